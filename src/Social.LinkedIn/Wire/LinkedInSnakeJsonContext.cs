using System.Text.Json.Serialization;

namespace Social.LinkedIn;

/// <summary>Reads what follows OAuth and OpenID Connect, which LinkedIn writes in snake case.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower, NumberHandling = JsonNumberHandling.AllowReadingFromString)]
[JsonSerializable(typeof(UserInfoData))]
[JsonSerializable(typeof(TokenData))]
internal sealed partial class LinkedInSnakeJsonContext : JsonSerializerContext;
