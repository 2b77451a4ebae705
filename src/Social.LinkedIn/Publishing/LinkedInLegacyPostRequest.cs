namespace Social.LinkedIn;

/// <summary>A post as the unversioned <c>POST /v2/ugcPosts</c> takes it.</summary>
public sealed record LinkedInLegacyPostRequest
{
    /// <summary>Gets the text, plain: this resource knows no little text.</summary>
    public string Text { get; init; } = string.Empty;

    /// <summary>Gets <c>NONE</c>, <c>ARTICLE</c>, <c>IMAGE</c> or <c>VIDEO</c>: what <see cref="Media"/> holds.</summary>
    public string MediaCategory { get; init; } = "NONE";

    /// <summary>Gets what it shows besides the text.</summary>
    public IReadOnlyList<LinkedInLegacyMedia> Media { get; init; } = [];

    /// <summary>Gets <c>PUBLIC</c> or <c>CONNECTIONS</c>.</summary>
    public string Visibility { get; init; } = "PUBLIC";

    /// <summary>Returns a length, none of the words.</summary>
    public override string ToString() => $"LinkedInLegacyPostRequest({Text.Length} characters)";
}
