namespace Social.Twitter;

/// <summary>What viewers of media are warned of.</summary>
public sealed record TwitterSensitiveMediaWarning
{
    /// <summary>Gets whether it shows adult content.</summary>
    public bool? AdultContent { get; init; }

    /// <summary>Gets whether it shows graphic violence.</summary>
    public bool? GraphicViolence { get; init; }

    /// <summary>Gets whether it is sensitive for another reason.</summary>
    public bool? Other { get; init; }
}
