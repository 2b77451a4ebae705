namespace Social;

/// <summary>Who somebody is on a network, with counters.</summary>
public sealed record SocialProfile
{
    /// <summary>Gets the network.</summary>
    public required PlatformName Platform { get; init; }

    /// <summary>Gets the network's id.</summary>
    public required string Id { get; init; }

    /// <summary>Gets the handle without a sign, or null.</summary>
    public string? Handle { get; init; }

    /// <summary>Gets the display name, or null.</summary>
    public string? DisplayName { get; init; }

    /// <summary>Gets the description, or null.</summary>
    public string? Description { get; init; }

    /// <summary>Gets the profile's address, or null.</summary>
    public Uri? Url { get; init; }

    /// <summary>Gets the picture's address, in full size where the network has it, or null.</summary>
    public Uri? PictureUrl { get; init; }

    /// <summary>Gets the website, or null.</summary>
    public Uri? Website { get; init; }

    /// <summary>Gets the location as written, or null.</summary>
    public string? Location { get; init; }

    /// <summary>Gets when the profile was made, or null.</summary>
    public DateTimeOffset? CreatedAt { get; init; }

    /// <summary>Gets whether the network marks it as verified, or null when it does not say.</summary>
    public bool? IsVerified { get; init; }

    /// <summary>Gets whether only followers see its posts, or null when it does not say.</summary>
    public bool? IsProtected { get; init; }

    /// <summary>Gets the counters.</summary>
    public IReadOnlyList<MetricValue> Counters { get; init; } = [];

    /// <summary>Returns a counter, or null.</summary>
    /// <param name="name">The metric.</param>
    public double? this[MetricName name] => Counters.FirstOrDefault(c => c.Name == name)?.Value;
}
