using System.Globalization;
using Social.Publishing;

namespace Social.Meta;

/// <summary>Checks a post against Instagram's rules: the common ones as data, and what belongs to which kind of post.</summary>
internal static class InstagramValidator
{
    public static void Validate(PublishTarget target, Post post, int maxHashtags, DateTimeOffset now, ProblemList problems)
    {
        InstagramPostOptions options = post.OptionsOf<InstagramPostOptions>() ?? InstagramPostOptions.None;
        bool isStory = target.Placement == Placement.Story;
        RulesValidator.Validate(InstagramRules.For(target.Placement), post, InstagramText.Caption(post).Length, now, problems);
        ValidateTarget(target, problems);
        ValidateMedia(target, post, problems);
        ValidateReferences(post, problems);
        if (!isStory)
        {
            ValidateCaption(post, maxHashtags, problems);
        }

        InstagramOptionsValidator.Validate(target, post, options, problems);
        InstagramWarnings.Add(target, post, options, problems);
    }

    private static void ValidateTarget(PublishTarget target, ProblemList problems)
    {
        if (target.Placement is { IsEmpty: false } placement && placement != Placement.Feed && placement != Placement.Reel && placement != Placement.Story)
        {
            problems.Error(SocialErrorCode.TargetNotAllowed, "Placement", $"Placement is {placement}; Instagram has {Placement.Feed}, {Placement.Reel} and {Placement.Story}.", "feed, reel, story", placement.Value);
        }

        if (target.Destination is { } destination)
        {
            problems.Error(SocialErrorCode.TargetNotAllowed, "Destination", "Instagram has no places within an account: leave Destination out.", null, destination);
        }
    }

    private static void ValidateMedia(PublishTarget target, Post post, ProblemList problems)
    {
        int most = target.Placement == Placement.Story || target.Placement == Placement.Reel ? 1 : InstagramRules.MaxCarousel;
        if (post.Media.Count > most && !problems.HasErrors)
        {
            string what = most == 1 ? $"A {target.Placement} of Instagram has one medium" : $"A carousel of Instagram has 2 to {most} items";
            problems.Error(SocialErrorCode.InvalidMedia, "Media", $"{what}; this post has {post.Media.Count}.", most, post.Media.Count);
        }

        for (int i = 0; i < post.Media.Count; i++)
        {
            MediaAttachment media = post.Media[i];
            string member = $"Media[{i}]";
            if (media.Uploaded is not null && media.Source is null)
            {
                problems.Error(SocialErrorCode.InvalidMedia, member, $"{member}: Instagram takes no media that was uploaded before; give its source.");
            }

            // Bytes tell it when they are read.
            if (media.Source is UrlMediaSource && RulesValidator.KindOf(media).IsEmpty)
            {
                problems.Error(SocialErrorCode.InvalidMedia, $"{member}.Kind", $"{member}: its address does not tell whether it is an image or a video: set Kind.");
            }

            // Of an address only the name tells the format; Instagram refuses the rest only after it fetched them.
            if (media.Source is UrlMediaSource { DeclaredType: { } type } && RulesValidator.KindOf(media) == MediaKind.Image && !type.Equals("image/jpeg", StringComparison.OrdinalIgnoreCase))
            {
                problems.Error(SocialErrorCode.InvalidMedia, member, $"{member} is {type}; Instagram takes images as JPEG only.", "image/jpeg", type);
            }
        }
    }

    private static void ValidateReferences(Post post, ProblemList problems)
    {
        if (post.ReplyTo is not null)
        {
            problems.Error(SocialErrorCode.Unsupported, "ReplyTo", "A post of Instagram answers nothing: write a comment through IComments.");
        }

        if (post.Quote is not null)
        {
            problems.Error(SocialErrorCode.Unsupported, "Quote", "Instagram has no quotes.");
        }
    }

    private static void ValidateCaption(Post post, int maxHashtags, ProblemList problems)
    {
        string caption = InstagramText.Caption(post);
        int hashtags = InstagramText.CountHashtags(caption);
        if (hashtags > maxHashtags)
        {
            string member = post.Tags.Count > 0 && InstagramText.CountHashtags(InstagramText.Caption(post with { Tags = [] })) <= maxHashtags ? "Tags" : "Text";
            problems.Error(SocialErrorCode.ContentInvalid, member, string.Create(CultureInfo.InvariantCulture, $"The caption has {hashtags} hashtags; Instagram takes at most {maxHashtags}."), maxHashtags, hashtags);
        }
        else if (hashtags > InstagramRules.UsualHashtags)
        {
            problems.Warning(SocialErrorCode.ContentInvalid, "Text", $"The caption has {hashtags} hashtags: the app itself allows only {InstagramRules.UsualHashtags}, and more may not count.");
        }

        int mentions = InstagramText.CountMentions(caption);
        if (mentions > InstagramRules.MaxMentions)
        {
            problems.Error(SocialErrorCode.ContentInvalid, "Text", $"The caption mentions {mentions} accounts; Instagram takes at most {InstagramRules.MaxMentions}.", InstagramRules.MaxMentions, mentions);
        }
    }
}
