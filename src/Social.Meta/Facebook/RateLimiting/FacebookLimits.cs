using Social.RateLimiting;

namespace Social.Meta;

/// <summary>What one Page may do through the API, beside the shares that Meta tells in percent.</summary>
/// <remarks>Follows developers.facebook.com, "Reels Publishing API".</remarks>
internal static class FacebookLimits
{
    /// <summary>Gets 30 reels in any 24 hours.</summary>
    public static RateLimitCharge Reels { get; } =
        new(new RateLimitWindow { Name = "facebook.reels", Scope = RateLimitScope.Account, Kind = RateLimitKind.Sliding, Limit = 30, Period = TimeSpan.FromHours(24) });
}
