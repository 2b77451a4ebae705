using Social.RateLimiting;

namespace Social.Meta;

/// <summary>What a number may send.</summary>
/// <remarks>Follows developers.facebook.com, "WhatsApp Cloud API: Throughput" and "Pair rate limits". Numbers that Meta raised to 1,000 a second say so in the options' limits.</remarks>
internal static class WhatsAppLimits
{
    public const string ThroughputName = "whatsapp.throughput";
    public const string PairName = "whatsapp.pair";
    public const string ManagementType = "whatsapp";

    /// <summary>Gets the number's own pace.</summary>
    public static RateLimitCharge Throughput { get; } = new(new RateLimitWindow { Name = ThroughputName, Scope = RateLimitScope.Account, Kind = RateLimitKind.TokenBucket, Limit = 80, Period = TimeSpan.FromSeconds(1) });

    /// <summary>Gets the pace to one recipient: one in six seconds, and a burst that is borrowed from later.</summary>
    public static RateLimitCharge Pair { get; } = new(new RateLimitWindow { Name = PairName, Scope = RateLimitScope.Pair, Kind = RateLimitKind.TokenBucket, Limit = 1, Period = TimeSpan.FromSeconds(6), Burst = 45 });

    /// <summary>Gets the share of management calls, which Meta reports in percent.</summary>
    public static RateLimitCharge Management { get; } = GraphLimits.Business(ManagementType);
}
