namespace Social.Twitter;

/// <summary>The body of <c>POST /2/tweets</c>. Absent members are not sent; X refuses members it does not know.</summary>
public sealed record TweetRequest
{
    /// <summary>Gets the text, at most 280 weighted characters, 25,000 for Premium accounts; null for a post of media alone.</summary>
    public string? Text { get; init; }

    /// <summary>Gets what it answers, or null.</summary>
    public TweetReply? Reply { get; init; }

    /// <summary>Gets the id of the post it quotes, or null. Not together with media, a poll or a card.</summary>
    public string? QuoteTweetId { get; init; }

    /// <summary>Gets its media, or null.</summary>
    public TweetMedia? Media { get; init; }

    /// <summary>Gets its poll, or null.</summary>
    public TweetPoll? Poll { get; init; }

    /// <summary>Gets who may reply: <c>following</c>, <c>mentionedUsers</c>, <c>subscribers</c> or <c>verified</c>; null for everyone (<c>everyone</c> is refused).</summary>
    public string? ReplySettings { get; init; }

    /// <summary>Gets the community to post to, or null.</summary>
    public string? CommunityId { get; init; }

    /// <summary>Gets whether a community post also goes to followers, or null.</summary>
    public bool? ShareWithFollowers { get; init; }

    /// <summary>Gets the post to edit instead of making one, or null.</summary>
    public TweetEdit? EditOptions { get; init; }

    /// <summary>Gets the place, or null.</summary>
    public TweetGeo? Geo { get; init; }

    /// <summary>Gets the card to show, or null. Not together with media, a poll or a quote.</summary>
    public string? CardUri { get; init; }

    /// <summary>Gets a link that opens a direct message, or null.</summary>
    public string? DirectMessageDeepLink { get; init; }

    /// <summary>Gets whether only super followers see it, or null.</summary>
    public bool? ForSuperFollowersOnly { get; init; }

    /// <summary>Gets whether it is promoted only and in no timeline, or null.</summary>
    public bool? Nullcast { get; init; }

    /// <summary>Gets whether it is marked as made with AI, or null.</summary>
    public bool? MadeWithAi { get; init; }

    /// <summary>Gets whether it is marked as a paid partnership, or null.</summary>
    public bool? PaidPartnership { get; init; }

    /// <summary>Returns which members are set, none of their words.</summary>
    public override string ToString() => $"TweetRequest({Text?.Length ?? 0} characters)";
}
