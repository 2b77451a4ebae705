using Social.Pipeline;

namespace Social.Meta;

/// <summary>Begins reels and videos of stories: Facebook names the video and where its bytes go. It can also fetch them itself.</summary>
/// <remarks>Follows developers.facebook.com, "Reels Publishing API" and "Page Stories API".</remarks>
internal sealed class VideoSessions(FacebookApi api, SocialRoute start, AccountKey account, RateLimitWait? wait)
{
    /// <summary>Begins a video.</summary>
    /// <returns>Its id, and after a space the path on the upload host.</returns>
    public async Task<string> OpenAsync(CancellationToken cancellationToken)
    {
        SocialCall call = new(start, account) { Path = api.Path(start, account.Id).ToString(), Form = [new("upload_phase", "start")], WordFields = FacebookComposer.WordFields, RateLimit = wait };
        SocialAnswer<FacebookUploadData> answer = await api.Client.SendAsync(call, FacebookJsonContext.Default.FacebookUploadData, cancellationToken).ConfigureAwait(false);
        return answer.Value is { VideoId: { Length: > 0 } video } data && GraphUpload.PathOf(data.UploadUrl) is { } path
            ? $"{video} {path}"
            : throw api.NotDone(start, account, answer.Status, isCommit: false);
    }

    /// <summary>Has Facebook fetch the file; it says at once that it will, and the video's status whether it did.</summary>
    public async Task<string> FetchAsync(string path, Uri file, CancellationToken cancellationToken)
    {
        SocialCall call = new(FacebookRoutes.VideoFetch, account) { Path = path, Headers = [new("file_url", file.AbsoluteUri)], RateLimit = wait };
        SocialAnswer<GraphSuccess> answer = await api.Client.SendAsync(call, GraphJsonContext.Default.GraphSuccess, cancellationToken).ConfigureAwait(false);
        return answer.Value.IsDone ? "taken" : throw api.NotDone(FacebookRoutes.VideoFetch, account, answer.Status, isCommit: false);
    }
}
