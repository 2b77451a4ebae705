namespace Social.Testing;

/// <summary>A business phone number.</summary>
public sealed class EmulatedWhatsAppNumber
{
    internal EmulatedWhatsAppNumber(string id, string phoneNumber, string verifiedName, EmulatedWhatsAppBusiness business)
    {
        Id = id;
        PhoneNumber = phoneNumber;
        VerifiedName = verifiedName;
        Business = business;
    }

    /// <summary>Gets the phone number's id, which is not the number.</summary>
    public string Id { get; }

    /// <summary>Gets the number: digits with the country code, without the sign.</summary>
    public string PhoneNumber { get; }

    /// <summary>Gets the name that people see.</summary>
    public string VerifiedName { get; }

    /// <summary>Gets the account that it belongs to.</summary>
    public EmulatedWhatsAppBusiness Business { get; }

    /// <summary>Gets or sets the country code, which stands before numbers that are sent without a sign.</summary>
    public string CountryCode { get; set; } = "1";

    /// <summary>Gets or sets whether it is registered for messaging. Default true.</summary>
    public bool IsRegistered { get; set; } = true;

    /// <summary>Gets or sets whether Meta locked it for breaking its policy. Default false.</summary>
    public bool IsLocked { get; set; }

    /// <summary>Gets or sets GREEN, YELLOW, RED or UNKNOWN.</summary>
    public string Quality { get; set; } = "GREEN";

    /// <summary>Gets or sets the tier of the portfolio's messaging limit.</summary>
    public string MessagingLimit { get; set; } = "TIER_250";

    /// <summary>Gets the business profile, by the API's names.</summary>
    public IReadOnlyDictionary<string, string> Profile => ProfileFields;

    /// <summary>Gets the websites of the profile.</summary>
    public IReadOnlyList<string> Websites { get; internal set; } = [];

    /// <summary>Gets whom it blocked: digits.</summary>
    public IReadOnlyCollection<string> Blocked => BlockedUsers;

    internal Dictionary<string, string> ProfileFields { get; } = new(StringComparer.Ordinal) { ["about"] = "Hey there! I am using WhatsApp.", ["vertical"] = "OTHER" };

    internal HashSet<string> BlockedUsers { get; } = new(StringComparer.Ordinal);

    internal string Pin { get; set; } = "123456";

    internal string VerificationStatus { get; set; } = "VERIFIED";

    internal string? PendingCode { get; set; }

    internal List<DateTimeOffset> Sends { get; } = [];
}
