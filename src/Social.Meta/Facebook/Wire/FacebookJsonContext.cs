using System.Text.Json.Serialization;

namespace Social.Meta;

/// <summary>Reads Facebook's JSON: snake case, numbers also from texts.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower, NumberHandling = JsonNumberHandling.AllowReadingFromString)]
[JsonSerializable(typeof(FacebookPostData))]
[JsonSerializable(typeof(GraphPage<FacebookPostData>))]
[JsonSerializable(typeof(FacebookVideoData))]
[JsonSerializable(typeof(GraphPage<FacebookVideoData>))]
[JsonSerializable(typeof(FacebookUploadData))]
[JsonSerializable(typeof(FacebookMadeData))]
[JsonSerializable(typeof(GraphPage<FacebookStoryData>))]
[JsonSerializable(typeof(FacebookCommentData))]
[JsonSerializable(typeof(GraphPage<FacebookCommentData>))]
[JsonSerializable(typeof(FacebookPageData))]
[JsonSerializable(typeof(FacebookLiveData))]
[JsonSerializable(typeof(GraphPage<FacebookLiveData>))]
[JsonSerializable(typeof(GraphPage<FacebookEventData>))]
[JsonSerializable(typeof(FacebookMessageData))]
internal sealed partial class FacebookJsonContext : JsonSerializerContext;
