namespace Social.TikTok;

/// <summary>What only TikTok has, and what is told to TikTok differently.</summary>
public sealed record TikTokPostOptions : PostOptions
{
    /// <inheritdoc/>
    public override PlatformName Platform => PlatformName.TikTok;

    internal static TikTokPostOptions None { get; } = new();

    /// <summary>Gets who may see the post in TikTok's words, before <see cref="Post.Visibility"/>; or null. One of the two must be given for a direct post: TikTok has no default.</summary>
    public TikTokPrivacyLevel? PrivacyLevel { get; init; }

    /// <summary>Gets whether comments are off, or null to leave it to <see cref="Post.ReplyAudience"/> and the creator's settings.</summary>
    public bool? DisableComment { get; init; }

    /// <summary>Gets whether duets are off, or null for the creator's settings. Videos only.</summary>
    public bool? DisableDuet { get; init; }

    /// <summary>Gets whether stitches are off, or null for the creator's settings. Videos only.</summary>
    public bool? DisableStitch { get; init; }

    /// <summary>Gets the moment of the video that is its cover, or null for its first frame.</summary>
    public TimeSpan? CoverTimestamp { get; init; }

    /// <summary>Gets the number, from 0, of the photo that is the cover, or null for the first.</summary>
    public int? CoverIndex { get; init; }

    /// <summary>Gets whether TikTok adds music to photos, or null for TikTok's default.</summary>
    public bool? AutoAddMusic { get; init; }

    /// <summary>Gets whether the post is a paid partnership with another brand. It cannot be private.</summary>
    public bool IsPaidPartnership { get; init; }

    /// <summary>Gets whether the post promotes the creator's own business.</summary>
    public bool IsOwnBrand { get; init; }

    /// <summary>Gets whether the video is labelled as made with AI, or null. Videos only.</summary>
    public bool? IsAiGenerated { get; init; }

    /// <summary>Gets whether a video given by URL is fetched by us and uploaded, instead of fetched by TikTok: the URL's domain need not be verified then.</summary>
    public bool UploadFromUrl { get; init; }

    /// <summary>Gets the size of an upload's part in bytes, 5,242,880 to 64,000,000, or null for the best.</summary>
    public int? ChunkSize { get; init; }
}
