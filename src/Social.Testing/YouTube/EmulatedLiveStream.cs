namespace Social.Testing;

/// <summary>The feed of an encoder.</summary>
/// <remarks><see cref="ToString"/> hides the stream name: it is a key.</remarks>
public sealed class EmulatedLiveStream
{
    internal EmulatedLiveStream(string id, EmulatedChannel channel, string title, DateTimeOffset createdAt)
    {
        Id = id;
        Channel = channel;
        Title = title;
        CreatedAt = createdAt;
    }

    /// <summary>Gets the id.</summary>
    public string Id { get; }

    /// <summary>Gets the channel.</summary>
    public EmulatedChannel Channel { get; }

    /// <summary>Gets the title.</summary>
    public string Title { get; internal set; }

    /// <summary>Gets the description.</summary>
    public string Description { get; internal set; } = "";

    /// <summary>Gets when it was created.</summary>
    public DateTimeOffset CreatedAt { get; }

    /// <summary>Gets the secret name under which the encoder sends.</summary>
    public string StreamName { get; } = GoogleTokens.NewSecret(10);

    /// <summary>Gets how it is sent, such as <c>rtmp</c>.</summary>
    public string IngestionType { get; internal set; } = "rtmp";

    /// <summary>Gets the resolution, such as <c>1080p</c>.</summary>
    public string Resolution { get; internal set; } = "variable";

    /// <summary>Gets the frame rate, such as <c>30fps</c>.</summary>
    public string FrameRate { get; internal set; } = "variable";

    /// <summary>Gets whether it can serve several broadcasts.</summary>
    public bool IsReusable { get; internal set; } = true;

    /// <summary>Gets or sets the state: a test that plays the encoder sets <c>active</c>. Default <c>ready</c>.</summary>
    public string Status { get; set; } = "ready";

    /// <inheritdoc />
    public override string ToString() => $"live stream {Id}";
}
