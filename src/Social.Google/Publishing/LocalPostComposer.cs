using System.Text;

namespace Social.Google;

/// <summary>Makes a local post of a post. Business Profile has no tags: they go into the text. The title is the event's, the link the button's or the offer's.</summary>
internal static class LocalPostComposer
{
    /// <summary>Returns the text as Google gets it: the tags at its end unless they are in it.</summary>
    public static string Text(Post post)
    {
        string written = post.Text?.ToString() ?? string.Empty;
        if (post.Tags.Count == 0)
        {
            return written;
        }

        StringBuilder text = new(written);
        foreach (string tag in post.Tags)
        {
            string hashtag = tag.StartsWith('#') ? tag : "#" + tag;
            if (!written.Contains(hashtag, StringComparison.OrdinalIgnoreCase))
            {
                text.Append(text.Length == 0 || char.IsWhiteSpace(text[^1]) ? string.Empty : " ").Append(hashtag);
            }
        }

        return text.ToString();
    }

    /// <summary>Returns what a post is about.</summary>
    public static LocalPostTopic Topic(GoogleBusinessPostOptions options) =>
        !options.Topic.IsEmpty ? options.Topic
        : options.Offer is not null ? LocalPostTopic.Offer
        : options.Event is not null ? LocalPostTopic.Event
        : options.AlertType is not null ? LocalPostTopic.Alert
        : LocalPostTopic.Standard;

    /// <summary>Makes the local post, its media aside.</summary>
    public static LocalPostRequest Request(Post post)
    {
        GoogleBusinessPostOptions options = post.OptionsOf<GoogleBusinessPostOptions>() ?? GoogleBusinessPostOptions.None;
        LocalPostTopic topic = Topic(options);
        bool isOffer = topic == LocalPostTopic.Offer;
        string text = Text(post);
        return new LocalPostRequest
        {
            Topic = topic,
            Summary = text.Length == 0 ? null : text,
            Language = post.Language,
            CallToAction = options.CallToAction ?? (post.Link is { } link && !isOffer ? new LocalPostCallToAction(CallToActionType.LearnMore, link.Url) : null),
            Event = options.Event is { } e ? e with { Title = e.Title ?? post.Title } : null,
            Offer = options.Offer is { } offer ? offer with { RedeemOnlineUrl = offer.RedeemOnlineUrl ?? post.Link?.Url } : isOffer && post.Link is { } redeem ? new LocalPostOffer { RedeemOnlineUrl = redeem.Url } : null,
            AlertType = options.AlertType,
            ScheduledTime = post.ScheduledTime,
        };
    }
}
