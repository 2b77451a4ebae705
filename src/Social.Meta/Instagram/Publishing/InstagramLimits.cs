using Social.RateLimiting;

namespace Social.Meta;

/// <summary>What one account may do in any 24 hours, and the shares that Meta reports.</summary>
/// <remarks>Follows developers.facebook.com, "Instagram Platform: Content Publishing". Meta's pages name 25, 50 and 100 posts; what holds for an account, its quota tells.</remarks>
internal static class InstagramLimits
{
    public const int PostsADay = 100;

    private const int ContainersADay = 400;

    /// <summary>Gets what every call takes: the app's share, and the account's share of Instagram.</summary>
    public static IReadOnlyList<RateLimitCharge> Usage { get; } = [GraphLimits.App, GraphLimits.Business("instagram")];

    public static RateLimitCharge Posts { get; } = Day("instagram.posts", PostsADay);

    public static RateLimitCharge Containers { get; } = Day("instagram.containers", ContainersADay);

    private static RateLimitCharge Day(string name, int limit) =>
        new(new RateLimitWindow { Name = name, Scope = RateLimitScope.Account, Kind = RateLimitKind.Sliding, Limit = limit, Period = TimeSpan.FromHours(24) });
}
