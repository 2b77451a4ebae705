namespace Social.Testing;

/// <summary>What a route demands: the kind of token, and a scope of which one suffices.</summary>
internal sealed record TikTokPolicy(TikTokAccess Access, IReadOnlyList<string> AnyScope, string ParameterCode)
{
    public static TikTokPolicy Display(params string[] anyScope) => new(TikTokAccess.User, anyScope, "invalid_params");

    /// <summary>Content posting says <c>invalid_param</c>, in the singular.</summary>
    public static TikTokPolicy Posting(params string[] anyScope) => new(TikTokAccess.User, anyScope, "invalid_param");

    public static TikTokPolicy Research() => new(TikTokAccess.Client, ["research.data.basic"], "invalid_params");

    public static TikTokPolicy Account(params string[] anyScope) => new(TikTokAccess.BusinessAccount, anyScope, "");

    public static TikTokPolicy Ads(TikTokAccess access = TikTokAccess.Advertiser) => new(access, [], "");
}
