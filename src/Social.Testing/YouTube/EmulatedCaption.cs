namespace Social.Testing;

/// <summary>A caption track of the emulated YouTube.</summary>
public sealed class EmulatedCaption
{
    internal EmulatedCaption(string id, EmulatedVideo video, string language, string name)
    {
        Id = id;
        Video = video;
        Language = language;
        Name = name;
    }

    /// <summary>Gets the id.</summary>
    public string Id { get; }

    /// <summary>Gets the video.</summary>
    public EmulatedVideo Video { get; }

    /// <summary>Gets the language.</summary>
    public string Language { get; }

    /// <summary>Gets the name; may be empty.</summary>
    public string Name { get; }

    /// <summary>Gets whether the track is a draft.</summary>
    public bool IsDraft { get; internal set; }

    /// <summary>Gets when it was changed last.</summary>
    public DateTimeOffset UpdatedAt { get; internal set; }

    /// <summary>Gets the bytes.</summary>
    public ReadOnlyMemory<byte> Content { get; internal set; }

    /// <summary>Gets or sets the state: <c>serving</c>, <c>syncing</c> or <c>failed</c>.</summary>
    public string Status { get; set; } = "serving";

    /// <inheritdoc />
    public override string ToString() => $"caption {Id}";
}
