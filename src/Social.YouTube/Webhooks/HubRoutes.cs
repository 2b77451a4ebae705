using Social.Pipeline;

namespace Social.YouTube;

/// <summary>The hub takes subscriptions from anybody and asks their addresses whether they mean it: it gets no token.</summary>
internal static class HubRoutes
{
    // Subscribing again renews, and ending what has ended is nothing: both can be sent again.
    public static readonly SocialRoute Subscribe = new("websub.subscribe", HttpMethod.Post, "/subscribe") { Host = YouTubeOptions.HubHostName };
    public static readonly SocialRoute Unsubscribe = new("websub.unsubscribe", HttpMethod.Post, "/subscribe") { Host = YouTubeOptions.HubHostName };
}
