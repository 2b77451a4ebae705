using System.Text.Json.Serialization;

namespace Social.Google;

/// <summary>What Google counts of a location each day.</summary>
/// <remarks>An open set: any name is allowed, spelling is kept, comparison ignores case, <c>default</c> is the empty name.</remarks>
[JsonConverter(typeof(OpenSetJsonConverter<BusinessDailyMetric>))]
public readonly record struct BusinessDailyMetric : IOpenSet<BusinessDailyMetric>
{
    private readonly string? _value;

    /// <summary>Initializes a value of any name.</summary>
    /// <param name="value">The name; not empty.</param>
    public BusinessDailyMetric(string value)
    {
        ArgumentException.ThrowIfNullOrEmpty(value);
        _value = value;
    }

    /// <summary>Gets <c>BUSINESS_IMPRESSIONS_DESKTOP_MAPS</c>: people who saw it on Maps on a desktop; each once a day.</summary>
    public static BusinessDailyMetric ImpressionsDesktopMaps { get; } = new("BUSINESS_IMPRESSIONS_DESKTOP_MAPS");

    /// <summary>Gets <c>BUSINESS_IMPRESSIONS_DESKTOP_SEARCH</c>: people who saw it on Search on a desktop; each once a day.</summary>
    public static BusinessDailyMetric ImpressionsDesktopSearch { get; } = new("BUSINESS_IMPRESSIONS_DESKTOP_SEARCH");

    /// <summary>Gets <c>BUSINESS_IMPRESSIONS_MOBILE_MAPS</c>: people who saw it on Maps on a mobile device; each once a day.</summary>
    public static BusinessDailyMetric ImpressionsMobileMaps { get; } = new("BUSINESS_IMPRESSIONS_MOBILE_MAPS");

    /// <summary>Gets <c>BUSINESS_IMPRESSIONS_MOBILE_SEARCH</c>: people who saw it on Search on a mobile device; each once a day.</summary>
    public static BusinessDailyMetric ImpressionsMobileSearch { get; } = new("BUSINESS_IMPRESSIONS_MOBILE_SEARCH");

    /// <summary>Gets <c>BUSINESS_CONVERSATIONS</c>: conversations; the chat was shut down in 2024.</summary>
    public static BusinessDailyMetric Conversations { get; } = new("BUSINESS_CONVERSATIONS");

    /// <summary>Gets <c>BUSINESS_DIRECTION_REQUESTS</c>: requests for the way there.</summary>
    public static BusinessDailyMetric DirectionRequests { get; } = new("BUSINESS_DIRECTION_REQUESTS");

    /// <summary>Gets <c>CALL_CLICKS</c>: clicks on the call button.</summary>
    public static BusinessDailyMetric CallClicks { get; } = new("CALL_CLICKS");

    /// <summary>Gets <c>WEBSITE_CLICKS</c>: clicks on the website.</summary>
    public static BusinessDailyMetric WebsiteClicks { get; } = new("WEBSITE_CLICKS");

    /// <summary>Gets <c>BUSINESS_BOOKINGS</c>: bookings.</summary>
    public static BusinessDailyMetric Bookings { get; } = new("BUSINESS_BOOKINGS");

    /// <summary>Gets <c>BUSINESS_FOOD_ORDERS</c>: food orders; deprecated by Google.</summary>
    public static BusinessDailyMetric FoodOrders { get; } = new("BUSINESS_FOOD_ORDERS");

    /// <summary>Gets <c>BUSINESS_FOOD_MENU_CLICKS</c>: clicks on the menu.</summary>
    public static BusinessDailyMetric FoodMenuClicks { get; } = new("BUSINESS_FOOD_MENU_CLICKS");

    /// <inheritdoc/>
    public string Value => _value ?? string.Empty;

    /// <summary>Gets whether this is <c>default</c>, no name at all.</summary>
    [JsonIgnore]
    public bool IsEmpty => _value is null;

    static BusinessDailyMetric IOpenSet<BusinessDailyMetric>.Create(string value) => new(value);

    /// <inheritdoc/>
    public bool Equals(BusinessDailyMetric other) => string.Equals(Value, other.Value, StringComparison.OrdinalIgnoreCase);

    /// <inheritdoc/>
    public override int GetHashCode() => Value.GetHashCode(StringComparison.OrdinalIgnoreCase);

    /// <summary>Returns the name.</summary>
    public override string ToString() => Value;

    internal static BusinessDailyMetric From(string? value) => string.IsNullOrEmpty(value) || value.EndsWith("_UNSPECIFIED", StringComparison.Ordinal) ? default : new BusinessDailyMetric(value);
}
