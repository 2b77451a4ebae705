namespace Social.Media;

/// <summary>What may be fetched.</summary>
public sealed record MediaFetcherOptions
{
    /// <summary>Gets the largest media in bytes. The default is 4 GiB.</summary>
    public long MaxBytes { get; init; } = 4L * 1024 * 1024 * 1024;

    /// <summary>Gets how many redirects are followed, each checked like the URL itself. The default is 5.</summary>
    public int MaxRedirects { get; init; } = 5;

    /// <summary>Gets how long connecting may take. The default is 15 seconds.</summary>
    public TimeSpan ConnectTimeout { get; init; } = TimeSpan.FromSeconds(15);

    /// <summary>Gets how long the server may stay silent, before its answer and between its bytes. The default is 1 minute. There is no limit for the whole.</summary>
    public TimeSpan StallTimeout { get; init; } = TimeSpan.FromMinutes(1);

    /// <summary>Gets whether this machine's own loopback addresses may be fetched from, for tests. The default is no.</summary>
    public bool AllowLoopback { get; init; }
}
