using Social.Publishing;

namespace Social.Reddit;

/// <summary>Checks a post against Reddit's own rules; a subreddit's are <see cref="SubredditValidator"/>'s.</summary>
internal static class RedditValidator
{
    public static void Validate(PublishTarget target, Post post, IReadOnlyList<MediaKind> kinds, PublishingContext? context, string? fallback, DateTimeOffset now, ProblemList problems)
    {
        string kind = RedditComposer.KindOf(post, kinds);
        (string title, string body) = RedditComposer.Words(post, kind);
        PublishingRules rules = RedditRules.For(post, null);

        // Reddit counts titles by code points, so the common check of UTF-16 units would refuse too early.
        RulesValidator.Validate(rules, post with { Title = null }, RedditInput.Length(body), now, problems);
        if (kind == RedditPostKind.Comment)
        {
            ValidateComment(target, post, body, problems);
        }
        else
        {
            ValidateTarget(target, fallback, problems);
            ValidateTitle(post, title, problems);
            ValidateKind(post, kind, kinds, problems);
        }

        WarnOfDecoration(post, kind, problems);
        if (target.Placement is { IsEmpty: false } placement && placement != Placement.Feed)
        {
            problems.Error(SocialErrorCode.TargetNotAllowed, "Placement", $"Placement is {placement}; Reddit has only {Placement.Feed}.", Placement.Feed.Value, placement.Value);
        }

        if (context is RedditPublishingContext known && kind != RedditPostKind.Comment)
        {
            SubredditValidator.Validate(post, kind, title, body, known, problems);
        }
    }

    private static void ValidateTarget(PublishTarget target, string? fallback, ProblemList problems)
    {
        if (string.IsNullOrWhiteSpace(target.Destination ?? fallback))
        {
            problems.Error(SocialErrorCode.TargetNotAllowed, "Destination", "Destination is missing: Reddit posts go to a subreddit, such as r/dotnet, or to the own profile, u_name.", SubredditName.Form, "none");
        }
        else if (SubredditName.Find(target.Destination ?? fallback) is null)
        {
            problems.Error(SocialErrorCode.TargetNotAllowed, "Destination", $"Destination is not the name of a subreddit: {SubredditName.Form}.", SubredditName.Form, RedditInput.Short((target.Destination ?? fallback)!));
        }
    }

    private static void ValidateTitle(Post post, string title, ProblemList problems)
    {
        int length = RedditInput.Length(title);
        if (length == 0)
        {
            problems.Error(SocialErrorCode.ContentInvalid, "Title", "Title is missing, and there is no text whose first line could be it; Reddit requires one.", 1, 0);
        }
        else if (length > RedditRules.MaxTitle)
        {
            string whose = string.IsNullOrWhiteSpace(post.Title) ? "There is no Title, and the text's first line, which takes its place," : "Title";
            problems.Error(SocialErrorCode.ContentTooLong, "Title", $"{whose} is {length} characters long; Reddit takes at most {RedditRules.MaxTitle}.", RedditRules.MaxTitle, length);
        }
    }

    private static void ValidateKind(Post post, string kind, IReadOnlyList<MediaKind> kinds, ProblemList problems)
    {
        RedditPostOptions options = RedditComposer.Options(post);
        List<string> present = [];
        Add(post.Media.Count > 0, "Media");
        Add(post.Poll is not null, "Poll");
        Add(post.Quote is not null, "Quote");
        Add(post.Quote is not null && post.Link is not null, "Link");
        if (present.Count > 1)
        {
            string all = string.Join(", ", present);
            problems.Error(SocialErrorCode.ContentInvalid, present[1], $"The post has {all}; Reddit takes only one of them.", 1, all);
        }

        if (kind is RedditPostKind.Video or RedditPostKind.VideoGif && post.Media.Count > 1)
        {
            problems.Error(SocialErrorCode.InvalidMedia, "Media", $"There are {post.Media.Count} media with a video among them; Reddit takes one video alone, or up to {RedditRules.MaxGallery} images.", 1, post.Media.Count);
        }

        if (kind == RedditPostKind.Link && post.Link is { Url.Scheme: not ("http" or "https") } link)
        {
            problems.Error(SocialErrorCode.ContentInvalid, "Link", $"Link is of scheme '{link.Url.Scheme}'; Reddit takes http and https.", "http, https", link.Url.Scheme);
        }

        if (kind == RedditPostKind.Crosspost)
        {
            CheckId(post.Quote!, "Quote", Fullname.Post, problems);
        }

        if (kind == RedditPostKind.Gallery)
        {
            ValidateGallery(post, options, problems);
        }

        if (post.Poll is { } poll && poll.Duration.Ticks % TimeSpan.TicksPerDay != 0)
        {
            problems.Error(SocialErrorCode.ContentInvalid, "Poll.Duration", $"The poll lasts {poll.Duration}; Reddit takes whole days.", "1-7 days", poll.Duration);
        }

        if (RedditInput.Length(options.FlairText) is var length && length > RedditRules.MaxFlairText)
        {
            problems.Error(SocialErrorCode.ContentTooLong, "FlairText", $"FlairText is {length} characters long; Reddit takes at most {RedditRules.MaxFlairText}.", RedditRules.MaxFlairText, length);
        }

        if (options is { FlairText: not null, FlairId: null })
        {
            problems.Error(SocialErrorCode.ContentInvalid, "FlairId", "FlairText is given without FlairId; Reddit takes another text only with a template.");
        }

        void Add(bool there, string member)
        {
            if (there)
            {
                present.Add(member);
            }
        }
    }

    private static void ValidateGallery(Post post, RedditPostOptions options, ProblemList problems)
    {
        if (post.Media.Count < RedditRules.MinGallery)
        {
            problems.Error(SocialErrorCode.InvalidMedia, "Media", $"A gallery of {post.Media.Count}; Reddit takes {RedditRules.MinGallery} to {RedditRules.MaxGallery} images.", $"{RedditRules.MinGallery}-{RedditRules.MaxGallery}", post.Media.Count);
        }

        for (int i = 0; i < post.Media.Count; i++)
        {
            if (RedditInput.Length(RedditComposer.Caption(post, i)) is var length && length > RedditRules.MaxCaption)
            {
                problems.Error(SocialErrorCode.ContentTooLong, $"Captions[{i}]", $"The caption of Media[{i}] is {length} characters long; Reddit takes at most {RedditRules.MaxCaption}.", RedditRules.MaxCaption, length);
            }
        }

        string[] ids = [.. post.Media.Select(static m => m.Uploaded?.Id).OfType<string>()];
        if (ids.Distinct(StringComparer.Ordinal).Count() < ids.Length)
        {
            problems.Error(SocialErrorCode.InvalidMedia, "Media", "The same uploaded image is in the gallery twice; Reddit takes each once.");
        }
    }

    private static void ValidateComment(PublishTarget target, Post post, string body, ProblemList problems)
    {
        CheckId(post.ReplyTo!, "ReplyTo", null, problems);
        if (string.IsNullOrWhiteSpace(body))
        {
            problems.Error(SocialErrorCode.ContentInvalid, "Text", "Text is empty; a comment needs one.", 1, 0);
        }

        if (post.Quote is not null)
        {
            problems.Error(SocialErrorCode.ContentInvalid, "Quote", "The post has ReplyTo and Quote; a comment on Reddit quotes nothing.", 1, "ReplyTo, Quote");
        }

        if (post.Title is { Length: > 0 })
        {
            problems.Warning(SocialErrorCode.ContentInvalid, "Title", "A comment on Reddit has no title: it is left out.");
        }

        if (target.Destination is not null)
        {
            problems.Warning(SocialErrorCode.ContentInvalid, "Destination", "A comment goes where the answered post is: the destination is not used.");
        }
    }

    private static void CheckId(PostReference reference, string member, string? prefix, ProblemList problems)
    {
        string id = reference.Id is { Length: > 0 } given ? Fullname.Of(Fullname.Post, given) : string.Empty;
        if (!Fullname.IsValid(id) || (prefix is not null && !id.StartsWith(prefix, StringComparison.Ordinal)))
        {
            problems.Error(SocialErrorCode.ContentInvalid, member, $"{member} is not an id of Reddit: {prefix ?? "t3_, t1_ or t4_"}…, in lower-case letters and digits.", $"{prefix ?? "t3_, t1_, t4_"}…", id.Length is > 0 and < 40 ? id : "none");
        }
    }

    private static void WarnOfDecoration(Post post, string kind, ProblemList problems)
    {
        bool isCaptioned = kind == RedditPostKind.Gallery || RedditComposer.Options(post).MediaInText;
        Warn(post.Tags.Count > 0, "Tags", "Reddit has no tags, only a subreddit's flair");
        Warn(post.Language is not null, "Language", "Reddit takes no language");
        Warn(post.Link is { Title: not null } or { Description: not null } or { Thumbnail: not null }, "Link", "Reddit makes a link's preview from the page itself");
        Warn(post.Poll is { Question: not null }, "Poll.Question", "On Reddit the title asks the question");
        for (int i = 0; i < post.Media.Count; i++)
        {
            MediaAttachment media = post.Media[i];
            Warn(media.AltText is not null && !isCaptioned, $"Media[{i}].AltText", "Reddit has no alternative text, and only galleries have captions");
            Warn(media.Captions.Count > 0, $"Media[{i}].Captions", "Reddit takes no subtitles");
            if (kind is RedditPostKind.Video or RedditPostKind.VideoGif && media.Cover is null)
            {
                problems.Warning(SocialErrorCode.ContentInvalid, $"Media[{i}].Cover", "Reddit requires a picture for a video: there is none, so a plain one is sent.");
            }
        }

        void Warn(bool there, string member, string why)
        {
            if (there)
            {
                problems.Warning(SocialErrorCode.ContentInvalid, member, $"{why}: {member} is left out.");
            }
        }
    }
}
