using Social.Pipeline;

namespace Social.Reddit;

/// <summary>The routes of media.</summary>
internal static class MediaRoutes
{
    /// <summary>A lease that is not used is forgotten, so asking again does no harm.</summary>
    public static readonly SocialRoute Lease = new("media.lease", HttpMethod.Post, "/api/media/asset.json")
    {
        Credentials = RouteCredentials.User, Scopes = ["submit"], Limits = RedditLimits.Call,
    };

    /// <summary>The storage is Amazon's: it gets the lease's fields, and no token.</summary>
    public static readonly SocialRoute Upload = new("media.upload", HttpMethod.Post, "/") { Kind = RouteKind.Upload, Host = HostNames.Upload };
}
