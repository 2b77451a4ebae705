namespace Social.Google;

/// <summary>A location as Google has it. Members that were not asked for are null.</summary>
public sealed record BusinessLocation
{
    /// <summary>Gets the name: <c>locations/L</c>.</summary>
    public required string Name { get; init; }

    /// <summary>Gets the title people see, or null.</summary>
    public string? Title { get; init; }

    /// <summary>Gets the business's own code of the store, or null.</summary>
    public string? StoreCode { get; init; }

    /// <summary>Gets the language, or null.</summary>
    public string? Language { get; init; }

    /// <summary>Gets the description, or null.</summary>
    public string? Description { get; init; }

    /// <summary>Gets the website, or null.</summary>
    public Uri? Website { get; init; }

    /// <summary>Gets the main phone number, or null.</summary>
    public string? PrimaryPhone { get; init; }

    /// <summary>Gets up to two more phone numbers.</summary>
    public IReadOnlyList<string> AdditionalPhones { get; init; } = [];

    /// <summary>Gets the main category as people read it, or null.</summary>
    public string? Category { get; init; }

    /// <summary>Gets the address in one line, or null.</summary>
    public string? Address { get; init; }

    /// <summary>Gets <c>OPEN</c>, <c>CLOSED_PERMANENTLY</c> or <c>CLOSED_TEMPORARILY</c>; or null.</summary>
    public string? OpenStatus { get; init; }

    /// <summary>Gets the business's own labels.</summary>
    public IReadOnlyList<string> Labels { get; init; } = [];

    /// <summary>Gets Google's id of the place, or null.</summary>
    public string? PlaceId { get; init; }

    /// <summary>Gets where the location is on Google Maps, or null.</summary>
    public Uri? MapsUrl { get; init; }

    /// <summary>Gets where customers write reviews, or null.</summary>
    public Uri? NewReviewUrl { get; init; }

    /// <summary>Gets whether the location is its owner's to speak for, or null when not asked.</summary>
    public bool? HasVoiceOfMerchant { get; init; }

    /// <summary>Gets whether Google or somebody else suggests other values, or null when not asked.</summary>
    public bool? HasGoogleUpdates { get; init; }

    /// <summary>Gets whether edits wait to be shown, or null when not asked.</summary>
    public bool? HasPendingEdits { get; init; }
}
