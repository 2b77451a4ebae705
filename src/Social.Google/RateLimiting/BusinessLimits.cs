using Social.RateLimiting;

namespace Social.Google;

/// <summary>Business Profile's quotas, per Cloud project and API. Google sends no headers, so that we count ourselves.</summary>
/// <remarks>Follows developers.google.com/my-business/content/limits.</remarks>
internal static class BusinessLimits
{
    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);

    public static RateLimitCharge Api { get; } = PerMinute("api");

    public static RateLimitCharge AccountManagement { get; } = PerMinute("accountmanagement");

    public static RateLimitCharge Information { get; } = PerMinute("businessinformation");

    public static RateLimitCharge Performance { get; } = PerMinute("performance");

    public static RateLimitCharge Notifications { get; } = PerMinute("notifications");

    public static RateLimitCharge Verifications { get; } = PerMinute("verifications");

    /// <summary>Gets what a profile's edits take: ten a minute, which Google raises for nobody.</summary>
    public static RateLimitCharge EditsOfProfile { get; } = new(new RateLimitWindow
    {
        Name = "googlebusiness.edits/profile", Scope = RateLimitScope.Object, Kind = RateLimitKind.Sliding, Limit = 10, Period = Minute,
    });

    /// <summary>Gets what all edits take together.</summary>
    public static RateLimitCharge EditsPerDay { get; } = new(new RateLimitWindow
    {
        Name = "googlebusiness.edits/day", Scope = RateLimitScope.Project, Limit = 10_000, Period = TimeSpan.FromDays(1), Zone = "America/Los_Angeles",
    });

    private static RateLimitCharge PerMinute(string api) => new(new RateLimitWindow
    {
        Name = "googlebusiness." + api, Scope = RateLimitScope.Project, Kind = RateLimitKind.Sliding, Limit = 300, Period = Minute,
    });
}
