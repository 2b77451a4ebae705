namespace Social.Testing;

/// <summary>The kinds of token that TikTok's three platforms tell apart.</summary>
[Flags]
internal enum TikTokAccess
{
    None = 0,

    /// <summary>Login Kit: <c>Authorization: Bearer act.…</c>.</summary>
    User = 1,

    /// <summary>Research: <c>Authorization: Bearer clt.…</c>.</summary>
    Client = 2,

    /// <summary>Business, organic: <c>Access-Token</c> of a TikTok account.</summary>
    BusinessAccount = 4,

    /// <summary>Business, ads: <c>Access-Token</c> of an advertiser.</summary>
    Advertiser = 8,

    Business = BusinessAccount | Advertiser,
}
