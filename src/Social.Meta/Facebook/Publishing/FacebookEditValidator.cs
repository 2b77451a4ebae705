using Social.Publishing;

namespace Social.Meta;

/// <summary>Checks what a post is to be changed to: Facebook changes words, and what else is given would be lost.</summary>
internal static class FacebookEditValidator
{
    public static void Validate(Post post, bool isVideo, DateTimeOffset now, ProblemList problems)
    {
        FacebookPostOptions options = FacebookComposer.OptionsOf(post);
        RulesValidator.Validate(FacebookRules.Feed, post with { ScheduledTime = null }, FacebookComposer.Text(post).Length, now, problems);
        if (post.Media.Count > 0)
        {
            problems.Error(SocialErrorCode.Unsupported, "Media", "Facebook changes the words of a post and nothing else: leave Media out.", 0, post.Media.Count);
        }

        if (post.ScheduledTime is not null)
        {
            problems.Error(SocialErrorCode.Unsupported, "ScheduledTime", "Another time is given through IScheduledPosts.");
        }

        Refuse(post.Link is not null, "Link");
        Refuse(post.ReplyTo is not null, "ReplyTo");
        Refuse(post.Quote is not null, "Quote");
        Refuse(options.Targeting is not null, nameof(options.Targeting));
        Refuse(options.FeedTargeting is not null, nameof(options.FeedTargeting));
        Refuse(options.IsDraft, nameof(options.IsDraft));
        Refuse(options.IsUnpublished, nameof(options.IsUnpublished));
        Refuse(options.PlaceId is not null, nameof(options.PlaceId));
        Refuse(options.TaggedUserIds.Count > 0, nameof(options.TaggedUserIds));
        Refuse(options.CallToAction is not null, nameof(options.CallToAction));
        Refuse(options.LinkCards.Count > 0, nameof(options.LinkCards));
        Refuse(options.BackdatedTime is not null, nameof(options.BackdatedTime));
        Refuse(options.ContentCategory is not null, nameof(options.ContentCategory));
        Refuse(options.ContentTags.Count > 0, nameof(options.ContentTags));
        Refuse(options.IsEmbeddable is not null, nameof(options.IsEmbeddable));
        if (post.Title is not null && !isVideo)
        {
            problems.Warning(SocialErrorCode.ContentInvalid, "Title", "Facebook has titles for videos only: Title is left out.");
        }

        void Refuse(bool isThere, string member)
        {
            if (isThere)
            {
                problems.Error(SocialErrorCode.Unsupported, member, $"Facebook changes the words of a post and nothing else: leave {member} out.");
            }
        }
    }
}
