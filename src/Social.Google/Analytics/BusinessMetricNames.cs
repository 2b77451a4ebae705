namespace Social.Google;

/// <summary>The names of Business Profile's metrics where no common name fits.</summary>
public static class BusinessMetricNames
{
    /// <summary>Gets <c>direction_requests</c>: requests for the way there.</summary>
    public static MetricName DirectionRequests { get; } = new("direction_requests");

    /// <summary>Gets <c>call_clicks</c>: clicks on the call button.</summary>
    public static MetricName CallClicks { get; } = new("call_clicks");

    /// <summary>Gets <c>website_clicks</c>: clicks on the website.</summary>
    public static MetricName WebsiteClicks { get; } = new("website_clicks");

    /// <summary>Gets <c>conversations</c>: conversations.</summary>
    public static MetricName Conversations { get; } = new("conversations");

    /// <summary>Gets <c>bookings</c>: bookings.</summary>
    public static MetricName Bookings { get; } = new("bookings");

    /// <summary>Gets <c>food_orders</c>: food orders.</summary>
    public static MetricName FoodOrders { get; } = new("food_orders");

    /// <summary>Gets <c>food_menu_clicks</c>: clicks on the menu.</summary>
    public static MetricName FoodMenuClicks { get; } = new("food_menu_clicks");

    /// <summary>What Google is asked for when the caller names nothing.</summary>
    internal static IReadOnlyList<BusinessDailyMetric> All { get; } =
    [
        BusinessDailyMetric.ImpressionsDesktopMaps, BusinessDailyMetric.ImpressionsDesktopSearch, BusinessDailyMetric.ImpressionsMobileMaps, BusinessDailyMetric.ImpressionsMobileSearch,
        BusinessDailyMetric.DirectionRequests, BusinessDailyMetric.CallClicks, BusinessDailyMetric.WebsiteClicks,
        BusinessDailyMetric.Conversations, BusinessDailyMetric.Bookings, BusinessDailyMetric.FoodOrders, BusinessDailyMetric.FoodMenuClicks,
    ];

    private static readonly Dictionary<BusinessDailyMetric, (MetricName Name, string? Segment)> Names = new()
    {
        [BusinessDailyMetric.ImpressionsDesktopMaps] = (MetricName.Impressions, "desktop_maps"),
        [BusinessDailyMetric.ImpressionsDesktopSearch] = (MetricName.Impressions, "desktop_search"),
        [BusinessDailyMetric.ImpressionsMobileMaps] = (MetricName.Impressions, "mobile_maps"),
        [BusinessDailyMetric.ImpressionsMobileSearch] = (MetricName.Impressions, "mobile_search"),
        [BusinessDailyMetric.DirectionRequests] = (DirectionRequests, null),
        [BusinessDailyMetric.CallClicks] = (CallClicks, null),
        [BusinessDailyMetric.WebsiteClicks] = (WebsiteClicks, null),
        [BusinessDailyMetric.Conversations] = (Conversations, null),
        [BusinessDailyMetric.Bookings] = (Bookings, null),
        [BusinessDailyMetric.FoodOrders] = (FoodOrders, null),
        [BusinessDailyMetric.FoodMenuClicks] = (FoodMenuClicks, null),
    };

    /// <summary>Returns our name of a metric, and which part of it this one counts; a metric of tomorrow keeps its own.</summary>
    internal static (MetricName Name, string? Segment) Of(BusinessDailyMetric metric) =>
        Names.TryGetValue(metric, out (MetricName, string?) known) ? known : (new MetricName(metric.Value.ToLowerInvariant()), null);
}
