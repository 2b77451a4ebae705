namespace Social.Testing;

/// <summary>The switches of the emulated LinkedIn. They can be changed while it runs.</summary>
public sealed class LinkedInEmulatorOptions : NetworkEmulatorOptions
{
    /// <summary>Gets the versions of the API that are active; any other answers 426. Default: those that the documentation still served in November 2026.</summary>
    public ISet<string> ActiveVersions { get; } = new HashSet<string>(StringComparer.Ordinal)
    {
        "202511", "202601", "202602", "202603", "202604", "202605", "202606", "202607", "202608",
    };

    /// <summary>Gets or sets whether the consent page approves at once (the default) instead of showing a form.</summary>
    public bool AutoApprove { get; set; } = true;

    /// <summary>Gets or sets how long an authorization code lives. Default 30 minutes.</summary>
    public TimeSpan AuthorizationCodeLifetime { get; set; } = TimeSpan.FromMinutes(30);

    /// <summary>Gets or sets how long an access token lives. Default 60 days.</summary>
    public TimeSpan AccessTokenLifetime { get; set; } = TimeSpan.FromDays(60);

    /// <summary>Gets or sets how long a refresh token lives, counted from the consent; refreshing does not prolong it. Default 365 days.</summary>
    public TimeSpan RefreshTokenLifetime { get; set; } = TimeSpan.FromDays(365);

    /// <summary>Gets or sets whether reserved characters that were not escaped cut the text off in silence, as on the real network. Default false: the post is refused, so that the mistake is seen.</summary>
    public bool CutsUnescapedText { get; set; }

    /// <summary>Gets or sets how long the same content by the same author counts as a duplicate. Default 1 hour.</summary>
    public TimeSpan DuplicateWindow { get; set; } = TimeSpan.FromHours(1);

    /// <summary>Gets or sets how long an upload address is good. Default 24 hours.</summary>
    public TimeSpan UploadUrlLifetime { get; set; } = TimeSpan.FromHours(24);

    /// <summary>Gets or sets how long an image is processed after its upload. Default 0.</summary>
    public TimeSpan ImageProcessing { get; set; } = TimeSpan.Zero;

    /// <summary>Gets or sets how long a document is processed after its upload. Default 0.</summary>
    public TimeSpan DocumentProcessing { get; set; } = TimeSpan.Zero;

    /// <summary>Gets or sets how long a video is processed after it was finalized. Default 0: the first poll sees the end.</summary>
    public TimeSpan VideoProcessing { get; set; } = TimeSpan.Zero;

    /// <summary>Gets or sets the size of the parts that a video is uploaded in, in bytes. Default 4,194,304.</summary>
    public int VideoPartBytes { get; set; } = 4 * 1024 * 1024;

    /// <summary>Gets or sets the smallest video, in bytes. Default 75 KiB.</summary>
    public long MinVideoBytes { get; set; } = 75 * 1024;

    /// <summary>Gets or sets the largest video, in bytes. Default 500 MiB.</summary>
    public long MaxVideoBytes { get; set; } = 500L * 1024 * 1024;

    /// <summary>Gets or sets whether the last instruction of a video upload names a whole part even where the file ends earlier, as the real network does at times. Default true.</summary>
    public bool LastPartOverruns { get; set; } = true;

    /// <summary>Gets or sets whether the <c>ETag</c> of a part comes in quotes. Default false.</summary>
    public bool QuotesETags { get; set; }

    /// <summary>Gets or sets the largest media whose bytes are kept in memory; of larger media only the hash is kept. Default 4 MiB.</summary>
    public int MediaBytesKept { get; set; } = 4 * 1024 * 1024;

    /// <summary>Gets or sets whether the comments of a post that has none answer 404. Default true.</summary>
    public bool EmptyThreadIsNotFound { get; set; } = true;

    /// <summary>Gets or sets how many comments a member may create per minute; null, the default, does not limit them.</summary>
    public int? CommentsPerMinute { get; set; }

    /// <summary>Gets the daily limits by endpoint, such as <c>posts.CREATE</c> or <c>images.ACTION</c>; counts start again at 00:00 UTC.</summary>
    public IDictionary<string, LinkedInDailyLimit> DailyLimits { get; } = new Dictionary<string, LinkedInDailyLimit>(StringComparer.Ordinal)
    {
        ["posts.CREATE"] = new(100_000, 150),
    };

    /// <summary>Gets or sets the daily limit of every other endpoint; null, the default, does not limit them: LinkedIn does not publish the numbers.</summary>
    public LinkedInDailyLimit? DefaultDailyLimit { get; set; }
}
