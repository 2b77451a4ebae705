using System.Text.Json.Serialization;

namespace Social.Google;

/// <summary>Writes Business Profile's post options, so that a post round-trips.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(GoogleBusinessPostOptions))]
internal sealed partial class GoogleBusinessPostOptionsContext : JsonSerializerContext;
