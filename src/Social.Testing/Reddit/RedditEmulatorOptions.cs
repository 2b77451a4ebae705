namespace Social.Testing;

/// <summary>The switches of the emulated Reddit. They can be changed while it runs.</summary>
public sealed class RedditEmulatorOptions : NetworkEmulatorOptions
{
    /// <summary>Gets or sets whether the consent page approves at once (the default) instead of showing a form.</summary>
    public bool AutoApprove { get; set; } = true;

    /// <summary>Gets or sets the scopes that the user grants on the consent page, of those asked for; null, the default, grants all of them.</summary>
    public IReadOnlyList<string>? GrantedScopes { get; set; }

    /// <summary>Gets or sets how long an authorization code lives. Default 10 minutes.</summary>
    public TimeSpan AuthorizationCodeLifetime { get; set; } = TimeSpan.FromMinutes(10);

    /// <summary>Gets or sets how long an access token lives. Default 24 hours; it was 1 hour until 2023.</summary>
    public TimeSpan AccessTokenLifetime { get; set; } = TimeSpan.FromHours(24);

    /// <summary>Gets or sets whether refresh answers repeat the refresh token. Default true; a client must keep the old one when they do not.</summary>
    public bool RepeatRefreshToken { get; set; } = true;

    /// <summary>Gets or sets whether requests without an agent, and those of a library's or browser's default agent, are refused. Default true.</summary>
    public bool EnforceUserAgent { get; set; } = true;

    /// <summary>Gets or sets how many requests a client id may make in a window. Default 1,000.</summary>
    public int RequestsPerWindow { get; set; } = 1_000;

    /// <summary>Gets or sets how many token and revoke requests a client id may make in a window. Default 300.</summary>
    public int TokenRequestsPerWindow { get; set; } = 300;

    /// <summary>Gets or sets the length of the window. Default 10 minutes.</summary>
    public TimeSpan RateLimitWindow { get; set; } = TimeSpan.FromMinutes(10);

    /// <summary>Gets or sets how long an account waits between posts or comments before RATELIMIT is answered inside 200; null, the default, is never.</summary>
    public TimeSpan? PostingInterval { get; set; }

    /// <summary>Gets or sets how long an image or video post is processed before it exists. Default 0.</summary>
    public TimeSpan MediaProcessing { get; set; } = TimeSpan.Zero;

    /// <summary>Gets or sets whether the processing of every image or video post fails. Default false.</summary>
    public bool FailMediaProcessing { get; set; }

    /// <summary>Gets or sets what becomes of the socket that tells the result of a media post. Default: it answers.</summary>
    public EmulatedRedditSocketMode Socket { get; set; }

    /// <summary>Gets or sets whether the bytes of media are looked at: bytes of another kind than the lease's fail in processing. Default true.</summary>
    public bool CheckMedia { get; set; } = true;

    /// <summary>Gets or sets how long an upload lease lives. Default 15 minutes; it was 60 seconds until 2022.</summary>
    public TimeSpan LeaseLifetime { get; set; } = TimeSpan.FromMinutes(15);

    /// <summary>Gets or sets the largest PNG or JPEG, in bytes. Default 20,971,520.</summary>
    public long MaxImageBytes { get; set; } = 20_971_520;

    /// <summary>Gets or sets the largest GIF, in bytes. Default 104,857,600.</summary>
    public long MaxGifBytes { get; set; } = 104_857_600;

    /// <summary>Gets or sets the largest video, in bytes. Default 1,073,741,824.</summary>
    public long MaxVideoBytes { get; set; } = 1_073_741_824;

    /// <summary>Gets or sets the largest media whose bytes are kept in memory; of larger media only the hash is kept. Default 4 MiB.</summary>
    public int MediaBytesKept { get; set; } = 4 * 1024 * 1024;

    /// <summary>Gets or sets how many comments a tree holds before the rest hides behind <c>more</c>, unless the request says. Default 200.</summary>
    public int CommentLimit { get; set; } = 200;
}
