using System.Text.RegularExpressions;

namespace Social.Testing;

/// <summary>A video or photo post on the emulated TikTok.</summary>
public sealed partial class EmulatedTikTokVideo
{
    internal EmulatedTikTokVideo(long id, EmulatedTikTokUser owner, string title, DateTimeOffset createdAt)
    {
        Id = id;
        Owner = owner;
        Title = title;
        CreatedAt = createdAt;
    }

    /// <summary>Gets the id, beyond what a double can hold.</summary>
    public long Id { get; }

    /// <summary>Gets who posted it.</summary>
    public EmulatedTikTokUser Owner { get; }

    /// <summary>Gets the title: the caption of a video, the short line of photos.</summary>
    public string Title { get; }

    /// <summary>Gets the description of photos; the caption again for a video.</summary>
    public string Description { get; internal init; } = "";

    /// <summary>Gets when it was posted, to the millisecond.</summary>
    public DateTimeOffset CreatedAt { get; }

    /// <summary>Gets or sets who may see it.</summary>
    public string PrivacyLevel { get; set; } = "PUBLIC_TO_EVERYONE";

    /// <summary>Gets whether it is photos.</summary>
    public bool IsPhotos { get; internal init; }

    /// <summary>Gets from when on the public can see it; null is never.</summary>
    public DateTimeOffset? PublicAt { get; internal init; }

    /// <summary>Gets whether comments are off, by the post or by the creator's settings.</summary>
    public bool CommentDisabled { get; internal init; }

    /// <summary>Gets whether duets are off, by the post or by the creator's settings.</summary>
    public bool DuetDisabled { get; internal init; }

    /// <summary>Gets whether stitches are off, by the post or by the creator's settings.</summary>
    public bool StitchDisabled { get; internal init; }

    /// <summary>Gets or sets the duration in seconds; 0 for photos.</summary>
    public int DurationSeconds { get; set; } = 10;

    /// <summary>Gets or sets the width in pixels.</summary>
    public int Width { get; set; } = 576;

    /// <summary>Gets or sets the height in pixels.</summary>
    public int Height { get; set; } = 1024;

    /// <summary>Gets or sets the number of views.</summary>
    public long ViewCount { get; set; }

    /// <summary>Gets or sets the number of likes.</summary>
    public long LikeCount { get; set; }

    /// <summary>Gets or sets the number of shares.</summary>
    public long ShareCount { get; set; }

    /// <summary>Gets or sets the number of times it was marked as a favourite.</summary>
    public long FavoriteCount { get; set; }

    /// <summary>Gets or sets the id of the music; 0 for none.</summary>
    public long MusicId { get; set; }

    /// <summary>Gets the hashtags of title and description, without the hash.</summary>
    public IReadOnlyList<string> HashtagNames => [.. Hashtag().Matches(Title + " " + Description).Select(m => m.Groups[1].Value.ToLowerInvariant()).Distinct()];

    internal string ShareUrl => $"https://www.tiktok.com/@{Owner.Username}/{(IsPhotos ? "photo" : "video")}/{Id}";

    internal string CoverUrl => $"https://p16-sign.tiktokcdn-us.com/obj/cover/{Id}.jpeg";

    /// <inheritdoc />
    public override string ToString() => ShareUrl;

    internal bool IsPublicAt(DateTimeOffset now) => PrivacyLevel == "PUBLIC_TO_EVERYONE" && PublicAt <= now;

    [GeneratedRegex(@"#(\w+)")]
    private static partial Regex Hashtag();
}
