namespace Social.Meta;

/// <summary>A postal address of a card.</summary>
public sealed record WhatsAppContactAddress
{
    /// <summary>Gets street and number, or null.</summary>
    public string? Street { get; init; }

    /// <summary>Gets the city, or null.</summary>
    public string? City { get; init; }

    /// <summary>Gets the state, or null.</summary>
    public string? State { get; init; }

    /// <summary>Gets the postal code, or null.</summary>
    public string? Zip { get; init; }

    /// <summary>Gets the country, or null.</summary>
    public string? Country { get; init; }

    /// <summary>Gets the country's two letters, or null.</summary>
    public string? CountryCode { get; init; }

    /// <summary>Gets what it is for, such as <c>HOME</c>, or null.</summary>
    public string? Type { get; init; }
}
