using System.Text.Json;
using System.Text.Json.Serialization;

namespace Social.Auth;

[JsonSourceGenerationOptions(JsonSerializerDefaults.Web, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull, UseStringEnumConverter = true)]
[JsonSerializable(typeof(CredentialRecord))]
internal sealed partial class CredentialJsonContext : JsonSerializerContext;
