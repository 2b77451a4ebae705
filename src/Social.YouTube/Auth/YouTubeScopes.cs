using Social.Google;

namespace Social.YouTube;

/// <summary>YouTube's OAuth 2.0 scopes.</summary>
public static class YouTubeScopes
{
    /// <summary>Manages the account: read, write, upload.</summary>
    public const string Manage = "https://www.googleapis.com/auth/youtube";

    /// <summary>Manages the account, comments and captions included.</summary>
    public const string ForceSsl = "https://www.googleapis.com/auth/youtube.force-ssl";

    /// <summary>Reads.</summary>
    public const string ReadOnly = "https://www.googleapis.com/auth/youtube.readonly";

    /// <summary>Uploads videos and images. It reads nothing back: not the channel's name, not a video's processing.</summary>
    public const string Upload = "https://www.googleapis.com/auth/youtube.upload";

    /// <summary>Acts for content owners.</summary>
    public const string Partner = "https://www.googleapis.com/auth/youtubepartner";

    /// <summary>Reads analytics, money aside.</summary>
    public const string Analytics = "https://www.googleapis.com/auth/yt-analytics.readonly";

    /// <summary>Reads analytics with revenue.</summary>
    public const string Revenue = "https://www.googleapis.com/auth/yt-analytics-monetary.readonly";

    /// <summary>Gets what a sign-in asks for when the caller names none: managing, comments, captions and analytics.</summary>
    public static IReadOnlyList<string> Default { get; } = [Manage, ForceSsl, Analytics, GoogleScopes.OpenId, GoogleScopes.Email];

    // The first of each is the one to ask for.
    internal static readonly string[] Reading = [Manage, ForceSsl, ReadOnly, Partner];
    internal static readonly string[] Writing = [Manage, ForceSsl, Partner];
    internal static readonly string[] Uploading = [Manage, ForceSsl, Upload, Partner];
    internal static readonly string[] Conversing = [ForceSsl];
    internal static readonly string[] Captioning = [ForceSsl, Partner];
    internal static readonly string[] Streaming = [Manage, ForceSsl];
    internal static readonly string[] StreamReading = [Manage, ForceSsl, ReadOnly];
    internal static readonly string[] BulkReporting = [Analytics, Revenue];
    internal static readonly string[] Reporting = [Analytics, Revenue, Manage, ReadOnly];
}
