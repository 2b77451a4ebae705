using System.Text.Json.Serialization;

namespace Social.Twitter;

/// <summary>Reads and writes X's JSON: snake case, numbers also from strings, nothing written that is not there.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    NumberHandling = JsonNumberHandling.AllowReadingFromString,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(TweetRequest))]
[JsonSerializable(typeof(CreatedTweet))]
[JsonSerializable(typeof(Envelope<TweetData>))]
[JsonSerializable(typeof(Envelope<IReadOnlyList<TweetData>>))]
[JsonSerializable(typeof(Envelope<UserData>))]
[JsonSerializable(typeof(Envelope<IReadOnlyList<UserData>>))]
[JsonSerializable(typeof(MediaInitializeRequest))]
[JsonSerializable(typeof(MediaMetadataRequest))]
[JsonSerializable(typeof(SubtitlesRequest))]
[JsonSerializable(typeof(Envelope<MediaUploadData>))]
[JsonSerializable(typeof(Envelope<DeletedData>))]
[JsonSerializable(typeof(Envelope<MediaData>))]
[JsonSerializable(typeof(Envelope<IReadOnlyList<MediaData>>))]
[JsonSerializable(typeof(Envelope<ActionData>))]
[JsonSerializable(typeof(Envelope<UsageData>))]
[JsonSerializable(typeof(Envelope<IReadOnlyList<CountData>>))]
[JsonSerializable(typeof(Envelope<IReadOnlyList<AnalyticsData>>))]
[JsonSerializable(typeof(TweetIdBody))]
[JsonSerializable(typeof(TargetUserBody))]
[JsonSerializable(typeof(HiddenBody))]
internal sealed partial class TwitterJsonContext : JsonSerializerContext;
