namespace Social.Testing;

/// <summary>The switches of the emulated Google Business Profile. They can be changed while it runs.</summary>
public sealed class GoogleBusinessEmulatorOptions : GoogleEmulatorOptions
{
    /// <summary>Gets or sets whether Google approved the project; without approval every quota is 0. Default true.</summary>
    public bool ProjectApproved { get; set; } = true;

    /// <summary>Gets the services that are not enabled in the project, such as <c>mybusiness.googleapis.com</c>.</summary>
    public ISet<string> DisabledServices { get; } = new HashSet<string>(StringComparer.Ordinal);

    /// <summary>Gets or sets the requests of a project, service and minute. Default 300.</summary>
    public int RequestsPerMinute { get; set; } = 300;

    /// <summary>Gets or sets the edits of a location and minute. Default 10.</summary>
    public int EditsPerMinute { get; set; } = 10;

    /// <summary>Gets or sets whether posts, media and replies count as edits of their location too. Default false: only its information does.</summary>
    public bool ContentCountsAsEdits { get; set; }

    /// <summary>Gets or sets how long a new post is <c>PROCESSING</c>. Default 0: it is <c>LIVE</c> at once.</summary>
    public TimeSpan PostProcessing { get; set; } = TimeSpan.Zero;

    /// <summary>Gets or sets a word whose posts end <c>REJECTED</c>; null, the default, rejects none.</summary>
    public string? RejectedWord { get; set; }

    /// <summary>Gets or sets how long a reply to a review is <c>PENDING</c>. Default 0: the next look sees <c>APPROVED</c>.</summary>
    public TimeSpan ReplyModeration { get; set; } = TimeSpan.Zero;

    /// <summary>Gets or sets the largest media that is fetched from an address, in bytes. Default 26,214,400.</summary>
    public long MediaFetchLimit { get; set; } = 26_214_400;

    /// <summary>Gets or sets whether media of the public internet is taken on trust instead of being refused. It is never fetched. Default true.</summary>
    public bool TrustPublicMedia { get; set; } = true;

    /// <summary>Gets or sets whether media of the loopback interface is fetched, as if it were public. Default true.</summary>
    public bool FetchLoopbackMedia { get; set; } = true;
}
