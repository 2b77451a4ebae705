using System.Text.Json;
using System.Text.Json.Serialization;

namespace Social.Meta;

/// <summary>Reads and writes WhatsApp's JSON: snake case, numbers also from texts, nothing written that is not there.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    NumberHandling = JsonNumberHandling.AllowReadingFromString,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(WhatsAppSendData))]
[JsonSerializable(typeof(WhatsAppMediaData))]
[JsonSerializable(typeof(WhatsAppNumberData))]
[JsonSerializable(typeof(WhatsAppTemplateData))]
[JsonSerializable(typeof(WhatsAppBlockData))]
[JsonSerializable(typeof(GraphPage<WhatsAppNumberData>))]
[JsonSerializable(typeof(GraphPage<WhatsAppProfileData>))]
[JsonSerializable(typeof(GraphPage<WhatsAppTemplateData>))]
[JsonSerializable(typeof(GraphPage<WhatsAppBlockData.User>))]
[JsonSerializable(typeof(JsonElement))]
internal sealed partial class WhatsAppJsonContext : JsonSerializerContext;
