using Social.RateLimiting;

namespace Social.LinkedIn;

/// <summary>LinkedIn's limits: per endpoint, per member and per app, until midnight UTC.</summary>
/// <remarks>Follows LinkedIn's "Rate limiting". Most numbers are shown only in the developer portal: those windows are open until LinkedIn says that they are used up.</remarks>
internal static class LinkedInLimits
{
    public static readonly TimeSpan Day = TimeSpan.FromDays(1);

    /// <summary>What stands for a number that LinkedIn does not publish: more than anyone may do.</summary>
    private const double Unpublished = 1_000_000;

    /// <summary>What one member may do in a day, for himself and for all his organizations.</summary>
    public static RateLimitCharge MemberDay(string route, double? limit) => Window(route + "/member-day", RateLimitScope.Credential, limit);

    /// <summary>What one app may do in a day.</summary>
    public static RateLimitCharge AppDay(string route, double? limit) => Window(route + "/app-day", RateLimitScope.App, limit);

    private static RateLimitCharge Window(string name, RateLimitScope scope, double? limit) =>
        new(new RateLimitWindow { Name = "linkedin." + name, Scope = scope, Kind = RateLimitKind.Fixed, Limit = limit ?? Unpublished, Period = Day, Zone = "Etc/UTC" });
}
