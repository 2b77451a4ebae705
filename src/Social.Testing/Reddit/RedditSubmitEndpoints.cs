using System.Text.Json.Nodes;

namespace Social.Testing;

/// <summary>Submits text, links, images, videos and crossposts: <c>/api/submit</c>, a form.</summary>
internal sealed class RedditSubmitEndpoints(RedditEmulator emulator)
{
    private readonly RedditSubmitRules _rules = new(emulator);

    public void Map() => emulator.Map("POST", "/api/submit", Submit, "submit", RedditAudience.User);

    private EmulatorAnswer Submit(RedditCall call)
    {
        var kind = call["kind"] ?? "";
        if (kind is not ("self" or "link" or "image" or "video" or "videogif" or "crosspost")) throw new RedditRefusal("INVALID_OPTION", "that option is not valid", "kind");
        var subreddit = _rules.Target(call, call["sr"], kind == "crosspost" ? "root_post_id" : "sr");
        RedditSubmitRules.CheckKind(subreddit, kind);
        var title = call["title"] ?? "";
        RedditSubmitRules.CheckTitle(title);
        var text = kind == "crosspost" ? "" : call["text"] ?? "";
        RedditSubmitRules.CheckText(text);
        var post = new EmulatedRedditSubmission(emulator.State.NextId(), call.User, subreddit, kind, title.Trim(), text, emulator.State.Now)
        {
            IsNsfw = call.Flag("nsfw") || subreddit.IsOver18,
            IsSpoiler = call.Flag("spoiler"),
            SendReplies = call.Flag("sendreplies", fallback: true),
        };
        Fill(call, post);
        RedditSubmitRules.ChooseFlair(post, call["flair_id"], call["flair_text"]);
        RedditSubmitRules.CheckRequirements(post, call.Flag("validate_on_submit"));
        _rules.Throttle(call.User);
        call.User.LastPostedAt = emulator.State.Now;
        if (post.Media is not null) return Accept(call, post);
        emulator.State.Add(post);
        return call.Done(new JsonObject { ["url"] = post.WebUrl, ["drafts_count"] = 0, ["id"] = post.Id, ["name"] = post.Fullname });
    }

    private void Fill(RedditCall call, EmulatedRedditSubmission post)
    {
        switch (post.Kind)
        {
            case "self":
                if (call["richtext_json"] is not { Length: > 0 } richText) return;
                if (post.Text.Length > 0) throw new RedditRefusal("INVALID_SELFPOST", "A text post has text or rich text, not both", "text");
                RedditRichText.Fill(emulator.State, post, richText);
                return;
            case "crosspost":
                post.CrosspostParent = emulator.State.Submission(call["crosspost_fullname"]) is { IsGone: false } parent && RedditAccess.MayRead(parent.Subreddit, call.User)
                    ? parent
                    : throw new RedditRefusal("INVALID_CROSSPOST_THING", "that is not a post that can be crossposted", "crosspost_thing");
                return;
            case "link":
                post.Url = Url(call);
                CheckRepost(post);
                return;
            case "image":
                post.Url = Url(call);
                // An address elsewhere is taken as it is, and answered like a link.
                if (RedditBucketEndpoints.IsBucketUrl(emulator, post.Url)) post.Media = Upload(call, post.Url, isVideo: false, "url");
                return;
            default:
                post.Url = Url(call);
                post.Media = Upload(call, post.Url, isVideo: true, "url");
                post.Poster = Upload(call, call["video_poster_url"] ?? "", isVideo: false, "video_poster_url");
                return;
        }
    }

    private static string Url(RedditCall call)
    {
        if (call["url"] is not { Length: > 0 } url) throw new RedditRefusal("NO_URL", "a url is required", "url");
        return Uri.TryCreate(url, UriKind.Absolute, out var parsed) && parsed.Scheme is "http" or "https"
            ? url
            : throw new RedditRefusal("BAD_URL", "you should check that url", "url");
    }

    private void CheckRepost(EmulatedRedditSubmission post)
    {
        if (post.Subreddit.Requirements.LinkRepostAge is not { } days) return;
        var since = post.CreatedAt.AddDays(-days);
        if (emulator.State.Submissions.Exists(s => s.Subreddit == post.Subreddit && s.Url == post.Url && !s.IsDeleted && s.CreatedAt >= since))
            throw new RedditRefusal("ALREADY_SUB", "that link has already been submitted", "url");
    }

    private EmulatedRedditMedia Upload(RedditCall call, string url, bool isVideo, string field)
    {
        if (url.Length == 0) throw new RedditRefusal("MISSING_VIDEO_URLS", "This is missing its video or poster", field);
        return RedditBucketEndpoints.Find(emulator, url) is { } media && media.Owner == call.User && media.IsVideo == isVideo
            ? media
            : throw new RedditRefusal("BAD_URL", "you should check that url", field);
    }

    /// <summary>Accepts a post whose media is still to be processed; the answer has no id.</summary>
    private EmulatorAnswer Accept(RedditCall call, EmulatedRedditSubmission post)
    {
        var options = emulator.Options;
        var fault = call.Exchange.Fault;
        EmulatedRedditMedia[] media = [post.Media!, .. post.Poster is null ? Array.Empty<EmulatedRedditMedia>() : [post.Poster]];
        post.HasFailed = options.FailMediaProcessing || fault?.Kind == EmulatorFaultKind.FailedProcessing
            || Array.Exists(media, m => !m.IsUploaded || m.FailsProcessing || (options.CheckMedia && !RedditBucketEndpoints.IsWhatItSays(m)));
        var processing = fault?.Kind == EmulatorFaultKind.SlowProcessing ? fault.Delay : options.MediaProcessing;
        var slowest = media.Max(m => m.Processing);
        post.Media!.Submission = post;
        emulator.State.Accept(post, emulator.State.Now + (slowest > processing ? slowest : processing));
        return call.Done(new JsonObject
        {
            ["user_submitted_page"] = $"https://www.reddit.com/user/{post.Author.Name}/submitted/",
            ["websocket_url"] = options.Socket == EmulatedRedditSocketMode.Absent ? null : RedditSocketEndpoints.UrlOf(emulator, post.Media!),
        });
    }
}
