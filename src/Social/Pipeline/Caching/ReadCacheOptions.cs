namespace Social.Pipeline;

/// <summary>How long reads may be served from memory. Off by default: every time is zero.</summary>
public sealed class ReadCacheOptions
{
    /// <summary>Gets or sets the time for profiles.</summary>
    public TimeSpan Profiles { get; set; }

    /// <summary>Gets or sets the time for single posts.</summary>
    public TimeSpan Posts { get; set; }

    /// <summary>Gets or sets the time for timelines and other lists.</summary>
    public TimeSpan Lists { get; set; }

    /// <summary>Gets or sets the time for metrics.</summary>
    public TimeSpan Metrics { get; set; }

    /// <summary>Gets or sets the most bytes that answers may take; 16 MiB by default.</summary>
    public long MaxBytes { get; set; } = 16 * 1024 * 1024;

    internal TimeSpan For(ReadKind kind) => kind switch
    {
        ReadKind.Profile => Profiles,
        ReadKind.Post => Posts,
        ReadKind.List => Lists,
        ReadKind.Metrics => Metrics,
        _ => TimeSpan.Zero,
    };
}
