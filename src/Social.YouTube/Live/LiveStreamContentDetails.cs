namespace Social.YouTube;

/// <summary>Whether a stream can be used again.</summary>
public sealed record LiveStreamContentDetails
{
    /// <summary>Gets whether it can.</summary>
    public bool? IsReusable { get; init; }
}
