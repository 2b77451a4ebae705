using System.Text.Json;

namespace Social.TikTok;

/// <summary>A public video as research sees it.</summary>
public sealed record TikTokResearchVideo
{
    /// <summary>Gets the id, a number beyond what a double can hold, as text.</summary>
    public required string Id { get; init; }

    /// <summary>Gets the author's handle, or null.</summary>
    public string? Username { get; init; }

    /// <summary>Gets the description, or null.</summary>
    public string? Description { get; init; }

    /// <summary>Gets when it was posted, or null.</summary>
    public DateTimeOffset? CreatedAt { get; init; }

    /// <summary>Gets the author's country, or null.</summary>
    public string? RegionCode { get; init; }

    /// <summary>Gets the duration, or null.</summary>
    public TimeSpan? Duration { get; init; }

    /// <summary>Gets the music's id, or null.</summary>
    public string? MusicId { get; init; }

    /// <summary>Gets the playlist's id, or null.</summary>
    public string? PlaylistId { get; init; }

    /// <summary>Gets the hashtags, without signs.</summary>
    public IReadOnlyList<string> HashtagNames { get; init; } = [];

    /// <summary>Gets the effects' ids.</summary>
    public IReadOnlyList<string> EffectIds { get; init; } = [];

    /// <summary>Gets what is said in it, or null.</summary>
    public string? VoiceToText { get; init; }

    /// <summary>Gets the number of views, or null.</summary>
    public long? ViewCount { get; init; }

    /// <summary>Gets the number of likes, or null.</summary>
    public long? LikeCount { get; init; }

    /// <summary>Gets the number of comments, or null.</summary>
    public long? CommentCount { get; init; }

    /// <summary>Gets the number of shares, or null.</summary>
    public long? ShareCount { get; init; }

    /// <summary>Gets how many keep it as a favourite, or null.</summary>
    public long? FavoritesCount { get; init; }

    /// <summary>Gets members that this version does not know.</summary>
    public IReadOnlyDictionary<string, JsonElement> More { get; init; } = new Dictionary<string, JsonElement>();

    internal static TikTokResearchVideo Of(ResearchVideoData data) => new()
    {
        Id = data.Id,
        Username = data.Username,
        Description = data.VideoDescription,
        CreatedAt = TikTokAnswers.Time(data.CreateTime),
        RegionCode = data.RegionCode,
        Duration = data.VideoDuration is >= 0 and < 1e9 ? TimeSpan.FromSeconds(data.VideoDuration.Value) : null,
        MusicId = data.MusicId,
        PlaylistId = data.PlaylistId,
        HashtagNames = data.HashtagNames ?? [],
        EffectIds = data.EffectIds ?? [],
        VoiceToText = data.VoiceToText,
        ViewCount = data.ViewCount,
        LikeCount = data.LikeCount,
        CommentCount = data.CommentCount,
        ShareCount = data.ShareCount,
        FavoritesCount = data.FavoritesCount ?? data.FavouritesCount,
        More = data.More ?? [],
    };
}
