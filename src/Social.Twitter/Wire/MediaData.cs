using System.Text.Json;
using System.Text.Json.Serialization;

namespace Social.Twitter;

/// <summary>Media of a post as X sends it.</summary>
internal sealed record MediaData
{
    public string MediaKey { get; set; } = string.Empty;

    public string? Type { get; set; }

    public string? Url { get; set; }

    public string? PreviewImageUrl { get; set; }

    public string? AltText { get; set; }

    public int? Width { get; set; }

    public int? Height { get; set; }

    public long? DurationMs { get; set; }

    public IReadOnlyList<MediaVariantData>? Variants { get; set; }

    public Dictionary<string, JsonElement>? PublicMetrics { get; set; }

    public Dictionary<string, JsonElement>? NonPublicMetrics { get; set; }

    public Dictionary<string, JsonElement>? OrganicMetrics { get; set; }

    public Dictionary<string, JsonElement>? PromotedMetrics { get; set; }

    /// <summary>Gets members that this version does not know.</summary>
    [JsonExtensionData]
    public Dictionary<string, JsonElement>? More { get; set; }
}
