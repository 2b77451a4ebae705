using System.Text;
using Social.Text;

namespace Social.Twitter;

/// <summary>Makes X's request of a post. X has no link, tag or title: the link and the tags go into the text, the title nowhere.</summary>
internal static class TweetComposer
{
    /// <summary>Returns the text as X gets it: mentions with their sign, the link and the tags at the end unless they are in it.</summary>
    public static string Text(Post post)
    {
        if (post is { Link: null, Tags.Count: 0, Text.IsPlain: true })
        {
            return post.Text.ToString();
        }

        StringBuilder text = new();
        foreach (TextSegment segment in post.Text?.Segments ?? [])
        {
            text.Append(segment.MentionId is null || segment.Text.StartsWith('@') ? segment.Text : "@" + segment.Text);
        }

        string written = text.ToString();
        if (post.Link is { } link && !LinkText.Contains(written, link.Url))
        {
            Separate(text, ' ').Append(link.Url.OriginalString);
        }

        foreach (string tag in post.Tags)
        {
            string hashtag = tag.StartsWith('#') ? tag : "#" + tag;
            if (!written.Contains(hashtag, StringComparison.OrdinalIgnoreCase))
            {
                Separate(text, ' ').Append(hashtag);
            }
        }

        return text.ToString();
    }

    /// <summary>Makes the request.</summary>
    /// <param name="target">The target; its destination is a community.</param>
    /// <param name="post">The post as X gets it.</param>
    /// <param name="mediaIds">The ids of its media, uploaded.</param>
    public static TweetRequest Request(PublishTarget target, Post post, IReadOnlyList<string> mediaIds)
    {
        TwitterPostOptions options = post.OptionsOf<TwitterPostOptions>() ?? TwitterPostOptions.None;
        string text = Text(post);
        return new TweetRequest
        {
            Text = text.Length == 0 ? null : text,
            Reply = post.ReplyTo?.Id is { } id ? new TweetReply { InReplyToTweetId = id, ExcludeReplyUserIds = NotEmpty(options.ExcludeReplyUserIds) } : null,
            QuoteTweetId = post.Quote?.Id,
            Media = mediaIds.Count == 0 ? null : new TweetMedia { MediaIds = mediaIds, TaggedUserIds = NotEmpty(options.TaggedUserIds) },
            Poll = post.Poll is { } poll ? new TweetPoll { Options = poll.Options, DurationMinutes = (int)poll.Duration.TotalMinutes } : null,
            ReplySettings = ReplySettings(post.ReplyAudience),
            CommunityId = target.Destination,
            ShareWithFollowers = options.ShareWithFollowers,
            Geo = options.PlaceId is { } place ? new TweetGeo { PlaceId = place } : null,
            CardUri = options.CardUri,
            DirectMessageDeepLink = options.DirectMessageDeepLink,
            ForSuperFollowersOnly = options.ForSuperFollowersOnly,
            Nullcast = options.Nullcast,
            MadeWithAi = options.MadeWithAi,
            PaidPartnership = options.PaidPartnership,
        };
    }

    private static string? ReplySettings(ReplyAudience? audience) =>
        audience is not { } a || a.IsEmpty || a == ReplyAudience.Everyone ? null // X refuses "everyone": it is what an absent member means
        : a == ReplyAudience.Mentioned ? "mentionedUsers"
        : a.Value;

    private static StringBuilder Separate(StringBuilder text, char by) => text.Length == 0 || char.IsWhiteSpace(text[^1]) ? text : text.Append(by);

    private static IReadOnlyList<string>? NotEmpty(IReadOnlyList<string> list) => list.Count == 0 ? null : list;
}
