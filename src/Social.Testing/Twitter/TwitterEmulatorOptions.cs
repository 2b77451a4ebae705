namespace Social.Testing;

/// <summary>The switches of the emulated X. They can be changed while it runs.</summary>
public sealed class TwitterEmulatorOptions : NetworkEmulatorOptions
{
    /// <summary>Gets or sets whether the consent pages approve at once (the default) instead of showing a form.</summary>
    public bool AutoApprove { get; set; } = true;

    /// <summary>Gets or sets how long an OAuth 2.0 access token lives. Default 2 hours.</summary>
    public TimeSpan AccessTokenLifetime { get; set; } = TimeSpan.FromHours(2);

    /// <summary>Gets or sets how long an authorization code lives. Default 30 seconds.</summary>
    public TimeSpan AuthorizationCodeLifetime { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>Gets or sets whether using a refresh token again kills the newest pair too. Default true.</summary>
    public bool RefreshReuseKillsFamily { get; set; } = true;

    /// <summary>Gets or sets whether the self-serve plan's policy applies: replies only when summoned; no likes, follows and quote posts; one cashtag. Default false.</summary>
    public bool SelfServeRestrictions { get; set; }

    /// <summary>Gets or sets whether every call answers 402 because the credits are used up. Default false.</summary>
    public bool CreditsDepleted { get; set; }

    /// <summary>Gets or sets whether answers use the member names of specification 2.167 (<c>repost_count</c>, <c>note_post</c>…). Default false.</summary>
    public bool PostNames { get; set; }

    /// <summary>Gets or sets how long the same text by the same author counts as a duplicate. Default 30 minutes.</summary>
    public TimeSpan DuplicateWindow { get; set; } = TimeSpan.FromMinutes(30);

    /// <summary>Gets or sets how long a post can be edited. Default 1 hour.</summary>
    public TimeSpan EditWindow { get; set; } = TimeSpan.FromHours(1);

    /// <summary>Gets or sets the largest part of an upload, in bytes; a larger one is answered by an empty 413. Default 5 MiB.</summary>
    public int MaxSegmentBytes { get; set; } = 5 * 1024 * 1024;

    /// <summary>Gets or sets how long media is pending before processing begins. Default 0.</summary>
    public TimeSpan MediaPending { get; set; } = TimeSpan.Zero;

    /// <summary>Gets or sets how long video and animated images are processed. Default 0: the first STATUS sees the end.</summary>
    public TimeSpan MediaProcessing { get; set; } = TimeSpan.Zero;

    /// <summary>Gets or sets the <c>check_after_secs</c> that processing reports, in whole seconds. Default 1.</summary>
    public int MediaCheckAfterSeconds { get; set; } = 1;

    /// <summary>Gets or sets how long finished media lives unless it is attached. Default 24 hours.</summary>
    public TimeSpan MediaLifetime { get; set; } = TimeSpan.FromHours(24);

    /// <summary>Gets or sets the largest media whose bytes are kept in memory; larger media goes through temporary files and only its hash is kept. Default 4 MiB.</summary>
    public int MediaBytesKept { get; set; } = 4 * 1024 * 1024;

    /// <summary>Gets the rate limits by route, such as <c>POST /2/tweets</c>; change entries to tighten or lift them.</summary>
    public IDictionary<string, TwitterRateLimit> RateLimits { get; } = TwitterRateLimitTable.Create();

    /// <summary>Gets or sets the largest number of characters of a search query. Default 512 (self-serve).</summary>
    public int SearchQueryLimit { get; set; } = 512;
}
