using System.Text.Json;
using Social.Media;
using Social.Pipeline;
using Social.Publishing;

namespace Social.Google;

/// <summary>How Google adds a photo or video to a location: a place for the bytes, the bytes, and the one request that creates it.</summary>
/// <remarks>Follows "Upload photos". What is uncertain is looked up among the location's media; equal photos cannot be told apart, and then nothing is said.</remarks>
internal sealed class AddBusinessMedia(BusinessApi api, IPublishJournal journal, PublishTarget target, string fingerprint, BusinessMediaRequest request, MediaKind kind, string contentType) : IPublishRecipe
{
    private const string PageSize = "100";

    private static readonly TimeSpan Skew = TimeSpan.FromMinutes(2);

    /// <inheritdoc/>
    public PublishTarget Target => target;

    /// <inheritdoc/>
    public string Fingerprint => fingerprint;

    /// <inheritdoc/>
    public async Task<PublishReceipt> ExecuteAsync(PublishSession session, CancellationToken cancellationToken)
    {
        BusinessLocationName name = await api.NameAsync(target.Account, cancellationToken).ConfigureAwait(false);
        string? resource = request.Source.Url is not null ? null : await session.StepAsync("upload", ct => UploadAsync(name, ct), cancellationToken).ConfigureAwait(false);
        MediaItemData body = new()
        {
            MediaFormat = LocalPostWriter.FormatOf(kind),
            LocationAssociation = new LocationAssociationData { Category = request.Category.Value },
            SourceUrl = request.Source.Url?.OriginalString,
            DataRef = resource is null ? null : new MediaDataRefData { ResourceName = resource },
            Description = request.Description,
        };
        SocialCall call = new(BusinessMediaRoutes.Create, target.Account)
        {
            Path = api.Path(BusinessMediaRoutes.Create, name.AccountId, name.LocationId).ToString(),
            Json = JsonSerializer.SerializeToUtf8Bytes(body, BusinessJsonContext.Default.MediaItemData),
            Gate = session,
            RateLimit = session.Options.RateLimit,
        };
        SocialAnswer<MediaItemData> answer = await api.Client.SendAsync(call, BusinessJsonContext.Default.MediaItemData, cancellationToken).ConfigureAwait(false);
        BusinessMediaItem item = GoogleBusinessMedia.Read(answer.Value);
        if (item.Id.Length == 0)
        {
            throw api.Nameless(BusinessMediaRoutes.Create, target.Account);
        }

        return Receipt(item) with { RateLimits = await answer.GetRateLimitsAsync().ConfigureAwait(false), RawAnswer = answer.Raw };
    }

    /// <inheritdoc/>
    public async Task<Reconciliation> ReconcileAsync(JournalEntry entry, CancellationToken cancellationToken)
    {
        BusinessLocationName name = await api.NameAsync(target.Account, cancellationToken).ConfigureAwait(false);
        DateTimeOffset since = (entry.ArmedAt ?? entry.BegunAt) - Skew;
        List<BusinessMediaItem> matches = [];
        string? next = null;
        do
        {
            RoutePath path = api.Path(BusinessMediaRoutes.List, name.AccountId, name.LocationId).Add("pageSize", PageSize).Add("pageToken", next);
            MediaItemsPage page = await api.ReadAsync(BusinessMediaRoutes.List, target.Account, path, BusinessJsonContext.Default.MediaItemsPage, cancellationToken, fresh: true).ConfigureAwait(false);
            foreach (BusinessMediaItem item in (page.MediaItems ?? []).Select(GoogleBusinessMedia.Read))
            {
                if (item.CreateTime >= since && item.Kind == kind && item.Category == request.Category && item.Description == request.Description
                    && (await journal.FindByHandleAsync(target.Account, item.Id, cancellationToken).ConfigureAwait(false) is not { } other || other.Key == entry.Key))
                {
                    matches.Add(item);
                }
            }

            next = page.NextPageToken == next ? null : page.NextPageToken;
        }
        while (!string.IsNullOrEmpty(next));
        return matches.Count == 1 ? Reconciliation.Found(Receipt(matches[0]), ReconciliationEvidence.Evidence) : Reconciliation.Undetermined;
    }

    private PublishReceipt Receipt(BusinessMediaItem item) => new() { References = [new PostReference { Account = target.Account, Id = item.Id, Url = item.GoogleUrl }] };

    private async Task<string> UploadAsync(BusinessLocationName name, CancellationToken cancellationToken)
    {
        SocialCall start = new(BusinessMediaRoutes.StartUpload, target.Account) { Path = api.Path(BusinessMediaRoutes.StartUpload, name.AccountId, name.LocationId).ToString() };
        MediaDataRefData place = (await api.Client.SendAsync(start, BusinessJsonContext.Default.MediaDataRefData, cancellationToken).ConfigureAwait(false)).Value;
        string resource = place.ResourceName is { Length: > 0 } r ? r : throw new SocialApiException(
            SocialErrorCode.PlatformError, Remedy.Retry, "Google gave no place for the bytes.")
        { Platform = api.Client.Name, Account = target.Account, Operation = BusinessMediaRoutes.StartUpload.Name };
        long length = (await request.Source.DescribeAsync(cancellationToken).ConfigureAwait(false)).Length;
        MediaRange range = new(request.Source, 0, length);
        SocialCall? call = null;
        call = new SocialCall(BusinessMediaRoutes.Bytes, target.Account)
        {
            Path = PathOf(resource),
            Content = () => new MediaRangeContent(range, contentType, _ => call!.ReportProgress()),
        };
        await api.Client.SendAsync(call, cancellationToken).ConfigureAwait(false);
        return resource;
    }

    // The resource's name is a path of its own.
    private static string PathOf(string resource) => $"/upload/v1/media/{string.Join('/', resource.Split('/').Select(Uri.EscapeDataString))}?upload_type=media";
}
