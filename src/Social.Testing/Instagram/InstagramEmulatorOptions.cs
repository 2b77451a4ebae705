namespace Social.Testing;

/// <summary>The switches of the emulated Instagram. They can be changed while it runs, and count wherever its accounts are reached, on Facebook's port too.</summary>
public sealed class InstagramEmulatorOptions : GraphEmulatorOptions
{
    /// <summary>Gets or sets how long a container of an image takes. Default 0.</summary>
    public TimeSpan ImageProcessing { get; set; } = TimeSpan.Zero;

    /// <summary>Gets or sets how long a container that is ready is still unknown to the request that publishes it: 24/2207008. Default 0.</summary>
    public TimeSpan PublishLag { get; set; } = TimeSpan.Zero;

    /// <summary>Gets or sets the subcode that containers of videos end in, such as <c>2207026</c>; null, the default, for none.</summary>
    public string? FailsWith { get; set; }

    /// <summary>Gets or sets how many posts an account may publish in 24 hours. Default 100; Meta's own pages say 50 and 25 too.</summary>
    public int PostsADay { get; set; } = 100;

    /// <summary>Gets or sets how many containers an account may make in 24 hours. Default 400.</summary>
    public int ContainersADay { get; set; } = 400;

    /// <summary>Gets or sets whether <c>collaborators</c> is refused on Instagram's own login, as was seen. Default false.</summary>
    public bool RefusesCollaborators { get; set; }

    /// <summary>Gets or sets whether the code is exchanged for an answer that is wrapped in <c>data</c>, as Meta's pages print it, in place of a flat one. Default false.</summary>
    public bool WrapsTokenAnswers { get; set; }
}
