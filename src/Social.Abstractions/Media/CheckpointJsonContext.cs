using System.Text.Json.Serialization;

namespace Social;

[JsonSerializable(typeof(Dictionary<string, string>))]
internal sealed partial class CheckpointJsonContext : JsonSerializerContext;
