using Social.RateLimiting;

namespace Social.Reddit;

/// <summary>Reddit's limits: one window per client id, and the throttle of an account's posting, which shows only in refusals.</summary>
/// <remarks>Follows Reddit's announcement of July 2023: 100 calls a minute, averaged over ten.</remarks>
internal static class RedditLimits
{
    public const string ApiWindow = "reddit.api";
    public const string PostingWindow = "reddit.posting";

    private static readonly TimeSpan Period = TimeSpan.FromMinutes(10);

    private static readonly RateLimitCharge Api = new(new RateLimitWindow { Name = ApiWindow, Scope = RateLimitScope.App, Kind = RateLimitKind.Fixed, Limit = 1000, Period = Period });

    // Reddit publishes no number; the window is there to hold what a refusal says.
    private static readonly RateLimitCharge Throttle = new(new RateLimitWindow { Name = PostingWindow, Scope = RateLimitScope.Account, Kind = RateLimitKind.Fixed, Limit = 1000, Period = Period });

    /// <summary>What every call takes.</summary>
    public static IReadOnlyList<RateLimitCharge> Call { get; } = [Api];

    /// <summary>What a post or comment takes.</summary>
    public static IReadOnlyList<RateLimitCharge> Posting { get; } = [Api, Throttle];
}
