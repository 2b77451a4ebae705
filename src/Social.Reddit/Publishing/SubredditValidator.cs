using System.Text.RegularExpressions;
using Social.Publishing;

namespace Social.Reddit;

/// <summary>Checks a post against what its subreddit takes and requires.</summary>
internal static class SubredditValidator
{
    private const string Required = "required";
    private const string NotAllowed = "notAllowed";

    private static readonly TimeSpan PatternPatience = TimeSpan.FromMilliseconds(250);

    public static void Validate(Post post, string kind, string title, string body, RedditPublishingContext context, ProblemList problems)
    {
        ValidateAccess(context.Subreddit, problems);
        ValidateKind(post, kind, context.Subreddit, problems);
        ValidateTitle(title, context.Requirements, problems);
        ValidateBody(kind, body, context.Requirements, problems);
        ValidateLink(post, kind, context.Requirements, problems);
        ValidateGallery(post, kind, context.Requirements, problems);
        ValidateFlair(post, context, problems);
    }

    private static void ValidateAccess(RedditSubreddit subreddit, ProblemList problems)
    {
        string? why = subreddit switch
        {
            { IsBanned: true } => "the account is banned from it",
            { IsModerator: true } or { IsContributor: true } => null,
            { Type: "archived" } => "it is archived",
            { RestrictsPosting: true } or { Type: "restricted" } => "it takes posts of approved users only",
            _ => null,
        };
        if (why is not null)
        {
            problems.Error(SocialErrorCode.TargetNotAllowed, "Destination", $"r/{subreddit.Name} takes no post of this account: {why}.", "approved users", subreddit.Type);
        }
    }

    private static void ValidateKind(Post post, string kind, RedditSubreddit subreddit, ProblemList problems)
    {
        string name = "r/" + subreddit.Name;
        bool isText = kind is RedditPostKind.Self or RedditPostKind.Poll;
        if (subreddit.SubmissionType == "self" && !isText)
        {
            bool isMedia = post.Media.Count > 0;
            problems.Error(
                isMedia ? SocialErrorCode.InvalidMedia : SocialErrorCode.TargetNotAllowed, isMedia ? "Media" : kind == RedditPostKind.Link ? "Link" : "Quote",
                $"{name} takes text posts only, and this is of kind {kind}.", "self", kind);
            return;
        }

        if (subreddit.SubmissionType == "link" && kind == RedditPostKind.Self)
        {
            problems.Error(SocialErrorCode.TargetNotAllowed, "Text", $"{name} takes no text posts, only links and media.", "link", kind);
        }

        Check(kind == RedditPostKind.Image, subreddit.AllowsImages, "Media", "images");
        Check(kind == RedditPostKind.Gallery, subreddit.AllowsGalleries ?? subreddit.AllowsImages, "Media", "galleries");
        Check(kind == RedditPostKind.Video, subreddit.AllowsVideos, "Media", "videos");
        Check(kind == RedditPostKind.VideoGif, subreddit.AllowsVideoGifs, "Media", "videos without sound");
        Check(kind == RedditPostKind.Poll, subreddit.AllowsPolls, "Poll", "polls");
        if (subreddit.SpoilersEnabled == false && RedditComposer.Options(post).IsSpoiler)
        {
            problems.Error(SocialErrorCode.ContentInvalid, "IsSpoiler", $"{name} has no spoiler warnings, so the post would be seen by everybody.");
        }

        void Check(bool isIt, bool? allowed, string member, string what)
        {
            if (isIt && allowed == false)
            {
                problems.Error(member == "Media" ? SocialErrorCode.InvalidMedia : SocialErrorCode.TargetNotAllowed, member, $"{name} takes no {what}.", $"no {what}", kind);
            }
        }
    }

    private static void ValidateTitle(string title, RedditPostRequirements requirements, ProblemList problems)
    {
        int length = RedditInput.Length(title);
        if (length < requirements.MinTitleLength || (length > requirements.MaxTitleLength && length <= RedditRules.MaxTitle))
        {
            string limit = $"{requirements.MinTitleLength ?? 1}-{requirements.MaxTitleLength ?? RedditRules.MaxTitle}";
            problems.Error(length < requirements.MinTitleLength ? SocialErrorCode.ContentInvalid : SocialErrorCode.ContentTooLong, "Title", $"Title is {length} characters long; the subreddit takes {limit}.", limit, length);
        }

        Words("Title", title, requirements.TitlePatterns, requirements.TitleRequired, requirements.TitleForbidden, problems);
    }

    private static void ValidateBody(string kind, string body, RedditPostRequirements requirements, ProblemList problems)
    {
        if (kind == RedditPostKind.Crosspost)
        {
            return;
        }

        int length = RedditInput.Length(body.Trim());
        if (length > 0 && requirements.BodyPolicy == NotAllowed)
        {
            problems.Error(SocialErrorCode.ContentInvalid, "Text", $"The post has a body of {length} characters; the subreddit takes titles only.", 0, length);
            return;
        }

        if (kind != RedditPostKind.Self)
        {
            return; // of other kinds the body is an addition, which is not required
        }

        if (length == 0)
        {
            if (requirements.BodyPolicy == Required)
            {
                problems.Error(SocialErrorCode.ContentInvalid, "Text", "The post has no body; the subreddit requires one.", 1, 0);
            }

            return;
        }

        if (length < requirements.MinBodyLength || (length > requirements.MaxBodyLength && length <= RedditRules.MaxBody))
        {
            string limit = $"{requirements.MinBodyLength ?? 1}-{requirements.MaxBodyLength ?? RedditRules.MaxBody}";
            problems.Error(length < requirements.MinBodyLength ? SocialErrorCode.ContentInvalid : SocialErrorCode.ContentTooLong, "Text", $"The body is {length} characters long; the subreddit takes {limit}.", limit, length);
        }

        Words("Text", body, requirements.BodyPatterns, requirements.BodyRequired, requirements.BodyForbidden, problems);
    }

    private static void Words(string member, string text, IReadOnlyList<string> patterns, IReadOnlyList<string> required, IReadOnlyList<string> forbidden, ProblemList problems)
    {
        if (required.Count > 0 && !required.Any(w => text.Contains(w, StringComparison.OrdinalIgnoreCase)))
        {
            problems.Error(SocialErrorCode.ContentRejected, member, $"{member} has none of the words of which the subreddit requires one.", string.Join(", ", required), "none");
        }

        if (forbidden.FirstOrDefault(w => w.Length > 0 && text.Contains(w, StringComparison.OrdinalIgnoreCase)) is { } bad)
        {
            problems.Error(SocialErrorCode.ContentRejected, member, $"{member} has a word that the subreddit forbids.", $"not '{bad}'", bad);
        }

        if (patterns.Count > 0 && MatchesAny(text, patterns) is not true)
        {
            bool isKnown = MatchesAny(text, patterns) is false;
            if (isKnown)
            {
                problems.Error(SocialErrorCode.ContentRejected, member, $"{member} matches none of the patterns of which the subreddit requires one.", string.Join(", ", patterns), "no match");
            }
            else
            {
                problems.NotChecked(member, $"{member} is not checked against the subreddit's patterns: they are not .NET's.");
            }
        }
    }

    /// <summary>Reddit's patterns are Python's; one that .NET cannot read, or cannot decide soon, leaves it open.</summary>
    private static bool? MatchesAny(string text, IReadOnlyList<string> patterns)
    {
        bool isOpen = false;
        foreach (string pattern in patterns)
        {
            try
            {
                if (Regex.IsMatch(text, pattern, RegexOptions.CultureInvariant, PatternPatience))
                {
                    return true;
                }
            }
            catch (Exception e) when (e is ArgumentException or RegexMatchTimeoutException)
            {
                isOpen = true;
            }
        }

        return isOpen ? null : false;
    }

    private static void ValidateLink(Post post, string kind, RedditPostRequirements requirements, ProblemList problems)
    {
        if (kind != RedditPostKind.Link || post.Link?.Url.Host is not { Length: > 0 } host)
        {
            return;
        }

        bool isListed(IReadOnlyList<string> domains) => domains.Any(d => host.Equals(d, StringComparison.OrdinalIgnoreCase) || host.EndsWith("." + d, StringComparison.OrdinalIgnoreCase));
        if (requirements.LinkPolicy == "blacklist" && isListed(requirements.ForbiddenDomains))
        {
            problems.Error(SocialErrorCode.ContentRejected, "Link", $"The subreddit forbids links to {host}.", "not " + host, host);
        }

        if (requirements.LinkPolicy == "whitelist" && !isListed(requirements.AllowedDomains))
        {
            string allowed = string.Join(", ", requirements.AllowedDomains);
            problems.Error(SocialErrorCode.ContentRejected, "Link", $"The subreddit takes links to {allowed} only.", allowed, host);
        }
    }

    private static void ValidateGallery(Post post, string kind, RedditPostRequirements requirements, ProblemList problems)
    {
        if (kind != RedditPostKind.Gallery)
        {
            return;
        }

        int count = post.Media.Count;
        if (count < requirements.MinGalleryItems || count > requirements.MaxGalleryItems)
        {
            string limit = $"{requirements.MinGalleryItems ?? RedditRules.MinGallery}-{requirements.MaxGalleryItems ?? RedditRules.MaxGallery}";
            problems.Error(SocialErrorCode.InvalidMedia, "Media", $"The gallery has {count} images; the subreddit takes {limit}.", limit, count);
        }

        IReadOnlyList<Uri?> links = RedditComposer.Options(post).OutboundUrls;
        for (int i = 0; i < count; i++)
        {
            Check(requirements.GalleryCaptions, RedditComposer.Caption(post, i) is { Length: > 0 }, $"Captions[{i}]", "caption");
            Check(requirements.GalleryLinks, i < links.Count && links[i] is not null, $"OutboundUrls[{i}]", "link");
        }

        void Check(string? policy, bool there, string member, string what)
        {
            if (policy == Required && !there)
            {
                problems.Error(SocialErrorCode.ContentInvalid, member, $"{member} is missing: the subreddit requires a {what} of each image.", Required, "none");
            }
            else if (policy == NotAllowed && there)
            {
                problems.Error(SocialErrorCode.ContentInvalid, member, $"{member} is given: the subreddit takes no {what} of an image.", "none", what);
            }
        }
    }

    private static void ValidateFlair(Post post, RedditPublishingContext context, ProblemList problems)
    {
        RedditPostOptions options = RedditComposer.Options(post);
        if (context.Requirements.IsFlairRequired && string.IsNullOrEmpty(options.FlairId))
        {
            problems.Error(SocialErrorCode.ContentInvalid, "FlairId", $"FlairId is missing: r/{context.Subreddit.Name} requires flair of each post. Its flair can be listed.", Required, "none");
        }

        if (context.Flair is { } flair && options.FlairId is { Length: > 0 } id)
        {
            RedditFlairChoice? chosen = flair.FirstOrDefault(f => f.Id == id);
            if (chosen is null)
            {
                problems.Error(SocialErrorCode.ContentInvalid, "FlairId", $"FlairId is none of r/{context.Subreddit.Name}'s that this account may choose.", $"{flair.Count} flairs", id);
            }
            else if (options.FlairText is not null && !chosen.IsEditable)
            {
                problems.Error(SocialErrorCode.ContentInvalid, "FlairText", "FlairText is given, and this flair's text cannot be changed.", chosen.Text, RedditInput.Short(options.FlairText));
            }
        }
    }
}
