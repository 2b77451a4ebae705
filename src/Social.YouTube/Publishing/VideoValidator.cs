using System.Text;
using Social.Publishing;

namespace Social.YouTube;

/// <summary>Checks a post against YouTube's rules: the common ones as data, and what only YouTube knows.</summary>
internal static class VideoValidator
{
    /// <summary>Checks a post that is to be a video.</summary>
    public static void Validate(PublishTarget target, Post post, PublishingContext? context, DateTimeOffset now, ProblemList problems)
    {
        RulesValidator.Validate(YouTubeRules.For(context), post, Encoding.UTF8.GetByteCount(VideoComposer.Description(post)), now, problems);
        RequireTitle(post, problems);

        ValidateWords(post, problems);
        ValidateSchedule(post, problems);
        ValidateTarget(target, post, problems);
        for (int i = 0; i < post.Media.Count; i++)
        {
            if (post.Media[i].Uploaded is not null)
            {
                problems.Error(SocialErrorCode.InvalidMedia, $"Media[{i}]", $"Media[{i}] was uploaded before; on YouTube the upload makes the video, so it needs a source.");
            }

            if (post.Media[i].AltText is not null)
            {
                problems.Warning(SocialErrorCode.ContentInvalid, $"Media[{i}].AltText", $"YouTube has no alternative text: Media[{i}].AltText is left out. Captions describe a video.");
            }
        }
    }

    /// <summary>Checks a post that changes a video: what it leaves out stays as it is.</summary>
    public static void ValidateEdit(PublishTarget target, Post post, DateTimeOffset now, ProblemList problems)
    {
        PublishingRules rules = YouTubeRules.Standard with { MediaRequired = false };
        if (post.Title is not null)
        {
            RequireTitle(post, problems);
        }

        YouTubePostOptions options = post.OptionsOf<YouTubePostOptions>() ?? YouTubePostOptions.None;
        WarnOfNew(options.Playlists.Count > 0, nameof(options.Playlists));
        WarnOfNew(options.FirstComment is not null, nameof(options.FirstComment));
        WarnOfNew(options.NotifySubscribers is not null, nameof(options.NotifySubscribers));
        RulesValidator.Validate(rules, post with { Media = [] }, Encoding.UTF8.GetByteCount(VideoComposer.Description(post)), now, problems);
        ValidateWords(post, problems);
        ValidateSchedule(post, problems);
        ValidateTarget(target, post, problems);
        if (post.Media.Count > 0)
        {
            problems.Error(SocialErrorCode.Unsupported, "Media", "YouTube does not replace the file of a video: upload a new one.", 0, post.Media.Count);
        }

        if (VideoComposer.Parts(VideoComposer.Video(post)) == "snippet" && VideoComposer.Video(post).Snippet == new VideoSnippet())
        {
            problems.Error(SocialErrorCode.ContentInvalid, "Post", "There is nothing to change: the post is empty.");
        }

        void WarnOfNew(bool there, string member)
        {
            if (there)
            {
                problems.Warning(SocialErrorCode.ContentInvalid, member, $"{member} is for new videos: an edit leaves it out.");
            }
        }
    }

    private static void RequireTitle(Post post, ProblemList problems)
    {
        if (string.IsNullOrWhiteSpace(post.Title))
        {
            problems.Error(SocialErrorCode.ContentInvalid, "Title", $"Title is missing; YouTube requires one of 1 to {YouTubeRules.MaxTitle} characters.", $"1-{YouTubeRules.MaxTitle}", 0);
        }
    }

    private static void ValidateWords(Post post, ProblemList problems)
    {
        NoBrackets(post.Title, "Title");
        NoBrackets(VideoComposer.Description(post), "Text");
        int tags = VideoTags.Count(VideoComposer.Tags(post));
        if (tags > YouTubeRules.MaxTags)
        {
            problems.Error(SocialErrorCode.ContentTooLong, "Tags", $"Tags are {tags} characters long together, commas and the quotes of tags with spaces included; YouTube takes at most {YouTubeRules.MaxTags}.", YouTubeRules.MaxTags, tags);
        }

        foreach ((string language, VideoLocalization localization) in post.OptionsOf<YouTubePostOptions>()?.Localizations ?? new Dictionary<string, VideoLocalization>())
        {
            NoBrackets(localization.Title, $"Localizations[{language}].Title");
            NoBrackets(localization.Description, $"Localizations[{language}].Description");
            int title = YouTubeInput.Length(localization.Title);
            if (title is < 1 or > YouTubeRules.MaxTitle)
            {
                problems.Error(title == 0 ? SocialErrorCode.ContentInvalid : SocialErrorCode.ContentTooLong, $"Localizations[{language}].Title", $"Localizations[{language}].Title is {title} characters long; YouTube takes 1 to {YouTubeRules.MaxTitle}.", $"1-{YouTubeRules.MaxTitle}", title);
            }

            int description = Encoding.UTF8.GetByteCount(localization.Description ?? string.Empty);
            if (description > YouTubeRules.MaxDescriptionBytes)
            {
                problems.Error(SocialErrorCode.ContentTooLong, $"Localizations[{language}].Description", $"Localizations[{language}].Description is {description} bytes long in UTF-8; YouTube takes at most {YouTubeRules.MaxDescriptionBytes}.", YouTubeRules.MaxDescriptionBytes, description);
            }
        }

        if (post.OptionsOf<YouTubePostOptions>()?.Localizations is { Count: > 0 } && post.Language is null)
        {
            problems.Error(SocialErrorCode.ContentInvalid, "Language", "Language is missing; YouTube requires one when there are localizations.");
        }

        void NoBrackets(string? text, string member)
        {
            int at = text?.AsSpan().IndexOfAny('<', '>') ?? -1;
            if (at >= 0)
            {
                problems.Error(SocialErrorCode.ContentInvalid, member, $"{member} has '{text![at]}' at character {at + 1}; YouTube refuses angle brackets.", "no < or >", text[at]);
            }
        }
    }

    private static void ValidateSchedule(Post post, ProblemList problems)
    {
        if (post.ScheduledTime is not null && post.Visibility is { IsEmpty: false } visibility && visibility != Visibility.Private)
        {
            problems.Error(
                SocialErrorCode.ContentInvalid, "Visibility", $"Visibility is {visibility} and there is a ScheduledTime: on YouTube a scheduled video is private until its time and public from then on. Leave Visibility out.",
                Visibility.Private.Value, visibility.Value);
        }
    }

    private static void ValidateTarget(PublishTarget target, Post post, ProblemList problems)
    {
        if (!YouTubeInput.IsChannelId(target.Account.Id))
        {
            problems.Error(SocialErrorCode.PlatformNotConnected, "Account", $"'{target.Account.Id}' is no channel: a channel's id is UC and 22 letters, digits, '-' and '_'.", "UC…, 24 characters", target.Account.Id.Length > 40 ? $"{target.Account.Id.Length} characters" : target.Account.Id);
        }

        if (post.ReplyTo is not null)
        {
            problems.Error(SocialErrorCode.Unsupported, "ReplyTo", "A video answers nothing on YouTube. Comment on a video instead.");
        }

        if (post.Quote is not null)
        {
            problems.Error(SocialErrorCode.Unsupported, "Quote", "YouTube has no quotes.");
        }

        if (target.Placement is { IsEmpty: false } placement && placement != Placement.Feed && placement != Placement.Short)
        {
            problems.Error(SocialErrorCode.TargetNotAllowed, "Placement", $"Placement is {placement}; YouTube has {Placement.Feed} and {Placement.Short}.", $"{Placement.Feed}, {Placement.Short}", placement.Value);
        }

        string?[] playlists = [target.Destination, .. post.OptionsOf<YouTubePostOptions>()?.Playlists ?? []];
        foreach (string? playlist in playlists)
        {
            if (playlist is not null && (playlist.Length == 0 || playlist.Any(c => !char.IsAsciiLetterOrDigit(c) && c is not ('-' or '_'))))
            {
                problems.Error(SocialErrorCode.ContentInvalid, "Destination", "The destination is not a playlist's id.", "letters, digits, '-', '_'", $"{playlist.Length} characters");
            }
        }
    }
}
