using System.Text.Json;

namespace Social.Twitter;

/// <summary>Media of a post as X sends it.</summary>
internal sealed record MediaData
{
    public string MediaKey { get; init; } = string.Empty;

    public string? Type { get; init; }

    public string? Url { get; init; }

    public string? PreviewImageUrl { get; init; }

    public string? AltText { get; init; }

    public int? Width { get; init; }

    public int? Height { get; init; }

    public long? DurationMs { get; init; }

    public IReadOnlyList<MediaVariantData>? Variants { get; init; }

    public Dictionary<string, JsonElement>? PublicMetrics { get; init; }

    public Dictionary<string, JsonElement>? NonPublicMetrics { get; init; }

    public Dictionary<string, JsonElement>? OrganicMetrics { get; init; }

    public Dictionary<string, JsonElement>? PromotedMetrics { get; init; }
}
