using System.Text.Json.Serialization;

namespace Social.LinkedIn;

/// <summary>Reads and writes LinkedIn's JSON: camel case, numbers also from strings, nothing written that is not there.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    NumberHandling = JsonNumberHandling.AllowReadingFromString,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(LinkedInPostRequest))]
[JsonSerializable(typeof(LegacyPostData))]
[JsonSerializable(typeof(PostData))]
[JsonSerializable(typeof(ElementsData<PostData>))]
[JsonSerializable(typeof(BatchData<PostData>))]
[JsonSerializable(typeof(PatchData<PostPatchData>))]
[JsonSerializable(typeof(MeData))]
[JsonSerializable(typeof(OrganizationData))]
[JsonSerializable(typeof(ElementsData<OrganizationData>))]
[JsonSerializable(typeof(BatchData<OrganizationData>))]
[JsonSerializable(typeof(ElementsData<OrganizationAclData>))]
[JsonSerializable(typeof(NetworkSizeData))]
[JsonSerializable(typeof(InitializeUploadBody))]
[JsonSerializable(typeof(FinalizeUploadBody))]
[JsonSerializable(typeof(ValueData<UploadData>))]
[JsonSerializable(typeof(MediaData))]
[JsonSerializable(typeof(CaptionsMetadata))]
[JsonSerializable(typeof(CommentRequest))]
[JsonSerializable(typeof(CommentData))]
[JsonSerializable(typeof(ElementsData<CommentData>))]
[JsonSerializable(typeof(PatchData<CommentPatchData>))]
[JsonSerializable(typeof(ReactionRequest))]
[JsonSerializable(typeof(ElementsData<ReactionData>))]
[JsonSerializable(typeof(SocialMetadataData))]
[JsonSerializable(typeof(PatchData<SetData<CommentsStateData>>))]
[JsonSerializable(typeof(ElementsData<ShareStatisticsData>))]
[JsonSerializable(typeof(ElementsData<FollowerStatisticsData>))]
[JsonSerializable(typeof(ElementsData<PageStatisticsData>))]
[JsonSerializable(typeof(ElementsData<VideoStatisticsData>))]
[JsonSerializable(typeof(ElementsData<MemberAnalyticsData>))]
[JsonSerializable(typeof(ElementsData<MemberFollowersData>))]
internal sealed partial class LinkedInJsonContext : JsonSerializerContext;
