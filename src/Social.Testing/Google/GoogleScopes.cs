namespace Social.Testing;

/// <summary>The scopes that the emulated Google knows, and which of them devices may ask for.</summary>
internal static class GoogleScopes
{
    public const string Prefix = "https://www.googleapis.com/auth/";

    public static readonly IReadOnlyList<string> Identity = ["openid", "email", "profile", Prefix + "userinfo.email", Prefix + "userinfo.profile"];

    public static readonly IReadOnlyList<string> YouTube =
    [
        Prefix + "youtube", Prefix + "youtube.upload", Prefix + "youtube.readonly", Prefix + "youtube.force-ssl", Prefix + "youtubepartner",
        Prefix + "youtubepartner-channel-audit", Prefix + "youtube.channel-memberships.creator", Prefix + "yt-analytics.readonly", Prefix + "yt-analytics-monetary.readonly",
    ];

    public static readonly IReadOnlyList<string> Business = [Prefix + "business.manage", Prefix + "plus.business.manage"];

    public static readonly IReadOnlySet<string> Known = new HashSet<string>([.. Identity, .. YouTube, .. Business, Prefix + "drive.file", Prefix + "drive.appdata"], StringComparer.Ordinal);

    public static readonly IReadOnlySet<string> OnDevices =
        new HashSet<string>(["openid", "email", "profile", Prefix + "drive.file", Prefix + "youtube", Prefix + "youtube.readonly"], StringComparer.Ordinal);

    public static IReadOnlyList<string> Split(string? text) => (text ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries);
}
