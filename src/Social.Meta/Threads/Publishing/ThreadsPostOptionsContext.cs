using System.Text.Json.Serialization;

namespace Social.Meta;

/// <summary>Writes Threads' post options.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(ThreadsPostOptions))]
internal sealed partial class ThreadsPostOptionsContext : JsonSerializerContext;
