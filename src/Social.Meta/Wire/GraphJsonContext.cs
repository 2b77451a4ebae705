using System.Text.Json;
using System.Text.Json.Serialization;

namespace Social.Meta;

/// <summary>Reads and writes what all of Meta's networks share: snake case, numbers also from texts, nothing written that is not there.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    NumberHandling = JsonNumberHandling.AllowReadingFromString,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(GraphId))]
[JsonSerializable(typeof(GraphSuccess))]
[JsonSerializable(typeof(ContainerData))]
[JsonSerializable(typeof(GraphPage<InsightData>))]
[JsonSerializable(typeof(IReadOnlyList<GraphBatchItem>))]
[JsonSerializable(typeof(IReadOnlyList<GraphBatchAnswer>))]
[JsonSerializable(typeof(TokenInspectionEnvelope))]
[JsonSerializable(typeof(GraphPage<PermissionData>))]
[JsonSerializable(typeof(GraphPage<BusinessData>))]
[JsonSerializable(typeof(GraphPage<MetaPageData>))]
[JsonSerializable(typeof(GraphPage<SubscribedAppData>))]
[JsonSerializable(typeof(MetaPageData))]
[JsonSerializable(typeof(JsonElement))]
internal sealed partial class GraphJsonContext : JsonSerializerContext;
