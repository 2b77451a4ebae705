using Social.RateLimiting;

namespace Social.Twitter;

/// <summary>X's limits as published for pay-per-use plans; other plans are learned from the headers.</summary>
/// <remarks>Follows docs.x.com, "Rate limits", August 2026.</remarks>
internal static class TwitterLimits
{
    public static readonly TimeSpan Quarter = TimeSpan.FromMinutes(15);
    public static readonly TimeSpan Day = TimeSpan.FromHours(24);

    /// <summary>What one user may do in 15 minutes.</summary>
    public static RateLimitCharge PerUser(string route, double limit) => Window(route + "/user", RateLimitScope.Account, limit, Quarter);

    /// <summary>What one app may do in 15 minutes.</summary>
    public static RateLimitCharge PerApp(string route, double limit) => Window(route + "/app", RateLimitScope.App, limit, Quarter);

    /// <summary>What one user may do in 24 hours.</summary>
    public static RateLimitCharge PerUserDay(string route, double limit) => Window(route + "/user-day", RateLimitScope.Account, limit, Day);

    /// <summary>What one app may do in 24 hours.</summary>
    public static RateLimitCharge PerAppDay(string route, double limit) => Window(route + "/app-day", RateLimitScope.App, limit, Day);

    private static RateLimitCharge Window(string name, RateLimitScope scope, double limit, TimeSpan period) =>
        new(new RateLimitWindow { Name = "twitter." + name, Scope = scope, Kind = RateLimitKind.Fixed, Limit = limit, Period = period });
}
