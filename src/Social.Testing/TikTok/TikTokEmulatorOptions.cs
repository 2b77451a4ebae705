namespace Social.Testing;

/// <summary>The switches of the emulated TikTok. They can be changed while it runs.</summary>
public sealed class TikTokEmulatorOptions : NetworkEmulatorOptions
{
    /// <summary>Gets or sets whether the consent page approves at once (the default) instead of showing a form.</summary>
    public bool AutoApprove { get; set; } = true;

    /// <summary>Gets or sets the scopes that the user grants on the consent page, of those asked for; null, the default, grants all of them.</summary>
    public IReadOnlyList<string>? GrantedScopes { get; set; }

    /// <summary>Gets or sets how long an authorization code lives. Default 10 minutes.</summary>
    public TimeSpan AuthorizationCodeLifetime { get; set; } = TimeSpan.FromMinutes(10);

    /// <summary>Gets or sets how long a user's access token lives. Default 2 hours, the rule since November 2026; it was 24 hours.</summary>
    public TimeSpan AccessTokenLifetime { get; set; } = TimeSpan.FromHours(2);

    /// <summary>Gets or sets how long a refresh token lives, counted from the user's consent. Default 180 days, the rule since November 2026; it was 365 days.</summary>
    public TimeSpan RefreshTokenLifetime { get; set; } = TimeSpan.FromDays(180);

    /// <summary>Gets or sets whether a refresh replaces the refresh token and ends the old one. Default true.</summary>
    public bool RotateRefreshTokens { get; set; } = true;

    /// <summary>Gets or sets how long a token of the business API lives. Default 24 hours.</summary>
    public TimeSpan BusinessTokenLifetime { get; set; } = TimeSpan.FromHours(24);

    /// <summary>Gets or sets the status of OAuth's refusals. Default 200: TikTok refuses inside a success.</summary>
    public int OAuthErrorStatus { get; set; } = 200;

    /// <summary>Gets or sets the status with which the business API refuses a token. Default 200; TikTok answers 401 at times.</summary>
    public int BusinessTokenErrorStatus { get; set; } = 200;

    /// <summary>Gets or sets how long uploaded or pulled media is processed. Default 0: the first status fetch sees the end.</summary>
    public TimeSpan Processing { get; set; } = TimeSpan.Zero;

    /// <summary>Gets or sets how long a public post waits for moderation before its id is told; null is never. Default 0.</summary>
    public TimeSpan? Moderation { get; set; } = TimeSpan.Zero;

    /// <summary>Gets or sets the <c>fail_reason</c> that every post meets after processing; null, the default, for none.</summary>
    public string? FailReason { get; set; }

    /// <summary>Gets or sets how long an upload URL lives. Default 1 hour.</summary>
    public TimeSpan UploadUrlLifetime { get; set; } = TimeSpan.FromHours(1);

    /// <summary>Gets or sets whether media is looked at: container, picture size, duration. Default true.</summary>
    public bool CheckMedia { get; set; } = true;

    /// <summary>Gets or sets whether URLs to pull from must be of a domain or prefix that the app verified. Default true.</summary>
    public bool VerifyUrlOwnership { get; set; } = true;

    /// <summary>Gets or sets how long a pull from a loopback URL may take. Default 1 minute; TikTok's is an hour.</summary>
    public TimeSpan PullTimeout { get; set; } = TimeSpan.FromMinutes(1);

    /// <summary>Gets or sets how many bytes a URL that is not on loopback is taken to hold, as it is not fetched. Default 1 MiB.</summary>
    public long UnfetchedBytes { get; set; } = 1_048_576;

    /// <summary>Gets or sets how many direct posts a creator may make within 24 hours. Default 15.</summary>
    public int DailyPostCap { get; set; } = 15;

    /// <summary>Gets or sets how many drafts may wait in an inbox within 24 hours. Default 5.</summary>
    public int PendingShareCap { get; set; } = 5;

    /// <summary>Gets or sets how many users may post within 24 hours with an app that was not audited. Default 5.</summary>
    public int UnauditedUserCap { get; set; } = 5;

    /// <summary>Gets or sets the largest media whose bytes are kept in memory; of larger media only the hash is kept. Default 4 MiB.</summary>
    public int MediaBytesKept { get; set; } = 4 * 1024 * 1024;

    /// <summary>Gets the rate limits by route, such as <c>POST /v2/post/publish/video/init/</c>; change entries to tighten or lift them.</summary>
    public IDictionary<string, TikTokRateLimit> RateLimits { get; } = TikTokRateLimits.Defaults();

    /// <summary>Gets or sets how many research requests an app may make a day. Default 1,000.</summary>
    public int ResearchRequestsPerDay { get; set; } = 1_000;

    /// <summary>Gets or sets how many research records an app may read a day. Default 100,000.</summary>
    public int ResearchRecordsPerDay { get; set; } = 100_000;

    /// <summary>Gets or sets how many times a fresh <c>search_id</c> is refused as invalid or expired before it works. Default 0.</summary>
    public int ResearchSearchWarmUp { get; set; }
}
