using System.Text.Json.Serialization;

namespace Social.Meta;

/// <summary>What Meta knows of a token. Zero as an end means never.</summary>
internal sealed class TokenInspectionData
{
    [JsonConverter(typeof(GraphIdConverter))]
    public string? AppId { get; set; }

    public string? Type { get; set; }

    public bool IsValid { get; set; }

    [JsonConverter(typeof(GraphTimeConverter))]
    public DateTimeOffset? ExpiresAt { get; set; }

    [JsonConverter(typeof(GraphTimeConverter))]
    public DateTimeOffset? DataAccessExpiresAt { get; set; }

    [JsonConverter(typeof(GraphTimeConverter))]
    public DateTimeOffset? IssuedAt { get; set; }

    public IReadOnlyList<string>? Scopes { get; set; }

    public IReadOnlyList<GranularScopeData>? GranularScopes { get; set; }

    [JsonConverter(typeof(GraphIdConverter))]
    public string? UserId { get; set; }

    [JsonConverter(typeof(GraphIdConverter))]
    public string? ProfileId { get; set; }
}
