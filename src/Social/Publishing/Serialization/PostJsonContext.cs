using System.Text.Json.Serialization;

namespace Social.Publishing;

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(PostDocument))]
internal sealed partial class PostJsonContext : JsonSerializerContext;
