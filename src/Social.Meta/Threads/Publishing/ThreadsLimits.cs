using Social.RateLimiting;

namespace Social.Meta;

/// <summary>What one profile may do in any 24 hours.</summary>
/// <remarks>Follows developers.facebook.com, "Threads API: Rate Limits".</remarks>
internal static class ThreadsLimits
{
    public const int PostsADay = 250;
    public const int RepliesADay = 1000;

    public static RateLimitCharge Posts { get; } = Day("threads.posts", PostsADay);

    /// <summary>Gets what replies take: they are counted apart from posts.</summary>
    public static RateLimitCharge Replies { get; } = Day("threads.replies", RepliesADay);

    public static RateLimitCharge Deletes { get; } = Day("threads.deletes", 100);

    public static RateLimitCharge Searches { get; } = Day("threads.searches", 2200);

    public static RateLimitCharge LookUps { get; } = Day("threads.lookups", 1000);

    private static RateLimitCharge Day(string name, int limit) =>
        new(new RateLimitWindow { Name = name, Scope = RateLimitScope.Account, Kind = RateLimitKind.Sliding, Limit = limit, Period = TimeSpan.FromHours(24) });
}
