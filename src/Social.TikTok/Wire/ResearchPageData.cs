using System.Text.Json.Serialization;

namespace Social.TikTok;

/// <summary>A page of any research listing: each has its own name for its items.</summary>
internal sealed class ResearchPageData
{
    public IReadOnlyList<ResearchVideoData>? Videos { get; set; }

    public IReadOnlyList<ResearchVideoData>? UserLikedVideos { get; set; }

    public IReadOnlyList<ResearchVideoData>? PinnedVideosList { get; set; }

    public IReadOnlyList<ResearchVideoData>? RepostedVideos { get; set; }

    public IReadOnlyList<ResearchCommentData>? Comments { get; set; }

    public IReadOnlyList<UserData>? UserFollowers { get; set; }

    public IReadOnlyList<UserData>? UserFollowing { get; set; }

    public long? Cursor { get; set; }

    public bool HasMore { get; set; }

    [JsonConverter(typeof(IdConverter))]
    public string? SearchId { get; set; }
}
