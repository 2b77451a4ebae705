using System.Text.Json.Serialization;

namespace Social.Twitter;

/// <summary>Reads and writes X's JSON: snake case, numbers also from strings, nothing written that is not there.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    NumberHandling = JsonNumberHandling.AllowReadingFromString,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(TweetRequest))]
[JsonSerializable(typeof(Envelope<CreatedTweetData>))]
[JsonSerializable(typeof(Envelope<TweetData>))]
[JsonSerializable(typeof(Envelope<IReadOnlyList<TweetData>>))]
[JsonSerializable(typeof(Envelope<UserData>))]
[JsonSerializable(typeof(Envelope<IReadOnlyList<UserData>>))]
internal sealed partial class TwitterJsonContext : JsonSerializerContext;
