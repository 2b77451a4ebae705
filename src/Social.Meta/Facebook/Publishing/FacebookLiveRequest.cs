namespace Social.Meta;

/// <summary>What a new live video is.</summary>
public sealed record FacebookLiveRequest
{
    /// <summary>Gets the title, or null.</summary>
    public string? Title { get; init; }

    /// <summary>Gets the description, or null.</summary>
    public string? Description { get; init; }

    /// <summary>Gets whether it goes live as soon as the stream comes; otherwise it stays unseen until it is started.</summary>
    public bool GoesLive { get; init; } = true;

    /// <summary>Gets when it will begin, up to 7 days ahead, or null for now.</summary>
    public DateTimeOffset? StartsAt { get; init; }

    /// <summary>Gets whether it ends by itself when the stream does, or null for Facebook's default.</summary>
    public bool? EndsWithStream { get; init; }
}
