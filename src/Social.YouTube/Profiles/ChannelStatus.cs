namespace Social.YouTube;

/// <summary>What a channel may do.</summary>
public sealed record ChannelStatus
{
    /// <summary>Gets who may see it.</summary>
    public string? PrivacyStatus { get; init; }

    /// <summary>Gets whether videos over 15 minutes are <c>allowed</c>, <c>eligible</c> (after a check by phone) or <c>disallowed</c>.</summary>
    public string? LongUploadsStatus { get; init; }

    /// <summary>Gets whether YouTube holds it for made for kids.</summary>
    public bool? MadeForKids { get; init; }

    /// <summary>Gets what the owner says about that.</summary>
    public bool? SelfDeclaredMadeForKids { get; init; }

    /// <summary>Gets whether it is linked to a user.</summary>
    public bool? IsLinked { get; init; }
}
