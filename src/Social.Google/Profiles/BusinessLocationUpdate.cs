namespace Social.Google;

/// <summary>What to change of a location. A null member is left as it is.</summary>
public sealed record BusinessLocationUpdate
{
    /// <summary>Gets the new title.</summary>
    public string? Title { get; init; }

    /// <summary>Gets the new code of the store.</summary>
    public string? StoreCode { get; init; }

    /// <summary>Gets the new description.</summary>
    public string? Description { get; init; }

    /// <summary>Gets the new website.</summary>
    public Uri? Website { get; init; }

    /// <summary>Gets the new main phone number. Google takes all numbers together: give <see cref="AdditionalPhones"/> too, or there are none afterwards.</summary>
    public string? PrimaryPhone { get; init; }

    /// <summary>Gets the further phone numbers, at most 2; sent with <see cref="PrimaryPhone"/> only.</summary>
    public IReadOnlyList<string> AdditionalPhones { get; init; } = [];

    /// <summary>Gets whether it is open: <c>OPEN</c>, <c>CLOSED_PERMANENTLY</c> or <c>CLOSED_TEMPORARILY</c>.</summary>
    public string? OpenStatus { get; init; }

    /// <summary>Gets the new labels, each of 1 to 255 characters.</summary>
    public IReadOnlyList<string>? Labels { get; init; }
}
