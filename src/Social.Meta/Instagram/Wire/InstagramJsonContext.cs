using System.Text.Json.Serialization;

namespace Social.Meta;

/// <summary>Reads Instagram's JSON: snake case, numbers also from texts.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower, NumberHandling = JsonNumberHandling.AllowReadingFromString, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(InstagramMediaData))]
[JsonSerializable(typeof(GraphPage<InstagramMediaData>))]
[JsonSerializable(typeof(InstagramProfileData))]
[JsonSerializable(typeof(InstagramCommentData))]
[JsonSerializable(typeof(GraphPage<InstagramCommentData>))]
[JsonSerializable(typeof(GraphPage<InstagramQuotaData>))]
[JsonSerializable(typeof(GraphPage<InstagramIdData>))]
[JsonSerializable(typeof(IReadOnlyList<UserTagData>))]
[JsonSerializable(typeof(IReadOnlyList<ProductTagData>))]
[JsonSerializable(typeof(IReadOnlyList<string>))]
[JsonSerializable(typeof(TrialData))]
[JsonSerializable(typeof(AudioData))]
internal sealed partial class InstagramJsonContext : JsonSerializerContext;
