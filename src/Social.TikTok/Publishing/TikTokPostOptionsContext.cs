using System.Text.Json.Serialization;

namespace Social.TikTok;

/// <summary>Writes TikTok's post options, so that a post round-trips.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(TikTokPostOptions))]
internal sealed partial class TikTokPostOptionsContext : JsonSerializerContext;
