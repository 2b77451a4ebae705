using Social.Pipeline;

namespace Social.TikTok;

/// <summary>The routes of a video's parts. Their address is TikTok's own, and no token goes there.</summary>
internal static class UploadRoutes
{
    /// <summary>The status that says that a part does not begin where the last one ended; it tells where that is.</summary>
    public const int RangeRefused = 416;

    public static readonly SocialRoute Part = new("video.part", HttpMethod.Put, "/video/")
    {
        Kind = RouteKind.Upload, Host = HostNames.Upload, IsSentOnce = true, OtherSuccess = RangeRefused,
    };

    /// <summary>The last part, whose last byte makes the post.</summary>
    public static readonly SocialRoute LastPart = new("video.last_part", HttpMethod.Put, "/video/")
    {
        Kind = RouteKind.Commit, Host = HostNames.Upload, StreamsMedia = true, OtherSuccess = RangeRefused,
    };
}
