using Social.RateLimiting;

namespace Social.Meta;

/// <summary>Meta's limits: percentages that it reports with its answers, and that we stop below.</summary>
/// <remarks>Follows developers.facebook.com, "Rate Limits". Calls beyond 100 percent lengthen the block, so the last percents are left alone.</remarks>
internal static class GraphLimits
{
    public const string AppUsage = "app-usage";
    public const string PageUsage = "page-usage";

    /// <summary>The percentage from which on nothing is sent.</summary>
    public const double StopAt = 96;

    /// <summary>Gets the app's share: 200 calls an hour for each of its daily users.</summary>
    public static RateLimitCharge App { get; } = Percent(AppUsage, RateLimitScope.App, TimeSpan.FromHours(1));

    /// <summary>Gets the Page's own share.</summary>
    public static RateLimitCharge Page { get; } = Percent(PageUsage, RateLimitScope.Account, TimeSpan.FromHours(24));

    /// <summary>Returns an account's share of a business use case, such as <c>pages</c> or <c>instagram</c>.</summary>
    public static RateLimitCharge Business(string type) => Percent(BusinessName(type), RateLimitScope.Account, TimeSpan.FromHours(24));

    public static string BusinessName(string type) => "business-usage." + type;

    private static RateLimitCharge Percent(string name, RateLimitScope scope, TimeSpan period) =>
        new(new RateLimitWindow { Name = name, Scope = scope, Kind = RateLimitKind.UsagePercent, Limit = StopAt, Period = period });
}
