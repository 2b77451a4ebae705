namespace Social.Pipeline;

/// <summary>How long each kind of request may take. Waits for limits do not count.</summary>
public sealed class TimeoutOptions
{
    /// <summary>Gets or sets the time for a read; 30 seconds by default.</summary>
    public TimeSpan Read { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>Gets or sets the time for a repeatable write; 60 seconds by default.</summary>
    public TimeSpan Write { get; set; } = TimeSpan.FromSeconds(60);

    /// <summary>Gets or sets the time for a request that makes a post: long, since slow is better than unknown; 5 minutes by default.</summary>
    public TimeSpan Commit { get; set; } = TimeSpan.FromMinutes(5);

    /// <summary>Gets or sets how long an upload may stand still; there is no total; 60 seconds by default.</summary>
    public TimeSpan UploadStall { get; set; } = TimeSpan.FromSeconds(60);

    /// <summary>Gets or sets the time for a call of the token endpoint; 30 seconds by default.</summary>
    public TimeSpan Token { get; set; } = TimeSpan.FromSeconds(30);

    internal TimeSpan For(SocialRoute route) => route.Kind switch
    {
        _ when route.Host == HostNames.Token => Token,
        RouteKind.Read => Read,
        RouteKind.Upload => UploadStall,
        RouteKind.Commit => Commit,
        _ => Write,
    };
}
