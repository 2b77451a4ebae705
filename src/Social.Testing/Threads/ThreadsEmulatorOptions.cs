namespace Social.Testing;

/// <summary>The switches of the emulated Threads. They can be changed while it runs.</summary>
public sealed class ThreadsEmulatorOptions : NetworkEmulatorOptions
{
    /// <summary>Gets or sets how long a container of text or an image takes. Default 0.</summary>
    public TimeSpan Processing { get; set; } = TimeSpan.Zero;

    /// <summary>Gets or sets how long a video takes. Default 0.</summary>
    public TimeSpan VideoProcessing { get; set; } = TimeSpan.Zero;

    /// <summary>Gets or sets how long a container that is ready is still unknown to the request that publishes it. Default 0.</summary>
    public TimeSpan PublishLag { get; set; } = TimeSpan.Zero;

    /// <summary>Gets or sets the error that containers with media end in, such as <c>FAILED_DOWNLOADING_VIDEO</c>; null, the default, for none.</summary>
    public string? FailsWith { get; set; }

    /// <summary>Gets or sets how many posts a profile may publish in 24 hours. Default 250.</summary>
    public int PostsADay { get; set; } = 250;

    /// <summary>Gets or sets how many replies a profile may publish in 24 hours; they are counted apart from posts. Default 1000.</summary>
    public int RepliesADay { get; set; } = 1000;

    /// <summary>Gets or sets how many posts a profile may delete in 24 hours. Default 100.</summary>
    public int DeletesADay { get; set; } = 100;

    /// <summary>Gets or sets how long a short-lived token lives. Default 1 hour.</summary>
    public TimeSpan ShortTokenLifetime { get; set; } = TimeSpan.FromHours(1);

    /// <summary>Gets or sets how long a long-lived token lives. Default 60 days.</summary>
    public TimeSpan LongTokenLifetime { get; set; } = TimeSpan.FromDays(60);

    /// <summary>Gets or sets the percentages that the usage header of every answer tells; null, the default, for no header.</summary>
    public double? AppUsage { get; set; }
}
