using Social.Pipeline;

namespace Social.Google;

/// <summary>The routes of a location's photos and videos.</summary>
internal static class BusinessMediaRoutes
{
    private const string Media = "/v4/accounts/{}/locations/{}/media";

    public static readonly SocialRoute Create = BusinessRoute.Api("media.create", HttpMethod.Post, Media, RouteKind.Commit);

    /// <summary>A place for bytes that nobody uses comes to nothing, so that it may be asked for again.</summary>
    public static readonly SocialRoute StartUpload = BusinessRoute.Api("media.startUpload", HttpMethod.Post, Media + ":startUpload");

    public static readonly SocialRoute Bytes = BusinessRoute.Make("media.upload", HttpMethod.Post, "/upload/v1/media/{}", HostNames.Upload, BusinessLimits.Api, RouteKind.Upload);

    public static readonly SocialRoute List = BusinessRoute.Api("media.list", HttpMethod.Get, Media, cache: ReadKind.List);

    public static readonly SocialRoute ListOfCustomers = BusinessRoute.Api("media.customers.list", HttpMethod.Get, Media + "/customers", cache: ReadKind.List);

    public static readonly SocialRoute Get = BusinessRoute.Api("media.get", HttpMethod.Get, Media + "/{}", cache: ReadKind.Post);

    public static readonly SocialRoute Patch = BusinessRoute.Api("media.patch", HttpMethod.Patch, Media + "/{}");

    public static readonly SocialRoute Delete = BusinessRoute.Api("media.delete", HttpMethod.Delete, Media + "/{}");
}
