using System.Text.Json.Serialization;

namespace Social.Meta;

/// <summary>Reads Threads' JSON: snake case, numbers also from texts.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower, NumberHandling = JsonNumberHandling.AllowReadingFromString)]
[JsonSerializable(typeof(ThreadsPostData))]
[JsonSerializable(typeof(GraphPage<ThreadsPostData>))]
[JsonSerializable(typeof(ThreadsProfileData))]
[JsonSerializable(typeof(GraphPage<ThreadsQuotaData>))]
internal sealed partial class ThreadsJsonContext : JsonSerializerContext;
