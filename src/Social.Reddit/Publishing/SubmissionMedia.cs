using Social.Pipeline;
using Social.Publishing;

namespace Social.Reddit;

/// <summary>Uploads a submission's media, each as a step, and puts what stands in the text into it.</summary>
internal sealed class SubmissionMedia(PlatformClient client, RedditMedia media)
{
    /// <summary>Uploads the media and returns their addresses, in order; of a video the poster's follows.</summary>
    public async Task<IReadOnlyList<string>> UploadAsync(Submission submission, PublishSession session, CancellationToken cancellationToken)
    {
        List<string> urls = [];
        for (int i = 0; i < submission.Post.Media.Count; i++)
        {
            MediaAttachment attachment = submission.Post.Media[i];
            urls.Add(attachment.Uploaded is { } uploaded ? uploaded.Key ?? uploaded.Id : await StepAsync(submission, $"upload:{i}", attachment.Source!, submission.MediaKinds[i], session, cancellationToken).ConfigureAwait(false));
        }

        if (submission.Kind is RedditPostKind.Video or RedditPostKind.VideoGif)
        {
            MediaSource poster = submission.Post.Media[0].Cover ?? PlainPoster.Source;
            urls.Add(await StepAsync(submission, "upload:poster", poster, MediaKind.Image, session, cancellationToken).ConfigureAwait(false));
        }

        return urls;
    }

    /// <summary>Has Reddit write the body with its media as its editor would, or returns null where none stand in it.</summary>
    public async Task<string?> ConvertAsync(Submission submission, IReadOnlyList<string> urls, PublishSession session, CancellationToken cancellationToken)
    {
        if (submission.Kind != RedditPostKind.Self || urls.Count == 0)
        {
            return null;
        }

        string markdown = RedditComposer.WithMedia(submission.Body, [.. urls.Select((url, i) => (WordOf(submission.MediaKinds[i]), Submission.AssetOf(url), RedditComposer.Caption(submission.Post, i)))]);
        if (session.IsDryRun)
        {
            return markdown;
        }

        ConvertedData converted = await client.ActAsync(
            PostRoutes.Convert, submission.Target.Account, RedditPath.Of(PostRoutes.Convert).ToString(),
            RedditActions.Form(("markdown_text", markdown), ("output_mode", "rtjson")), RedditJsonContext.Default.ConvertedData, cancellationToken).ConfigureAwait(false);
        return converted.Output.ValueKind == System.Text.Json.JsonValueKind.Object ? converted.Output.GetRawText() : throw new SocialApiException(SocialErrorCode.PlatformError, Remedy.Retry, "Reddit did not convert the text with its media.")
        {
            Platform = client.Name, Account = submission.Target.Account, Operation = PostRoutes.Convert.Name,
        };
    }

    private static string WordOf(MediaKind kind) => kind == MediaKind.Video ? "video" : kind == MediaKind.Animation ? "gif" : "img";

    private Task<string> StepAsync(Submission submission, string step, MediaSource source, MediaKind kind, PublishSession session, CancellationToken cancellationToken) => UploadedMediaStep.RunAsync(
        session,
        step,
        client.Time,
        async ct =>
        {
            UploadOptions options = new() { RateLimit = session.Options.RateLimit, Progress = session.ProgressOf(step) };
            UploadedMedia uploaded = await media.SendAsync(submission.Target.Account, source, kind, options, ct).ConfigureAwait(false);
            return uploaded with { Id = uploaded.Key! }; // the address tells the id as well
        },
        cancellationToken);
}
