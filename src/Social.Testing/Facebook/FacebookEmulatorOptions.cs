namespace Social.Testing;

/// <summary>The switches of the emulated Facebook. They can be changed while it runs.</summary>
public sealed class FacebookEmulatorOptions : GraphEmulatorOptions
{
    /// <summary>Gets or sets whether a post that says what the Page's newest one says is refused: code 506. Default true.</summary>
    public bool RefusesDuplicates { get; set; } = true;

    /// <summary>Gets or sets whether addresses in posts cannot be read: 1609005. Default false.</summary>
    public bool RefusesLinks { get; set; }

    /// <summary>Gets or sets how large the parts of a video are that is uploaded by phases. Default 52,428,800 bytes.</summary>
    public long VideoPartBytes { get; set; } = 52_428_800;

    /// <summary>Gets or sets why videos fail in processing; null, the default, for none.</summary>
    public string? FailsWith { get; set; }

    /// <summary>Gets or sets how many reels a Page may publish in 24 hours. Default 30.</summary>
    public int ReelsADay { get; set; } = 30;

    /// <summary>Gets or sets whether the answer that ends a reel has a <c>post_id</c>, which is not always so. Default false.</summary>
    public bool ReelsTellTheirPost { get; set; }
}
