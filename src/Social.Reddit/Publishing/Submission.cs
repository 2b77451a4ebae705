using System.Text.Json;
using Social.Pipeline;
using Social.Publishing;

namespace Social.Reddit;

/// <summary>A post as Reddit gets it, its media aside.</summary>
/// <param name="Target">The target.</param>
/// <param name="Post">The post.</param>
/// <param name="Kind">Reddit's kind.</param>
/// <param name="Subreddit">The subreddit's name; of a comment the empty name.</param>
/// <param name="Title">The title.</param>
/// <param name="Body">The body.</param>
/// <param name="MediaKinds">The kinds of the media.</param>
internal sealed record Submission(PublishTarget Target, Post Post, string Kind, string Subreddit, string Title, string Body, IReadOnlyList<MediaKind> MediaKinds)
{
    public RedditPostOptions Options { get; } = RedditComposer.Options(Post);

    /// <summary>Gets what tells it from another, what only Reddit has included.</summary>
    public string Fingerprint { get; } = $"{PostFingerprint.Compute(Target, Post)}/{Subreddit.ToLowerInvariant()}/{Kind}/{RedditComposer.Options(Post).FlairId}";

    public bool IsMedia => Kind is RedditPostKind.Image or RedditPostKind.Video or RedditPostKind.VideoGif;

    public SocialRoute Route => Kind switch
    {
        RedditPostKind.Gallery => PostRoutes.Gallery,
        RedditPostKind.Poll => PostRoutes.Poll,
        _ => PostRoutes.Submit,
    };

    /// <summary>Makes the request.</summary>
    /// <param name="media">The media's addresses, in order; of a video the poster's follows.</param>
    /// <param name="richText">The body with media in it, as Reddit's editor writes it; or null.</param>
    /// <param name="session">The publish under way.</param>
    public SocialCall Compose(IReadOnlyList<string> media, string? richText, PublishSession session) => Kind switch
    {
        RedditPostKind.Gallery => Json(session, JsonSerializer.SerializeToUtf8Bytes(Gallery(media), RedditJsonContext.Default.GalleryRequest)),
        RedditPostKind.Poll => Json(session, JsonSerializer.SerializeToUtf8Bytes(Poll(), RedditJsonContext.Default.PollRequest)),
        _ => new SocialCall(Route, Target.Account)
        {
            Path = RedditPath.Of(Route).ToString(), Form = Form(media, richText), WordFields = RedditActions.Words, Gate = session, RateLimit = session.Options.RateLimit,
        },
    };

    /// <summary>Returns the id of a medium, which is the end of its address.</summary>
    public static string AssetOf(string url) => url[(url.LastIndexOf('/') + 1)..];

    private SocialCall Json(PublishSession session, byte[] json) => new(Route, Target.Account)
    {
        Path = RedditPath.Of(Route).ToString(), Json = json, Gate = session, RateLimit = session.Options.RateLimit,
    };

    private List<KeyValuePair<string, string>> Form(IReadOnlyList<string> media, string? richText)
    {
        string? url = Kind == RedditPostKind.Link ? Post.Link!.Url.OriginalString : IsMedia ? media[0] : null;
        bool hasText = Kind == RedditPostKind.Self ? richText is null : Body.Length > 0 && Kind != RedditPostKind.Crosspost;
        return RedditActions.Form(
            ("kind", Kind),
            ("sr", Subreddit),
            ("title", Title),
            ("text", hasText ? Body : null),
            ("richtext_json", richText),
            ("url", url),
            ("video_poster_url", Kind is RedditPostKind.Video or RedditPostKind.VideoGif ? media[1] : null),
            ("crosspost_fullname", Kind == RedditPostKind.Crosspost ? Fullname.Of(Fullname.Post, Post.Quote!.Id!) : null),
            ("nsfw", RedditActions.Flag(Options.IsNsfw)),
            ("spoiler", RedditActions.Flag(Options.IsSpoiler)),
            ("sendreplies", RedditActions.Flag(Options.SendReplies)),
            ("resubmit", RedditActions.Flag(Options.Resubmit)),
            ("validate_on_submit", "true"),
            ("flair_id", Options.FlairId),
            ("flair_text", Options.FlairText),
            ("original_content", Options.IsOriginalContent is { } original ? RedditActions.Flag(original) : null),
            ("collection_id", Options.CollectionId));
    }

    private GalleryRequest Gallery(IReadOnlyList<string> media) => Fill(new GalleryRequest
    {
        Items = [.. media.Select((url, i) => new GalleryItem
        {
            MediaId = AssetOf(url), Caption = RedditComposer.Caption(Post, i) ?? string.Empty, OutboundUrl = i < Options.OutboundUrls.Count ? Options.OutboundUrls[i]?.OriginalString ?? string.Empty : string.Empty,
        })],
        ShowErrorList = true,
    });

    private PollRequest Poll()
    {
        PollRequest request = Fill(new PollRequest { Options = Post.Poll!.Options, Duration = (int)Post.Poll.Duration.TotalDays, Resubmit = Options.Resubmit });
        request.Text ??= string.Empty;
        return request;
    }

    private T Fill<T>(T request)
        where T : JsonSubmission
    {
        request.Sr = Subreddit;
        request.Title = Title;
        request.Text = Body.Length > 0 ? Body : null;
        request.Nsfw = Options.IsNsfw;
        request.Spoiler = Options.IsSpoiler;
        request.Sendreplies = Options.SendReplies;
        request.ValidateOnSubmit = true;
        request.FlairId = Options.FlairId;
        request.FlairText = Options.FlairText;
        return request;
    }
}
