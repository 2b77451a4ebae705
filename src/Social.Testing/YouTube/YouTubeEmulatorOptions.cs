namespace Social.Testing;

/// <summary>The switches of the emulated YouTube. They can be changed while it runs.</summary>
public sealed class YouTubeEmulatorOptions : GoogleEmulatorOptions
{
    /// <summary>Gets or sets the units of a project and day. Default 10,000.</summary>
    public int UnitsPerDay { get; set; } = 10_000;

    /// <summary>Gets or sets the uploads of a project and day. Default 100.</summary>
    public int UploadsPerDay { get; set; } = 100;

    /// <summary>Gets or sets the search calls of a project and day. Default 100.</summary>
    public int SearchesPerDay { get; set; } = 100;

    /// <summary>Gets or sets the Analytics queries of a project and minute. Default 720.</summary>
    public int AnalyticsQueriesPerMinute { get; set; } = 720;

    /// <summary>Gets or sets the requests of one user and minute; null, the default, sets no limit.</summary>
    public int? UserRequestsPerMinute { get; set; }

    /// <summary>Gets or sets how many videos a channel may upload in 24 hours, before 400 <c>uploadLimitExceeded</c>. Default 100.</summary>
    public int ChannelUploadsPerDay { get; set; } = 100;

    /// <summary>Gets or sets whether the YouTube Data API is enabled in the project. Default true.</summary>
    public bool ApiEnabled { get; set; } = true;

    /// <summary>Gets or sets how long an uploaded video is processed. Default 0: the first look after the upload sees the end.</summary>
    public TimeSpan Processing { get; set; } = TimeSpan.Zero;

    /// <summary>Gets or sets how long an uploaded video stays out of every list. Default 0.</summary>
    public TimeSpan VisibilityDelay { get; set; } = TimeSpan.Zero;

    /// <summary>Gets or sets whether uploads become private whatever they ask for, as those of restricted projects do. Default false.</summary>
    public bool LockUploadsToPrivate { get; set; }

    /// <summary>Gets or sets how long an upload session lives. Default 7 days.</summary>
    public TimeSpan UploadSessionLifetime { get; set; } = TimeSpan.FromDays(7);

    /// <summary>Gets or sets the status that an expired upload session answers: 404 (the default) or 410.</summary>
    public int ExpiredSessionStatus { get; set; } = 404;

    /// <summary>Gets or sets the status of a finished upload: 200 (the default, as seen) or 201 (as documented).</summary>
    public int FinishedUploadStatus { get; set; } = 200;

    /// <summary>Gets or sets how many bytes of one request an upload session keeps at most; null, the default, keeps all.</summary>
    public long? KeepAtMostPerRequest { get; set; }

    /// <summary>Gets or sets whether the <c>Range</c> of a 308 is written without <c>bytes=</c>, as some servers do. Default false.</summary>
    public bool BareRangeHeader { get; set; }

    /// <summary>Gets or sets whether every 308 moves the upload session to a new address. Default false.</summary>
    public bool MoveUploadSessions { get; set; }

    /// <summary>Gets or sets for how long the hub holds a subscription that names no lease. Default 5 days; more than 10 it never gives.</summary>
    public TimeSpan HubLease { get; set; } = TimeSpan.FromDays(5);

    /// <summary>Gets or sets whether answers carry the <c>ETag</c> header besides the <c>etag</c> member. Default false.</summary>
    public bool ETagHeaders { get; set; }

    /// <summary>Gets or sets the largest media whose bytes are kept; of larger media only length and hash are. Default 4 MiB.</summary>
    public int MediaBytesKept { get; set; } = 4 * 1024 * 1024;
}
