using Social.Pipeline;

namespace Social.Twitter;

/// <summary>The routes of media.</summary>
internal static class MediaRoutes
{
    private static readonly CredentialKind[] User = [CredentialKind.OAuth2, CredentialKind.OAuth1];
    private static readonly CredentialKind[] UserOrApp = [CredentialKind.OAuth2, CredentialKind.OAuth1, CredentialKind.App];
    private static readonly string[] Write = ["media.write"];

    public static readonly SocialRoute Upload = new("media.upload", HttpMethod.Post, "/2/media/upload")
    {
        Kind = RouteKind.Upload,
        Host = HostNames.Upload,
        Credentials = User,
        Scopes = Write,
        Limits = [TwitterLimits.PerUser("media.upload", 500), TwitterLimits.PerAppDay("media.upload", 50_000)],
    };

    public static readonly SocialRoute Initialize = new("media.initialize", HttpMethod.Post, "/2/media/upload/initialize")
    {
        Host = HostNames.Upload,
        Credentials = User,
        Scopes = Write,
        Limits = [TwitterLimits.PerUser("media.initialize", 1875), TwitterLimits.PerAppDay("media.initialize", 180_000)],
    };

    public static readonly SocialRoute Append = new("media.append", HttpMethod.Post, "/2/media/upload/{}/append")
    {
        Kind = RouteKind.Upload,
        Host = HostNames.Upload,
        Credentials = User,
        Scopes = Write,
        Limits = [TwitterLimits.PerUser("media.append", 1875), TwitterLimits.PerAppDay("media.append", 180_000)],
    };

    public static readonly SocialRoute Complete = new("media.finalize", HttpMethod.Post, "/2/media/upload/{}/finalize")
    {
        Host = HostNames.Upload,
        Credentials = User,
        Scopes = Write,
        Limits = [TwitterLimits.PerUser("media.finalize", 1875), TwitterLimits.PerAppDay("media.finalize", 180_000)],
    };

    public static readonly SocialRoute Status = new("media.status", HttpMethod.Get, "/2/media/upload")
    {
        Host = HostNames.Upload,
        Credentials = User,
        Scopes = Write,
        Limits = [TwitterLimits.PerUser("media.status", 1000), TwitterLimits.PerAppDay("media.status", 100_000)],
    };

    public static readonly SocialRoute Metadata = new("media.metadata", HttpMethod.Post, "/2/media/metadata")
    {
        Credentials = User,
        Scopes = Write,
        Limits = [TwitterLimits.PerUser("media.metadata", 500), TwitterLimits.PerAppDay("media.metadata", 50_000)],
    };

    public static readonly SocialRoute AddSubtitles = new("media.subtitles.create", HttpMethod.Post, "/2/media/subtitles")
    {
        Credentials = User,
        Scopes = Write,
        Limits = [TwitterLimits.PerUser("media.subtitles.create", 100), TwitterLimits.PerAppDay("media.subtitles.create", 10_000)],
    };

    public static readonly SocialRoute DeleteSubtitles = new("media.subtitles.delete", HttpMethod.Delete, "/2/media/subtitles")
    {
        Credentials = User,
        Scopes = Write,
        Limits = [TwitterLimits.PerUser("media.subtitles.delete", 100), TwitterLimits.PerAppDay("media.subtitles.delete", 10_000)],
    };

    public static readonly SocialRoute Get = new("media.get", HttpMethod.Get, "/2/media/{}") { Credentials = UserOrApp, Scopes = ["tweet.read"] };

    public static readonly SocialRoute Lookup = new("media.lookup", HttpMethod.Get, "/2/media") { Credentials = UserOrApp, Scopes = ["tweet.read"] };
}
