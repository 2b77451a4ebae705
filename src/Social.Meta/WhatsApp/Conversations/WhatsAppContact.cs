namespace Social.Meta;

/// <summary>The card of a person or a company.</summary>
/// <param name="Name">The whole name as it is shown.</param>
public sealed record WhatsAppContact(string Name)
{
    /// <summary>Gets the first name, or null. WhatsApp shows a card only when one part of the name is there.</summary>
    public string? FirstName { get; init; }

    /// <summary>Gets the last name, or null.</summary>
    public string? LastName { get; init; }

    /// <summary>Gets the middle name, or null.</summary>
    public string? MiddleName { get; init; }

    /// <summary>Gets what stands before the name, or null.</summary>
    public string? Prefix { get; init; }

    /// <summary>Gets what stands behind the name, or null.</summary>
    public string? Suffix { get; init; }

    /// <summary>Gets the phone numbers.</summary>
    public IReadOnlyList<WhatsAppContactValue> Phones { get; init; } = [];

    /// <summary>Gets the email addresses.</summary>
    public IReadOnlyList<WhatsAppContactValue> Emails { get; init; } = [];

    /// <summary>Gets the web addresses.</summary>
    public IReadOnlyList<WhatsAppContactValue> Urls { get; init; } = [];

    /// <summary>Gets the postal addresses.</summary>
    public IReadOnlyList<WhatsAppContactAddress> Addresses { get; init; } = [];

    /// <summary>Gets the company, or null.</summary>
    public string? Company { get; init; }

    /// <summary>Gets the department, or null.</summary>
    public string? Department { get; init; }

    /// <summary>Gets the position, or null.</summary>
    public string? Title { get; init; }

    /// <summary>Gets the birthday, or null.</summary>
    public DateOnly? Birthday { get; init; }
}
