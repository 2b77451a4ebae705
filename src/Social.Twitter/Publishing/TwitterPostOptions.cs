namespace Social.Twitter;

/// <summary>What only X has, and what is told to X differently.</summary>
public sealed record TwitterPostOptions : PostOptions
{
    /// <inheritdoc/>
    public override PlatformName Platform => PlatformName.Twitter;

    internal static TwitterPostOptions None { get; } = new();

    /// <summary>Gets the ids of people in the media, at most 10.</summary>
    public IReadOnlyList<string> TaggedUserIds { get; init => field = value ?? []; } = [];

    /// <summary>Gets the ids of users left out of the mentions at the head of a reply.</summary>
    public IReadOnlyList<string> ExcludeReplyUserIds { get; init => field = value ?? []; } = [];

    /// <summary>Gets whether a community post also goes to followers, or null for X's default.</summary>
    public bool? ShareWithFollowers { get; init; }

    /// <summary>Gets the id of the place, or null.</summary>
    public string? PlaceId { get; init; }

    /// <summary>Gets the card to show, or null.</summary>
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
}
