using Social.RateLimiting;

namespace Social.TikTok;

/// <summary>TikTok's limits as published. TikTok reports none in its answers; what it raised for an application goes into the options.</summary>
/// <remarks>Follows TikTok for Developers, "API rate limits", August 2026: any sixty seconds, per endpoint.</remarks>
internal static class TikTokLimits
{
    public static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);

    /// <summary>What one user token may do in any minute.</summary>
    public static RateLimitCharge PerToken(string name, double limit) => Window(name, RateLimitScope.Credential, RateLimitKind.Sliding, limit, Minute);

    /// <summary>What one app may do in any minute.</summary>
    public static RateLimitCharge PerApp(string name, double limit) => Window(name, RateLimitScope.App, RateLimitKind.Sliding, limit, Minute);

    /// <summary>What one app may do in a day, which ends at 00:00 UTC.</summary>
    public static RateLimitCharge PerAppDay(string name, double limit) => Window(name, RateLimitScope.App, RateLimitKind.Fixed, limit, TimeSpan.FromDays(1));

    private static RateLimitCharge Window(string name, RateLimitScope scope, RateLimitKind kind, double limit, TimeSpan period) => new(new RateLimitWindow
    {
        Name = "tiktok." + name, Scope = scope, Kind = kind, Limit = limit, Period = period, Zone = kind == RateLimitKind.Fixed ? "UTC" : null,
    });
}
