using Social.Publishing;

namespace Social.Meta;

/// <summary>Checks what only Instagram has: which option goes with which kind of post, and how many of each.</summary>
internal static class InstagramOptionsValidator
{
    public static void Validate(PublishTarget target, Post post, InstagramPostOptions options, ProblemList problems)
    {
        bool isStory = target.Placement == Placement.Story;
        bool isReel = !isStory && post.Media.Count == 1 && RulesValidator.KindOf(post.Media[0]) is var kind && (kind.IsEmpty || kind == MediaKind.Video);
        AtMost(nameof(options.Collaborators), options.Collaborators.Count, InstagramRules.MaxCollaborators, "collaborators");
        AtMost(nameof(options.UserTags), options.UserTags.Count, InstagramRules.MaxUserTags, "tagged people");
        AtMost(nameof(options.ProductTags), options.ProductTags.Count, isReel ? InstagramRules.MaxReelProducts : InstagramRules.MaxProducts, "tagged products");
        AtMost(nameof(options.SponsorIds), options.SponsorIds.Count, InstagramRules.MaxSponsors, "sponsors");
        OnlyReels(nameof(options.ThumbnailAt), options.ThumbnailAt is not null);
        OnlyReels(nameof(options.AudioName), options.AudioName is not null);
        OnlyReels(nameof(options.Audio), options.Audio is not null);
        OnlyReels(nameof(options.Trial), options.Trial is { IsEmpty: false });
        NotStories(nameof(options.Collaborators), options.Collaborators.Count > 0);
        NotStories(nameof(options.LocationId), options.LocationId is not null);
        NotStories(nameof(options.ProductTags), options.ProductTags.Count > 0);
        NotStories(nameof(options.IsPaidPartnership), options.IsPaidPartnership == true);
        NotStories(nameof(options.SponsorIds), options.SponsorIds.Count > 0);
        NotStories(nameof(post.ReplyAudience), post.ReplyAudience == ReplyAudience.Nobody);
        if (options.SharesToFeed == false && !isReel && !isStory)
        {
            problems.Error(SocialErrorCode.Unsupported, nameof(options.SharesToFeed), "Only a reel can stay out of the feed: images and carousels are always in it.");
        }

        if (options.ThumbnailAt < TimeSpan.Zero)
        {
            problems.Error(SocialErrorCode.ContentInvalid, nameof(options.ThumbnailAt), "ThumbnailAt lies before the video's beginning.", 0, options.ThumbnailAt);
        }

        for (int i = 0; i < options.UserTags.Count; i++)
        {
            InstagramUserTag tag = options.UserTags[i];
            Check($"UserTags[{i}]", tag.MediaIndex, tag.X, tag.Y, needsPlace: !isStory);
        }

        for (int i = 0; i < options.ProductTags.Count; i++)
        {
            InstagramProductTag tag = options.ProductTags[i];
            Check($"ProductTags[{i}]", tag.MediaIndex, tag.X, tag.Y, needsPlace: true);
        }

        void AtMost(string member, int count, int most, string what)
        {
            if (count > most)
            {
                problems.Error(SocialErrorCode.ContentInvalid, member, $"The post has {count} {what}; Instagram takes at most {most}.", most, count);
            }
        }

        void OnlyReels(string member, bool isThere)
        {
            if (isThere && !isReel)
            {
                problems.Error(SocialErrorCode.ContentInvalid, member, $"{member} goes with a reel: a post of one video that is no story.");
            }
        }

        void NotStories(string member, bool isThere)
        {
            if (isThere && isStory)
            {
                problems.Error(SocialErrorCode.Unsupported, member, $"A story of Instagram has no {member}.");
            }
        }

        void Check(string member, int index, double? x, double? y, bool needsPlace)
        {
            if (index < 0 || index >= Math.Max(1, post.Media.Count))
            {
                problems.Error(SocialErrorCode.ContentInvalid, $"{member}.MediaIndex", $"{member} is on medium {index}; the post has {post.Media.Count}.", post.Media.Count - 1, index);
                return;
            }

            if (x is < 0 or > 1 || y is < 0 or > 1)
            {
                problems.Error(SocialErrorCode.ContentInvalid, member, FormattableString.Invariant($"{member} is at ({x}, {y}); both lie between 0 and 1."), "0-1", FormattableString.Invariant($"({x}, {y})"));
            }

            bool isImage = index < post.Media.Count && RulesValidator.KindOf(post.Media[index]) == MediaKind.Image;
            if (needsPlace && isImage && (x is null || y is null))
            {
                problems.Error(SocialErrorCode.ContentInvalid, member, $"{member} is on an image and needs X and Y.");
            }
        }
    }
}
