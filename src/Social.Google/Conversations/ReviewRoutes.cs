using Social.Pipeline;

namespace Social.Google;

/// <summary>The routes of reviews.</summary>
internal static class ReviewRoutes
{
    private const string Reviews = "/v4/accounts/{}/locations/{}/reviews";

    public static readonly SocialRoute List = BusinessRoute.Api("reviews.list", HttpMethod.Get, Reviews, cache: ReadKind.List);

    public static readonly SocialRoute Get = BusinessRoute.Api("reviews.get", HttpMethod.Get, Reviews + "/{}", cache: ReadKind.Post);

    public static readonly SocialRoute Reply = BusinessRoute.Api("reviews.updateReply", HttpMethod.Put, Reviews + "/{}/reply");

    public static readonly SocialRoute DeleteReply = BusinessRoute.Api("reviews.deleteReply", HttpMethod.Delete, Reviews + "/{}/reply");
}
