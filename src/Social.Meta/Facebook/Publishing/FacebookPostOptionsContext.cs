using System.Text.Json.Serialization;

namespace Social.Meta;

/// <summary>Writes Facebook's post options.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(FacebookPostOptions))]
internal sealed partial class FacebookPostOptionsContext : JsonSerializerContext;
