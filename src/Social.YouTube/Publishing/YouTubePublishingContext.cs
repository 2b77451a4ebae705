namespace Social.YouTube;

/// <summary>What a channel may upload.</summary>
public sealed record YouTubePublishingContext : PublishingContext
{
    /// <summary>Gets whether videos over 15 minutes are <c>allowed</c>, <c>eligible</c> (after the owner has confirmed by phone) or <c>disallowed</c>; null when it is not known.</summary>
    public string? LongUploadsStatus { get; init; }

    /// <summary>Gets whether videos over 15 minutes are certainly refused.</summary>
    public bool RefusesLongUploads => LongUploadsStatus is "eligible" or "disallowed";
}
