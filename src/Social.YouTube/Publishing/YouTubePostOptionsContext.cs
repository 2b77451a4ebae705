using System.Text.Json.Serialization;

namespace Social.YouTube;

/// <summary>Writes YouTube's post options, so that a post round-trips.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(YouTubePostOptions))]
internal sealed partial class YouTubePostOptionsContext : JsonSerializerContext;
