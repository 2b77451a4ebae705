using Social.Publishing;

namespace Social.Meta;

/// <summary>Checks which option goes with which kind of post. One that decides who sees the post, or under which time, is never left out.</summary>
internal static class FacebookOptionsValidator
{
    public static void Validate(PublishTarget target, Post post, FacebookPostOptions options, ProblemList problems)
    {
        bool isStory = target.Placement == Placement.Story;
        bool isReel = target.Placement == Placement.Reel;
        bool isVideo = post.Media.Count > 0 && RulesValidator.KindOf(post.Media[0]) is var kind && (kind == MediaKind.Video || (kind.IsEmpty && isReel));
        bool isFeedVideo = isVideo && !isReel && !isStory;
        string what = isStory ? "A story" : isReel ? "A reel" : isVideo ? "A video" : "A post without a video";
        Refuse(isStory && options.Targeting is not null, nameof(options.Targeting));
        Refuse(isStory && options.IsDraft, nameof(options.IsDraft));
        Refuse(isStory && options.IsUnpublished, nameof(options.IsUnpublished));
        Refuse((isStory || isReel || isVideo) && options.BackdatedTime is not null, nameof(options.BackdatedTime));
        Refuse(!isFeedVideo && options.HasNoStory == true, nameof(options.HasNoStory));
        LeaveOut(isStory && options.FeedTargeting is not null, nameof(options.FeedTargeting));
        LeaveOut((isStory || isReel) && options.CallToAction is not null, nameof(options.CallToAction));
        LeaveOut((isStory || isFeedVideo) && options.PlaceId is not null, nameof(options.PlaceId));
        LeaveOut((isStory || isVideo) && options.TaggedUserIds.Count > 0, nameof(options.TaggedUserIds));
        LeaveOut(!isFeedVideo && options.ContentCategory is not null, nameof(options.ContentCategory));
        LeaveOut(!isFeedVideo && options.ContentTags.Count > 0, nameof(options.ContentTags));
        LeaveOut(!isFeedVideo && options.IsEmbeddable is not null, nameof(options.IsEmbeddable));
        if (options.Targeting is { } audience)
        {
            OnlyFeed(audience.MaxAge is not null, nameof(audience.MaxAge));
            OnlyFeed(audience.Genders.Count > 0, nameof(audience.Genders));
            OnlyFeed(audience.Interests.Count > 0, nameof(audience.Interests));
        }

        void Refuse(bool isThere, string member)
        {
            if (isThere)
            {
                problems.Error(SocialErrorCode.Unsupported, member, $"{what} of Facebook takes no {member}, and leaving it out would change who sees the post or when.");
            }
        }

        void LeaveOut(bool isThere, string member)
        {
            if (isThere)
            {
                problems.Warning(SocialErrorCode.ContentInvalid, member, $"{what} of Facebook takes no {member}: it is left out.");
            }
        }

        void OnlyFeed(bool isThere, string member)
        {
            if (isThere)
            {
                problems.Error(SocialErrorCode.Unsupported, $"Targeting.{member}", $"Targeting limits by places, least age and languages; {member} goes with FeedTargeting, which prefers people and limits nobody.");
            }
        }
    }
}
