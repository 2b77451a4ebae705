using System.Text.Json.Nodes;

namespace Social.Testing;

/// <summary>Writes the entities of a text: links, mentions, hashtags; positions count code points.</summary>
internal static class TwitterEntities
{
    public static JsonObject? Write(TwitterEmulator emulator, EmulatedTweet tweet, string text)
    {
        var entities = new JsonObject();
        AddIfAny(entities, "urls", tweet.Links.Select(l => Url(l, text)).OfType<JsonNode>());
        AddIfAny(entities, "mentions", TwitterText.Mentions(text).Distinct().Select(m => Mention(emulator, m, text)));
        AddIfAny(entities, "hashtags", TwitterText.Hashtags(text).Distinct().Select(h => (JsonNode)Span(text, "#" + h, "tag", h)));
        return entities.Count == 0 ? null : entities;
    }

    private static void AddIfAny(JsonObject entities, string name, IEnumerable<JsonNode> items)
    {
        var array = new JsonArray([.. items]);
        if (array.Count > 0) entities[name] = array;
    }

    private static JsonObject? Url(TwitterLink link, string text)
    {
        if (!text.Contains(link.Short, StringComparison.Ordinal)) return null;
        var url = Span(text, link.Short, "url", link.Short);
        url["expanded_url"] = link.Expanded;
        url["display_url"] = link.Display;
        if (link.MediaKey is not null) url["media_key"] = link.MediaKey;
        return url;
    }

    private static JsonObject Mention(TwitterEmulator emulator, string username, string text)
    {
        var mention = Span(text, "@" + username, "username", username);
        if (emulator.State.UserByName(username) is { } user) mention["id"] = user.Id;
        return mention;
    }

    private static JsonObject Span(string text, string part, string member, string value)
    {
        var index = text.IndexOf(part, StringComparison.Ordinal);
        var start = text[..index].EnumerateRunes().Count();
        return new JsonObject { ["start"] = start, ["end"] = start + part.EnumerateRunes().Count(), [member] = value };
    }
}
