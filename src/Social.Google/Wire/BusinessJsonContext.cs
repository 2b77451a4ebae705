using System.Text.Json.Serialization;

namespace Social.Google;

/// <summary>Reads and writes Google's JSON: camel case, numbers also from strings, nothing written that is not there.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    NumberHandling = JsonNumberHandling.AllowReadingFromString,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(AccountsPage))]
[JsonSerializable(typeof(LocationsPage))]
[JsonSerializable(typeof(LocationData))]
[JsonSerializable(typeof(LocalPostData))]
[JsonSerializable(typeof(LocalPostsPage))]
[JsonSerializable(typeof(MediaItemData))]
[JsonSerializable(typeof(MediaItemsPage))]
[JsonSerializable(typeof(MediaDataRefData))]
[JsonSerializable(typeof(ReviewData))]
[JsonSerializable(typeof(ReviewsPage))]
[JsonSerializable(typeof(ReviewReplyData))]
[JsonSerializable(typeof(MultiDailyMetricsData))]
[JsonSerializable(typeof(SearchKeywordsPage))]
[JsonSerializable(typeof(NotificationSettingData))]
[JsonSerializable(typeof(VoiceOfMerchantData))]
internal sealed partial class BusinessJsonContext : JsonSerializerContext;
