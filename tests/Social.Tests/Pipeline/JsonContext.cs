using System.Text.Json;
using System.Text.Json.Serialization;

namespace Social.Tests.Pipeline;

[JsonSerializable(typeof(JsonElement))]
[JsonSerializable(typeof(List<string>))]
internal sealed partial class JsonContext : JsonSerializerContext;
