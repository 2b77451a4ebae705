using System.Text.Json.Serialization;

namespace Social.Meta;

/// <summary>Writes Instagram's post options.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(InstagramPostOptions))]
internal sealed partial class InstagramPostOptionsContext : JsonSerializerContext;
