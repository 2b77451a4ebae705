namespace Social.Twitter;

/// <summary>Where a post is from.</summary>
public sealed record TweetGeo
{
    /// <summary>Gets the id of the place.</summary>
    public required string PlaceId { get; init; }
}
