using System.Text.Json.Serialization;

namespace Social.Twitter;

/// <summary>Writes X's post options, so that a post round-trips.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(TwitterPostOptions))]
internal sealed partial class TwitterPostOptionsContext : JsonSerializerContext;
