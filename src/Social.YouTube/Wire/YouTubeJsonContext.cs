using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

namespace Social.YouTube;

/// <summary>Reads and writes YouTube's JSON: camel case, numbers also from strings, nothing written that is not there.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    PropertyNameCaseInsensitive = true,
    NumberHandling = JsonNumberHandling.AllowReadingFromString,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    Converters = [typeof(YouTubeTimeConverter)])]
[JsonSerializable(typeof(YouTubeVideo))]
[JsonSerializable(typeof(YouTubePlaylist))]
[JsonSerializable(typeof(YouTubePlaylistItem))]
[JsonSerializable(typeof(YouTubeCaption))]
[JsonSerializable(typeof(YouTubeThumbnailSet))]
[JsonSerializable(typeof(YouTubeChannel))]
[JsonSerializable(typeof(YouTubeCommentThread))]
[JsonSerializable(typeof(YouTubeComment))]
[JsonSerializable(typeof(YouTubeBroadcast))]
[JsonSerializable(typeof(YouTubeLiveStream))]
[JsonSerializable(typeof(YouTubePage<YouTubeVideo>))]
[JsonSerializable(typeof(YouTubePage<YouTubePlaylist>))]
[JsonSerializable(typeof(YouTubePage<YouTubePlaylistItem>))]
[JsonSerializable(typeof(YouTubePage<YouTubeCaption>))]
[JsonSerializable(typeof(YouTubePage<YouTubeChannel>))]
[JsonSerializable(typeof(YouTubePage<YouTubeCommentThread>))]
[JsonSerializable(typeof(YouTubePage<YouTubeComment>))]
[JsonSerializable(typeof(YouTubePage<YouTubeSearchResult>))]
[JsonSerializable(typeof(YouTubePage<YouTubeCategory>))]
[JsonSerializable(typeof(YouTubePage<YouTubeBroadcast>))]
[JsonSerializable(typeof(YouTubePage<YouTubeLiveStream>))]
[JsonSerializable(typeof(YouTubePage<VideoRating>))]
[JsonSerializable(typeof(YouTubePage<VideoBatchStatistics>))]
[JsonSerializable(typeof(AnalyticsTableData))]
[JsonSerializable(typeof(ReportingPage))]
[JsonSerializable(typeof(YouTubeReportJob))]
[JsonSerializable(typeof(YouTubeReport))]
[JsonSerializable(typeof(JsonObject))]
internal sealed partial class YouTubeJsonContext : JsonSerializerContext;
