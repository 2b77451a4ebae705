using System.Text.Json.Serialization;

namespace Social;

/// <summary>The base of each network's own options: any common field can be told differently to that network.</summary>
/// <remarks>A null member leaves the post's own value.</remarks>
public abstract record PostOptions
{
    /// <summary>Gets the network these options are for.</summary>
    [JsonIgnore]
    public abstract PlatformName Platform { get; }

    /// <summary>Gets the text for this network, or null.</summary>
    public PostText? Text { get; init; }

    /// <summary>Gets the title for this network, or null.</summary>
    public string? Title { get; init; }

    /// <summary>Gets the media for this network, or null.</summary>
    public IReadOnlyList<MediaAttachment>? Media { get; init; }

    /// <summary>Gets the link for this network, or null.</summary>
    public PostLink? Link { get; init; }

    /// <summary>Gets the poll for this network, or null.</summary>
    public Poll? Poll { get; init; }

    /// <summary>Gets the post to reply to on this network, or null.</summary>
    public PostReference? ReplyTo { get; init; }

    /// <summary>Gets the post to quote on this network, or null.</summary>
    public PostReference? Quote { get; init; }

    /// <summary>Gets the tags for this network, or null.</summary>
    public IReadOnlyList<string>? Tags { get; init; }

    /// <summary>Gets who may see the post on this network, or null.</summary>
    public Visibility? Visibility { get; init; }

    /// <summary>Gets who may reply on this network, or null.</summary>
    public ReplyAudience? ReplyAudience { get; init; }

    /// <summary>Gets the language for this network, or null.</summary>
    public string? Language { get; init; }

    /// <summary>Gets the time for this network, or null.</summary>
    public DateTimeOffset? ScheduledTime { get; init; }
}
