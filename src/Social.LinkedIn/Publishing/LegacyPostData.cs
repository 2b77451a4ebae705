using System.Text.Json.Serialization;

namespace Social.LinkedIn;

/// <summary>The body of <c>POST /v2/ugcPosts</c>.</summary>
internal sealed record LegacyPostData(string Author, LegacyContentData SpecificContent, LegacyVisibilityData Visibility)
{
    public string LifecycleState { get; init; } = "PUBLISHED";

    public static LegacyPostData Of(string author, LinkedInLegacyPostRequest request)
    {
        LegacyMediaData[] media = [.. request.Media.Select(m => new LegacyMediaData(m.AssetUrn, m.OriginalUrl?.OriginalString, LegacyTextData.Of(m.Title), LegacyTextData.Of(m.Description)))];
        LegacyShareData share = new(new LegacyTextData(request.Text), request.MediaCategory, media.Length == 0 ? null : media);
        return new LegacyPostData(author, new LegacyContentData(share), new LegacyVisibilityData(request.Visibility));
    }
}

/// <summary>What a legacy post holds.</summary>
internal sealed record LegacyContentData([property: JsonPropertyName("com.linkedin.ugc.ShareContent")] LegacyShareData Share);

/// <summary>A legacy post's text and media.</summary>
internal sealed record LegacyShareData(LegacyTextData ShareCommentary, string ShareMediaCategory, IReadOnlyList<LegacyMediaData>? Media);

/// <summary>A legacy post's link, image or video.</summary>
internal sealed record LegacyMediaData(string? Media, string? OriginalUrl, LegacyTextData? Title, LegacyTextData? Description)
{
    public string Status { get; init; } = "READY";
}

/// <summary>A text of a legacy post.</summary>
internal sealed record LegacyTextData(string Text)
{
    public static LegacyTextData? Of(string? text) => text is null ? null : new LegacyTextData(text);
}

/// <summary>Who may see a legacy post.</summary>
internal sealed record LegacyVisibilityData([property: JsonPropertyName("com.linkedin.ugc.MemberNetworkVisibility")] string Network);
