using System.Text.Json.Serialization;

namespace Social.LinkedIn;

/// <summary>Writes LinkedIn's post options, so that a post round-trips.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(LinkedInPostOptions))]
internal sealed partial class LinkedInPostOptionsContext : JsonSerializerContext;
