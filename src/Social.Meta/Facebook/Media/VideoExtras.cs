using Social.Media;
using Social.Pipeline;
using Social.Publishing;

namespace Social.Meta;

/// <summary>What follows a video: its cover and its captions, each with an outcome of its own.</summary>
internal sealed class VideoExtras(FacebookApi api, IMediaFetcher fetcher)
{
    public async Task RunAsync(PublishSession session, AccountKey account, MediaAttachment media, string video, CancellationToken cancellationToken)
    {
        if (media.Cover is { } cover)
        {
            await session.FollowUpAsync("thumbnail", ct => SendAsync(FacebookRoutes.VideoThumbnail, account, video, cover, "source", null, [new("is_preferred", "true")], ct), cancellationToken).ConfigureAwait(false);
        }

        for (int i = 0; i < media.Captions.Count; i++)
        {
            MediaCaptions captions = media.Captions[i];

            // Facebook reads the language off the file's name, and wants the country too.
            string locale = captions.Language.Replace('-', '_');
            await session.FollowUpAsync($"captions:{i}", ct => SendAsync(FacebookRoutes.VideoCaptions, account, video, captions.Source, "captions_file", $"captions.{locale}.srt", [new("default_locale", locale)], ct), cancellationToken).ConfigureAwait(false);
        }
    }

    private async Task SendAsync(SocialRoute route, AccountKey account, string video, MediaSource source, string field, string? name, KeyValuePair<string, string>[] fields, CancellationToken cancellationToken)
    {
        MediaSource bytes = source is UrlMediaSource url ? await fetcher.FetchAsync(url, cancellationToken).ConfigureAwait(false) : source;
        MediaDescription description = await bytes.DescribeAsync(cancellationToken).ConfigureAwait(false);
        MultipartFile file = new() { Field = field, FileName = name ?? bytes.FileName ?? field, ContentType = description.ContentType ?? "application/octet-stream", Range = new MediaRange(bytes, 0, description.Length) };
        SocialCall? call = null;
        call = new SocialCall(route, account) { Path = api.Path(route, video).ToString(), Content = () => new MultipartBodyContent(fields, file, _ => call!.ReportProgress()) };
        await api.Client.ChangeAsync(call, cancellationToken).ConfigureAwait(false);
    }
}
