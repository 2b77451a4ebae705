using Social.Publishing;

namespace Social.Meta;

/// <summary>Says what Instagram leaves out of a post, where only decoration is lost.</summary>
internal static class InstagramWarnings
{
    public static void Add(PublishTarget target, Post post, InstagramPostOptions options, ProblemList problems)
    {
        bool isStory = target.Placement == Placement.Story;
        Say(isStory && (post.Text is not null || post.Tags.Count > 0 || post.Link is not null), "Text", "A story of Instagram shows its medium only");
        Say(post.Language is not null, "Language", "Instagram tells the language by itself");
        Say(post.Link is { Title: not null } or { Description: not null } or { Thumbnail: not null }, "Link", "Instagram shows no cards");
        Say(isStory && (options.SharesToFeed is not null), nameof(options.SharesToFeed), "A story is not in the feed");
        if (post.Link is not null && !isStory)
        {
            problems.Warning(SocialErrorCode.ContentInvalid, "Link", "A link in a caption of Instagram cannot be followed: its address stands there as text.");
        }

        for (int i = 0; i < post.Media.Count; i++)
        {
            MediaAttachment media = post.Media[i];
            bool isVideo = RulesValidator.KindOf(media) == MediaKind.Video;
            bool isReel = isVideo && !isStory && post.Media.Count == 1;
            Say(media.AltText is not null && (isStory || isVideo), $"Media[{i}].AltText", "Instagram takes alternative texts of images in the feed");
            Say(media.Cover is not null && !isReel, $"Media[{i}].Cover", "Only a reel has a cover");
            Say(media.Captions.Count > 0, $"Media[{i}].Captions", "Instagram takes no captions");
        }

        void Say(bool there, string member, string why)
        {
            if (there)
            {
                problems.Warning(SocialErrorCode.ContentInvalid, member, $"{why}: {member} is left out.");
            }
        }
    }
}
