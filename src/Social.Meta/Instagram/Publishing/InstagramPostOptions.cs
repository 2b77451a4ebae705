namespace Social.Meta;

/// <summary>What only Instagram has.</summary>
public sealed record InstagramPostOptions : PostOptions
{
    /// <inheritdoc/>
    public override PlatformName Platform => PlatformName.Instagram;

    internal static InstagramPostOptions None { get; } = new();

    /// <summary>Gets whether a reel is also in the feed and on the profile's grid; null leaves it to Instagram, and a video for the feed is shown there.</summary>
    public bool? SharesToFeed { get; init; }

    /// <summary>Gets which moment of a reel is its cover, when it has no <see cref="MediaAttachment.Cover"/>; null for the beginning.</summary>
    public TimeSpan? ThumbnailAt { get; init; }

    /// <summary>Gets a new name for a reel's own sound, which can be given once; or null.</summary>
    public string? AudioName { get; init; }

    /// <summary>Gets music for a reel, only for accounts with a Page; or null.</summary>
    public InstagramAudio? Audio { get; init; }

    /// <summary>Gets how a trial reel, which only people who do not follow the account see at first, becomes an ordinary one; null for no trial.</summary>
    public InstagramGraduation? Trial { get; init; }

    /// <summary>Gets up to three accounts that are invited as authors, by name.</summary>
    public IReadOnlyList<string> Collaborators { get; init => field = value ?? []; } = [];

    /// <summary>Gets who is tagged, at most 20.</summary>
    public IReadOnlyList<InstagramUserTag> UserTags { get; init => field = value ?? []; } = [];

    /// <summary>Gets the products that are tagged: at most 5, of a reel 30. Only for shops with a Page.</summary>
    public IReadOnlyList<InstagramProductTag> ProductTags { get; init => field = value ?? []; } = [];

    /// <summary>Gets the id of a Page with a place, or null.</summary>
    public string? LocationId { get; init; }

    /// <summary>Gets whether the post is a paid partnership.</summary>
    public bool? IsPaidPartnership { get; init; }

    /// <summary>Gets the accounts of up to two sponsors.</summary>
    public IReadOnlyList<string> SponsorIds { get; init => field = value ?? []; } = [];

    /// <summary>Gets whether the post is marked as made by AI.</summary>
    public bool? IsAiGenerated { get; init; }
}
