using System.Text.Json.Serialization;

namespace Social.Reddit;

/// <summary>Writes post options for storage.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(RedditPostOptions))]
internal sealed partial class RedditPostOptionsContext : JsonSerializerContext;
