namespace Social.YouTube;

/// <summary>A channel's feed, which is what subscriptions are about. Its address is spelled in two ways; the channel is what counts.</summary>
internal static class ChannelFeed
{
    private const string Address = "https://www.youtube.com/xml/feeds/videos.xml?channel_id=";
    private const string Parameter = "channel_id=";

    public static string Of(string channelId) => Address + channelId;

    /// <summary>Reads the channel's id out of a feed's address, or null if it is none.</summary>
    public static string? ChannelOf(string? topic)
    {
        if (!Uri.TryCreate(topic, UriKind.Absolute, out Uri? address) || address.Host is not ("www.youtube.com" or "youtube.com") || address.AbsolutePath is not ("/xml/feeds/videos.xml" or "/feeds/videos.xml"))
        {
            return null;
        }

        foreach (string part in address.Query.TrimStart('?').Split('&'))
        {
            if (part.StartsWith(Parameter, StringComparison.Ordinal) && Uri.UnescapeDataString(part[Parameter.Length..]) is var id && YouTubeInput.IsChannelId(id))
            {
                return id;
            }
        }

        return null;
    }
}
