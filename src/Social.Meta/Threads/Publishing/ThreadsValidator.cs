using System.Text.RegularExpressions;
using Social.Publishing;

namespace Social.Meta;

/// <summary>Checks a post against Threads' rules: the common ones as data, and what excludes what.</summary>
internal static partial class ThreadsValidator
{
    public static void Validate(PublishTarget target, Post post, DateTimeOffset now, ProblemList problems)
    {
        string text = ThreadsComposer.Text(post);
        ThreadsPostOptions options = post.OptionsOf<ThreadsPostOptions>() ?? ThreadsPostOptions.None;
        RulesValidator.Validate(ThreadsRules.Rules, post, ThreadsText.Count(text), now, problems);
        bool isText = post.Media.Count == 0;
        if (isText && text.Length == 0 && options.AttachedText is null && options.GifId is null && post.Quote is null)
        {
            problems.Error(SocialErrorCode.ContentInvalid, "Text", "The post is empty: Threads needs text, media, a quote or a GIF.", 1, 0);
        }

        if (post.Media.Count > ThreadsRules.MaxMedia)
        {
            problems.Error(SocialErrorCode.ContentInvalid, "Media", $"{post.Media.Count} media; a carousel of Threads takes 2 to {ThreadsRules.MaxMedia}.", ThreadsRules.MaxMedia, post.Media.Count);
        }

        for (int i = 0; i < post.Media.Count; i++)
        {
            if (RulesValidator.KindOf(post.Media[i]).IsEmpty)
            {
                problems.Error(SocialErrorCode.InvalidMedia, $"Media[{i}].Kind", $"Media[{i}]: neither its address nor its bytes tell whether it is an image or a video: set Kind.");
            }
        }

        ValidateReference(post.ReplyTo, "ReplyTo", problems);
        ValidateReference(post.Quote, "Quote", problems);
        ValidateTextOnly(post, options, isText, problems);
        ValidateWords(post, text, options, problems);
        Warn(post, problems);
        if (target.Placement is { IsEmpty: false } placement && placement != Placement.Feed)
        {
            problems.Error(SocialErrorCode.TargetNotAllowed, "Placement", $"Placement is {placement}; Threads has only {Placement.Feed}.", Placement.Feed.Value, placement.Value);
        }

        if (target.Destination is { } destination)
        {
            problems.Error(SocialErrorCode.TargetNotAllowed, "Destination", "Threads has no places within an account: leave Destination out.", null, destination);
        }
    }

    /// <summary>A reference whose post is not there yet has no id: left out, the answer would become a post of its own.</summary>
    private static void ValidateReference(PostReference? reference, string member, ProblemList problems)
    {
        if (reference is not null && string.IsNullOrWhiteSpace(reference.Id))
        {
            problems.Error(SocialErrorCode.ContentInvalid, member, $"{member} has no id: give that of a post of Threads that is there.", "an id", "none");
        }
    }

    private static void ValidateTextOnly(Post post, ThreadsPostOptions options, bool isText, ProblemList problems)
    {
        Only(post.Poll is not null, "Poll");
        Only(options.AttachedText is not null, "AttachedText");
        Only(options.GifId is not null, "GifId");
        Only(options.IsGhostPost == true, "IsGhostPost");
        if (post.Poll is not null && options.AttachedText is not null)
        {
            problems.Error(SocialErrorCode.ContentInvalid, "AttachedText", "A post of Threads has a poll or an attached text, not both.");
        }

        if (options.AttachedText is { Length: > ThreadsRules.MaxAttachedText } attached)
        {
            problems.Error(SocialErrorCode.ContentTooLong, "AttachedText", $"AttachedText has {attached.Length} characters; Threads takes at most {ThreadsRules.MaxAttachedText}.", ThreadsRules.MaxAttachedText, attached.Length);
        }

        void Only(bool there, string member)
        {
            if (there && !isText)
            {
                problems.Error(SocialErrorCode.ContentInvalid, member, $"{member} goes with text alone on Threads, and the post has media.");
            }
        }
    }

    private static void ValidateWords(Post post, string text, ThreadsPostOptions options, ProblemList problems)
    {
        int links = Links().Matches(text).Select(m => m.Value).Append(ThreadsComposer.IsCard(post) ? post.Link!.Url.OriginalString : null).OfType<string>().Distinct(StringComparer.Ordinal).Count();
        if (links > ThreadsRules.MaxLinks)
        {
            problems.Error(SocialErrorCode.ContentInvalid, "Text", $"The post has {links} different links; Threads takes at most {ThreadsRules.MaxLinks}.", ThreadsRules.MaxLinks, links);
        }

        if (ThreadsComposer.Topic(post) is { } topic && (topic.Length is 0 or > ThreadsRules.MaxTopic || topic.AsSpan().IndexOfAny('.', '&') >= 0))
        {
            string member = options.TopicTag is null ? "Tags" : "TopicTag";
            problems.Error(SocialErrorCode.ContentInvalid, member, $"{member}: a topic of Threads has 1 to {ThreadsRules.MaxTopic} characters without '.' and '&'; this one has {topic.Length}.", ThreadsRules.MaxTopic, topic.Length);
        }
    }

    private static void Warn(Post post, ProblemList problems)
    {
        Say(post.Language is not null, "Language", "Threads tells the language by itself");
        Say(post.Title is not null, "Title", "Threads has no titles");
        Say(post.Tags.Count > 1, "Tags", "Threads has one topic for a post, the first tag");
        Say(post.Poll is { Question: not null }, "Poll.Question", "On Threads the post's text asks the question");
        Say(post.Link is { Title: not null } or { Description: not null } or { Thumbnail: not null }, "Link", "Threads makes a link's card from the page itself");
        for (int i = 0; i < post.Media.Count; i++)
        {
            Say(post.Media[i].Cover is not null, $"Media[{i}].Cover", "Threads chooses a video's cover");
            Say(post.Media[i].Captions.Count > 0, $"Media[{i}].Captions", "Threads takes no captions");
        }

        void Say(bool there, string member, string why)
        {
            if (there)
            {
                problems.Warning(SocialErrorCode.ContentInvalid, member, $"{why}: {member} is left out.");
            }
        }
    }

    [GeneratedRegex("""https?://[^\s]+""", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Links();
}
