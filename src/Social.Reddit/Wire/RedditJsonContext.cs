using System.Text.Json.Serialization;

namespace Social.Reddit;

/// <summary>Reads and writes Reddit's JSON: snake case, numbers also from strings, nothing written that is not there.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    NumberHandling = JsonNumberHandling.AllowReadingFromString,
    MaxDepth = 512, // an answer to an answer is five levels deeper
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(JsonAnswer<SubmitData>))]
[JsonSerializable(typeof(JsonAnswer<ThingsData>))]
[JsonSerializable(typeof(ThingData))]
[JsonSerializable(typeof(IReadOnlyList<ThingData>))]
[JsonSerializable(typeof(ListingData))]
[JsonSerializable(typeof(PostData))]
[JsonSerializable(typeof(CommentData))]
[JsonSerializable(typeof(MessageData))]
[JsonSerializable(typeof(MoreData))]
[JsonSerializable(typeof(SubredditData))]
[JsonSerializable(typeof(UserData))]
[JsonSerializable(typeof(RulesData))]
[JsonSerializable(typeof(RequirementsData))]
[JsonSerializable(typeof(FlairChoicesData))]
[JsonSerializable(typeof(IReadOnlyList<FlairTemplateData>))]
[JsonSerializable(typeof(TrafficData))]
[JsonSerializable(typeof(LeaseData))]
[JsonSerializable(typeof(ConvertedData))]
[JsonSerializable(typeof(SocketFrame))]
[JsonSerializable(typeof(GalleryRequest))]
[JsonSerializable(typeof(PollRequest))]
[JsonSerializable(typeof(UploadPolicy))]
internal sealed partial class RedditJsonContext : JsonSerializerContext;
