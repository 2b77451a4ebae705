using System.Text.Json.Serialization;

namespace Social.TikTok;

/// <summary>Reads and writes TikTok's JSON: snake case, numbers also from strings, nothing written that is not there.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    NumberHandling = JsonNumberHandling.AllowReadingFromString,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(InitRequest))]
[JsonSerializable(typeof(PublishIdBody))]
[JsonSerializable(typeof(VideoListRequest))]
[JsonSerializable(typeof(VideoQueryRequest))]
[JsonSerializable(typeof(ResearchRequest))]
[JsonSerializable(typeof(CampaignFilter))]
[JsonSerializable(typeof(IReadOnlyList<string>))]
[JsonSerializable(typeof(IReadOnlyList<TikTokReportFilter>))]
[JsonSerializable(typeof(Dictionary<string, string>))]
[JsonSerializable(typeof(TikTokEnvelope<InitData>))]
[JsonSerializable(typeof(TikTokEnvelope<StatusData>))]
[JsonSerializable(typeof(TikTokEnvelope<CreatorInfoData>))]
[JsonSerializable(typeof(TikTokEnvelope<UserInfoData>))]
[JsonSerializable(typeof(TikTokEnvelope<UserData>))]
[JsonSerializable(typeof(VideoListing))]
[JsonSerializable(typeof(TikTokEnvelope<ResearchPageData>))]
[JsonSerializable(typeof(BusinessEnvelope<TokenInfoData>))]
[JsonSerializable(typeof(BusinessEnvelope<BusinessPageData<AdvertiserData>>))]
[JsonSerializable(typeof(BusinessEnvelope<BusinessPageData<CampaignData>>))]
[JsonSerializable(typeof(BusinessEnvelope<BusinessPageData<ReportRowData>>))]
[JsonSerializable(typeof(BusinessEnvelope<BusinessPageData<TrendData>>))]
[JsonSerializable(typeof(BusinessEnvelope<CommentPageData>))]
internal sealed partial class TikTokJsonContext : JsonSerializerContext;
