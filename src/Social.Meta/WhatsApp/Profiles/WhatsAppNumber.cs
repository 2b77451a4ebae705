namespace Social.Meta;

/// <summary>A phone number as Meta knows it. States are Meta's own words, of which there may be new ones.</summary>
public sealed record WhatsAppNumber
{
    /// <summary>Gets the id, which is not the number.</summary>
    public required string Id { get; init; }

    /// <summary>Gets the number as it is shown, or null.</summary>
    public string? DisplayNumber { get; init; }

    /// <summary>Gets the number as <c>+</c> and digits, or null.</summary>
    public string? Number { get; init; }

    /// <summary>Gets the name that people see, or null.</summary>
    public string? VerifiedName { get; init; }

    /// <summary>Gets <c>GREEN</c>, <c>YELLOW</c>, <c>RED</c> or <c>UNKNOWN</c>, or null.</summary>
    public string? Quality { get; init; }

    /// <summary>Gets <c>CONNECTED</c>, <c>PENDING</c>, …; or null.</summary>
    public string? Status { get; init; }

    /// <summary>Gets <c>VERIFIED</c>, <c>NOT_VERIFIED</c>, <c>EXPIRED</c>, or null.</summary>
    public string? VerificationStatus { get; init; }

    /// <summary>Gets the approval of the name, or null.</summary>
    public string? NameStatus { get; init; }

    /// <summary>Gets where it is hosted, such as <c>CLOUD_API</c>, or null.</summary>
    public string? PlatformType { get; init; }

    /// <summary>Gets the tier of the portfolio's limit of new conversations a day, such as <c>TIER_250</c>, or null.</summary>
    public string? MessagingLimit { get; init; }

    /// <summary>Gets the level of its throughput, such as <c>STANDARD</c>, or null.</summary>
    public string? Throughput { get; init; }

    /// <summary>Gets whether it has the mark of an official account, or null.</summary>
    public bool? IsOfficial { get; init; }
}
