using Social.Media;
using Social.Pipeline;
using Social.Publishing;

namespace Social.Meta;

/// <summary>Puts photos on a Page without showing them: a post or story shows them afterwards. One that nothing uses is forgotten by Facebook within a day.</summary>
internal sealed class PhotoUploads(FacebookApi api)
{
    // A day, less what the post itself may need.
    private static readonly TimeSpan Lifetime = TimeSpan.FromHours(23);

    /// <summary>Uploads the photos of a post as steps, and returns their ids in order.</summary>
    public async Task<IReadOnlyList<string>> RunAsync(PublishSession session, PublishTarget target, Post post, CancellationToken cancellationToken)
    {
        List<string> ids = [];
        for (int i = 0; i < post.Media.Count; i++)
        {
            MediaAttachment media = post.Media[i];
            ids.Add(media.Uploaded?.Id ?? await UploadedMediaStep.RunAsync(
                session, $"photo:{i}", api.Time, ct => UploadAsync(target.Account, media, post.ScheduledTime is not null, session.Options, ct), cancellationToken).ConfigureAwait(false));
        }

        return ids;
    }

    private async Task<UploadedMedia> UploadAsync(AccountKey account, MediaAttachment media, bool waits, PublishOptions options, CancellationToken cancellationToken)
    {
        List<KeyValuePair<string, string>> fields = [new("published", "false")];
        FacebookComposer.Add(fields, "temporary", waits ? "true" : null);
        FacebookComposer.Add(fields, "alt_text_custom", media.AltText);
        SocialCall? call = null;
        string path = api.Path(FacebookRoutes.Photos, account.Id).ToString();
        if (media.Source is UrlMediaSource remote)
        {
            fields.Add(new("url", remote.Url.AbsoluteUri));
            call = new SocialCall(FacebookRoutes.Photos, account) { Path = path, Form = fields, WordFields = FacebookComposer.WordFields, RateLimit = options.RateLimit };
        }
        else
        {
            MediaSource source = media.Source!;
            MediaDescription description = await source.DescribeAsync(cancellationToken).ConfigureAwait(false);
            MultipartFile file = new() { Field = "source", FileName = source.FileName ?? "photo", ContentType = description.ContentType ?? "application/octet-stream", Range = new MediaRange(source, 0, description.Length) };
            call = new SocialCall(FacebookRoutes.Photos, account)
            {
                Path = path, RateLimit = options.RateLimit, Words = media.AltText is { } alt ? [alt] : [],
                Content = () => new MultipartBodyContent(fields, file, _ => call!.ReportProgress()),
            };
        }

        SocialAnswer<GraphId> answer = await api.Client.SendAsync(call, GraphJsonContext.Default.GraphId, cancellationToken).ConfigureAwait(false);
        return new UploadedMedia
        {
            Account = account, Kind = MediaKind.Image, ExpiresAt = api.Time.GetUtcNow() + Lifetime,
            Id = answer.Value.Id ?? throw api.NotDone(FacebookRoutes.Photos, account, answer.Status, isCommit: false),
        };
    }
}
