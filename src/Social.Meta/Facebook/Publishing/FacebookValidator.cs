using Social.Publishing;

namespace Social.Meta;

/// <summary>Checks a post against Facebook's rules: the common ones as data, and what excludes what.</summary>
internal static class FacebookValidator
{
    public static void Validate(PublishTarget target, Post post, DateTimeOffset now, ProblemList problems)
    {
        string text = FacebookComposer.Text(post);
        FacebookPostOptions options = FacebookComposer.OptionsOf(post);
        PublishingRules rules = FacebookRules.Of(target.Placement);
        RulesValidator.Validate(rules, post, text.Length, now, problems);
        bool isStory = target.Placement == Placement.Story;
        if (!isStory && post.Media.Count == 0 && text.Length == 0 && post.Link is null && target.Placement != Placement.Reel)
        {
            problems.Error(SocialErrorCode.ContentInvalid, "Text", "The post is empty: Facebook needs text, a link or media.", 1, 0);
        }

        if (isStory && text.Length > 0)
        {
            problems.Error(SocialErrorCode.ContentInvalid, "Text", $"Text has {text.Length} characters; a story of Facebook takes none.", 0, text.Length);
        }

        ValidatePlace(target, problems);
        if (post.Media.Count > 1)
        {
            ValidateMix(post, problems, counts: false);
        }

        ValidateKinds(post, problems);
        ValidateReferences(post, problems);
        ValidateOptions(post, options, problems);
        FacebookOptionsValidator.Validate(target, post, options, problems);
        Warn(target, post, options, problems);
    }

    /// <summary>Checks once more what the bytes told: a photo and a video cannot be one post, and a still and a moving picture can.</summary>
    public static void ValidateMix(Post post, ProblemList problems, bool counts)
    {
        MediaKind[] kinds = [.. post.Media.Select(RulesValidator.KindOf).Select(k => k == MediaKind.Animation ? MediaKind.Image : k).Where(k => !k.IsEmpty).Distinct()];
        if (kinds.Length > 1)
        {
            string mix = string.Join(" and ", kinds);
            problems.Error(SocialErrorCode.InvalidMedia, "Media", $"Media mixes {mix}; Facebook takes photos or one video in a post.", "photos or one video", mix);
        }
        else if (counts && kinds is [var kind] && kind == MediaKind.Video && post.Media.Count > 1)
        {
            problems.Error(SocialErrorCode.InvalidMedia, "Media", $"There are {post.Media.Count} videos; Facebook takes one in a post.", 1, post.Media.Count);
        }
    }

    /// <summary>Checks what only the bytes tell: a reel's frames.</summary>
    public static async Task ValidateFramesAsync(PublishTarget target, Post post, ProblemList problems, CancellationToken cancellationToken)
    {
        if (target.Placement != Placement.Reel || post.Media is not [{ Source: { Url: null } source }])
        {
            return;
        }

        double? frames = (await source.InspectAsync(cancellationToken).ConfigureAwait(false)).FrameRate;
        if (frames is < FacebookRules.MinReelFrames or > FacebookRules.MaxReelFrames)
        {
            problems.Error(SocialErrorCode.InvalidMedia, "Media[0]", FormattableString.Invariant($"Media[0] has {frames:0.##} frames a second; a reel of Facebook has {FacebookRules.MinReelFrames} to {FacebookRules.MaxReelFrames}."),
                FormattableString.Invariant($"{FacebookRules.MinReelFrames} to {FacebookRules.MaxReelFrames}"), frames);
        }
    }

    private static void ValidatePlace(PublishTarget target, ProblemList problems)
    {
        if (target.Placement is { IsEmpty: false } placement && placement != Placement.Feed && placement != Placement.Reel && placement != Placement.Story)
        {
            problems.Error(SocialErrorCode.TargetNotAllowed, "Placement", $"Placement is {placement}; Facebook has feed, reel and story.", "feed, reel, story", placement.Value);
        }

        if (target.Destination is { } destination)
        {
            problems.Error(SocialErrorCode.TargetNotAllowed, "Destination", "A Page has no places within it, and groups and profiles are closed to the API: leave Destination out.", null, destination);
        }
    }

    private static void ValidateKinds(Post post, ProblemList problems)
    {
        for (int i = 0; i < post.Media.Count; i++)
        {
            MediaAttachment media = post.Media[i];
            if (media.Source is UrlMediaSource && RulesValidator.KindOf(media).IsEmpty)
            {
                problems.Error(SocialErrorCode.InvalidMedia, $"Media[{i}].Kind", $"Media[{i}]: its address does not tell whether it is an image or a video: set Kind.");
            }

            if (media.Uploaded is not null && media.Source is null && RulesValidator.KindOf(media) != MediaKind.Image)
            {
                problems.Error(SocialErrorCode.InvalidMedia, $"Media[{i}]", $"Media[{i}]: only photos that were uploaded before can be used in a post of Facebook.");
            }
        }
    }

    private static void ValidateReferences(Post post, ProblemList problems)
    {
        if (post.ReplyTo is not null)
        {
            problems.Error(SocialErrorCode.Unsupported, "ReplyTo", "A post of Facebook answers none: write a comment through IComments.");
        }

        if (post.Quote is not null)
        {
            problems.Error(SocialErrorCode.Unsupported, "Quote", "A post of Facebook quotes none: give the other post's address as Link.");
        }
    }

    private static void ValidateOptions(Post post, FacebookPostOptions options, ProblemList problems)
    {
        if (options.IsDraft && post.ScheduledTime is not null)
        {
            problems.Error(SocialErrorCode.ContentInvalid, "IsDraft", "A draft has no time: leave out IsDraft or ScheduledTime.");
        }

        if (options.TaggedUserIds.Count > 0 && options.PlaceId is null)
        {
            problems.Error(SocialErrorCode.ContentInvalid, "TaggedUserIds", "Facebook tags people only together with a place: set PlaceId.");
        }

        if (options.LinkCards.Count > 0 && (post.Link is null || post.Media.Count > 0))
        {
            problems.Error(SocialErrorCode.ContentInvalid, "LinkCards", "A link carousel goes with a link and without media.");
        }
    }

    private static void Warn(PublishTarget target, Post post, FacebookPostOptions options, ProblemList problems)
    {
        bool isVideo = post.Media.Count > 0 && RulesValidator.KindOf(post.Media[0]) == MediaKind.Video;
        bool isStory = target.Placement == Placement.Story;
        Say(post.Language is not null, "Language", "Facebook tells the language by itself");
        Say(post.Title is not null && !isVideo, "Title", "Facebook has titles for videos only");
        Say(post.Link?.Thumbnail is { Url: null }, "Link.Thumbnail", "Facebook takes a link's picture as a public URL");
        for (int i = 0; i < post.Media.Count; i++)
        {
            Say(RulesValidator.KindOf(post.Media[i]) == MediaKind.Animation, $"Media[{i}]", "Facebook shows the first frame of a GIF", "the rest");
            Say(isVideo && post.Media[i].AltText is not null, $"Media[{i}].AltText", "Facebook takes no alternative text with videos");
            Say(isStory && (post.Media[i].Cover is not null || post.Media[i].Captions.Count > 0), $"Media[{i}]", "Stories take no cover and no captions", "its cover or captions");
        }

        if (post.Link is { Title: not null } or { Description: not null } or { Thumbnail: not null } && post.Media.Count == 0)
        {
            problems.Warning(SocialErrorCode.ContentInvalid, "Link", "Facebook takes a link's own title, description and picture only for domains that the Page's business has verified.");
        }

        void Say(bool there, string member, string why, string? what = null)
        {
            if (there)
            {
                problems.Warning(SocialErrorCode.ContentInvalid, member, $"{why}: {what ?? member} is left out.");
            }
        }
    }
}
