namespace Social.LinkedIn;

/// <summary>What can be changed of a post; what is null stays. Visibility and media cannot be changed.</summary>
public sealed record LinkedInPostChanges
{
    /// <summary>Gets the text in little text, or null.</summary>
    public string? Commentary { get; init; }

    /// <summary>Gets LinkedIn's name of the button, or null.</summary>
    public string? ContentCallToActionLabel { get; init; }

    /// <summary>Gets where the button leads, or null.</summary>
    public string? ContentLandingPage { get; init; }

    /// <summary>Gets LinkedIn's word for the state, or null.</summary>
    public string? LifecycleState { get; init; }

    /// <summary>Gets the name and status of a sponsored post, or null.</summary>
    public LinkedInAdContext? AdContext { get; init; }

    /// <summary>Returns a length, none of the words.</summary>
    public override string ToString() => $"LinkedInPostChanges({Commentary?.Length ?? 0} characters)";
}
