using Social.Pipeline;

namespace Social.Twitter;

/// <summary>Writes the fields of a read of users.</summary>
internal static class UserFieldsQuery
{
    private const string Fields =
        "created_at,description,entities,id,location,most_recent_tweet_id,name,pinned_tweet_id,profile_banner_url,profile_image_url,protected,public_metrics,url,username,verified,verified_type,withheld";

    public static RoutePath Add(RoutePath path) => path.Add("user.fields", Fields);

    /// <summary>Adds the fields that only one's own profile has.</summary>
    public static RoutePath AddOwn(RoutePath path) => path.Add("user.fields", Fields + ",subscription_type");
}
