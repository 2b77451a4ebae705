using Social.Pipeline;

namespace Social.Reddit;

/// <summary>Builds paths. Without <c>raw_json</c> Reddit escapes texts and addresses as HTML.</summary>
internal static class RedditPath
{
    public static RoutePath Of(SocialRoute route, params ReadOnlySpan<string> arguments) => RoutePath.Of(route, arguments).Add("raw_json", "1");
}
