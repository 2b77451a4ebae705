using System.Text.Json;
using Social.Media;
using Social.Pipeline;
using Social.Publishing;

namespace Social.Google;

/// <summary>How Google makes a local post: an address for its media, the one request that creates it, and looking until it is live.</summary>
/// <remarks>Follows "accounts.locations.localPosts.create". There is no idempotency key; what is uncertain is looked up among the location's posts.</remarks>
internal sealed class CreateLocalPost(BusinessApi api, LocalPostReconciler reconciler, MediaHosting hosting, PublishTarget target, string fingerprint, LocalPostRequest outline, IReadOnlyList<MediaAttachment> media)
    : IAwaitableRecipe
{
    // Google fetches while it answers; the rest is for requests whose answer is lost.
    private static readonly TimeSpan FetchTime = TimeSpan.FromHours(1);

    private static readonly PollOptions Pace = new() { FirstDelay = TimeSpan.FromSeconds(1), MinDelay = TimeSpan.FromSeconds(1), MaxDelay = TimeSpan.FromSeconds(10), Longest = TimeSpan.FromSeconds(30) };

    /// <inheritdoc/>
    public PublishTarget Target => target;

    /// <inheritdoc/>
    public string Fingerprint => fingerprint;

    /// <inheritdoc/>
    public async Task<PublishReceipt> ExecuteAsync(PublishSession session, CancellationToken cancellationToken)
    {
        BusinessLocationName name = await api.NameAsync(target.Account, cancellationToken).ConfigureAwait(false);
        HostedMediaSet hosted = hosting.Begin(api.Client.Name, FetchTime);
        SocialAnswer<LocalPostData> answer;
        try
        {
            LocalPostRequest request = media.Count == 0 ? outline : await WithMediaAsync(hosted, session.IsDryRun, cancellationToken).ConfigureAwait(false);
            session.Options.Progress?.Report(new PublishProgress("create"));
            SocialCall call = new(LocalPostRoutes.Create, target.Account)
            {
                Path = api.Path(LocalPostRoutes.Create, name.AccountId, name.LocationId).ToString(),
                Json = JsonSerializer.SerializeToUtf8Bytes(LocalPostWriter.Write(request), BusinessJsonContext.Default.LocalPostData),
                Gate = session,
                RateLimit = session.Options.RateLimit,
            };
            answer = await api.Client.SendAsync(call, BusinessJsonContext.Default.LocalPostData, cancellationToken).ConfigureAwait(false);
        }
        catch (SocialException e) when (!e.IsOutcomeUnknown)
        {
            await hosted.EndAsync(CancellationToken.None).ConfigureAwait(false);
            throw;
        }

        await hosted.EndAsync(CancellationToken.None).ConfigureAwait(false);
        LocalPost post = LocalPostParser.Read(answer.Value);
        if (post.Id.Length == 0)
        {
            throw api.Nameless(LocalPostRoutes.Create, target.Account);
        }

        PublishReceipt receipt = LocalPostStatus.Receipt(target.Account, post) with { RateLimits = await answer.GetRateLimitsAsync().ConfigureAwait(false), RawAnswer = answer.Raw };
        return receipt.Status == PublishStatus.Accepted ? await WaitAsync(receipt, post.Id, session.Options, cancellationToken).ConfigureAwait(false) : receipt;
    }

    /// <inheritdoc/>
    public Task<PublishReceipt> AwaitAsync(JournalEntry entry, PublishOptions options, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(entry);
        PublishReceipt accepted = new() { Status = PublishStatus.Accepted, References = entry.References };
        return entry.References is [{ Id: { } id }, ..] ? WaitAsync(accepted, id, options, cancellationToken) : Task.FromResult(accepted);
    }

    /// <inheritdoc/>
    public Task<Reconciliation> ReconcileAsync(JournalEntry entry, CancellationToken cancellationToken) => reconciler.FindAsync(entry, outline, cancellationToken);

    private async Task<LocalPostRequest> WithMediaAsync(HostedMediaSet hosted, bool isDryRun, CancellationToken cancellationToken)
    {
        List<LocalPostMedia> items = [];
        for (int i = 0; i < media.Count; i++)
        {
            Uri address = isDryRun && media[i].Source is { Url: null }
                ? new Uri($"https://dry-run.invalid/media/{i}")
                : await hosted.UrlOfAsync(media[i].Source!, $"Media[{i}]", cancellationToken).ConfigureAwait(false);
            items.Add(new LocalPostMedia(media[i].Kind, address));
        }

        return outline with { Media = items };
    }

    private async Task<PublishReceipt> WaitAsync(PublishReceipt accepted, string id, PublishOptions options, CancellationToken cancellationToken)
    {
        BusinessLocationName name = await api.NameAsync(target.Account, CancellationToken.None).ConfigureAwait(false);
        return await PublishWait.RunAsync(accepted, LookAsync, options, Pace, api.Client.Time, cancellationToken).ConfigureAwait(false);

        async ValueTask<PublishLook> LookAsync(CancellationToken token)
        {
            LocalPostData data = await api.ReadAsync(
                LocalPostRoutes.Get, target.Account, api.Path(LocalPostRoutes.Get, name.AccountId, name.LocationId, id), BusinessJsonContext.Default.LocalPostData, token, fresh: true).ConfigureAwait(false);
            PublishReceipt seen = LocalPostStatus.Receipt(target.Account, LocalPostParser.Read(data)) with { RateLimits = accepted.RateLimits, RawAnswer = accepted.RawAnswer };
            return new PublishLook(seen, seen.Status != PublishStatus.Accepted);
        }
    }
}
