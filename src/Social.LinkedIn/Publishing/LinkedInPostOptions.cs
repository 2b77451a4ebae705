namespace Social.LinkedIn;

/// <summary>What only LinkedIn has, and what is told to LinkedIn differently.</summary>
public sealed record LinkedInPostOptions : PostOptions
{
    /// <inheritdoc/>
    public override PlatformName Platform => PlatformName.LinkedIn;

    internal static LinkedInPostOptions None { get; } = new();

    /// <summary>Gets whether others are kept from resharing it.</summary>
    public bool IsReshareDisabled { get; init; }

    /// <summary>Gets whether it appears in no feed and serves advertising alone.</summary>
    public bool IsHiddenFromFeed { get; init; }

    /// <summary>Gets whom of an organization's followers it is shown to; null for all. LinkedIn wants more than 300 of them.</summary>
    public LinkedInAudience? Audience { get; init; }

    /// <summary>Gets LinkedIn's name of a button, such as <c>LEARN_MORE</c>; or null. It needs <see cref="LandingPage"/>.</summary>
    public string? CallToAction { get; init; }

    /// <summary>Gets where the button leads, or null.</summary>
    public Uri? LandingPage { get; init; }

    /// <summary>Gets the URN of the advertising account of a sponsored post, <c>urn:li:sponsoredAccount:…</c>; or null.</summary>
    public string? AdAccount { get; init; }

    /// <summary>Gets the name of a sponsored post within its account, or null.</summary>
    public string? AdName { get; init; }

    /// <summary>Gets the URN of an event or the like that the post shows, or null. Not together with media, a link or a poll.</summary>
    public string? Reference { get; init; }
}
