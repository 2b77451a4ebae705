using System.Text.Json.Nodes;

namespace Social.Testing;

/// <summary>The member names that specification 2.167 changed, both ways.</summary>
internal static class TwitterNames
{
    private static readonly Dictionary<string, string> OldToNew = new(StringComparer.Ordinal)
    {
        ["retweet_count"] = "repost_count",
        ["tweet_count"] = "post_count",
        ["edit_history_tweet_ids"] = "edit_history_post_ids",
        ["referenced_tweets"] = "referenced_posts",
        ["pinned_tweet_id"] = "pinned_post_id",
        ["most_recent_tweet_id"] = "most_recent_post_id",
        ["note_tweet"] = "note_post",
    };

    private static readonly Dictionary<string, string> NewToOld = new(OldToNew.ToDictionary(p => p.Value, p => p.Key), StringComparer.Ordinal)
    {
        ["affiliation"] = "affiliation",
    };

    /// <summary>Turns a field or expansion of either naming into the old one.</summary>
    public static string ToOld(string name)
    {
        var dot = name.IndexOf('.', StringComparison.Ordinal);
        var head = dot < 0 ? name : name[..dot];
        return NewToOld.TryGetValue(head, out var old) ? old + name[head.Length..] : name;
    }

    /// <summary>Renames the members of an answer to the names of 2.167.</summary>
    public static JsonNode? ToNew(JsonNode? node) => node switch
    {
        JsonObject o => new JsonObject(o.Select(m => KeyValuePair.Create(OldToNew.GetValueOrDefault(m.Key, m.Key), ToNew(m.Value)))),
        JsonArray a => new JsonArray([.. a.Select(ToNew)]),
        _ => node?.DeepClone(),
    };
}
