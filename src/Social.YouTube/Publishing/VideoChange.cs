using System.Text.Json;
using System.Text.Json.Nodes;
using Social.Pipeline;

namespace Social.YouTube;

/// <summary>Changes some members of a video. An update replaces each part it names, so the part is read first and sent back whole, members of tomorrow included.</summary>
internal static class VideoChange
{
    /// <summary>What YouTube reports in a part and refuses to be told.</summary>
    private static readonly string[] ReadOnly =
    [
        "publishedAt", "channelId", "channelTitle", "thumbnails", "localized", "liveBroadcastContent", "uploadStatus", "failureReason", "rejectionReason", "madeForKids",
    ];

    /// <summary>Sends a change.</summary>
    /// <param name="client">The client.</param>
    /// <param name="account">The owner.</param>
    /// <param name="videoId">The video.</param>
    /// <param name="changes">The members to change; a member that is null stays as it is.</param>
    /// <param name="cleared">Members to remove, as <c>part.member</c>.</param>
    /// <param name="cancellationToken">Cancels the calls.</param>
    /// <returns>The changed parts; null when there is no such video.</returns>
    public static async Task<YouTubeVideo?> SendAsync(PlatformClient client, AccountKey account, string videoId, YouTubeVideo changes, IReadOnlyCollection<string> cleared, CancellationToken cancellationToken)
    {
        JsonObject change = JsonSerializer.SerializeToNode(changes, YouTubeJsonContext.Default.YouTubeVideo)!.AsObject();
        string[] parts = [.. change.Where(p => p.Value is JsonObject).Select(p => p.Key).Union(cleared.Select(c => c.Split('.')[0]), StringComparer.Ordinal)];
        if (parts.Length == 0)
        {
            throw YouTubeInput.Invalid("Changes", "There is nothing to change: every part is null.", "1 part", "0");
        }

        string part = string.Join(',', parts);
        SocialCall read = new(VideoRoutes.Look, account) { Path = RoutePath.Of(VideoRoutes.Look).Add("part", part).Add("id", videoId).Add("prettyPrint", "false").ToString(), IsFresh = true };
        JsonObject list = (await client.SendAsync(read, YouTubeJsonContext.Default.JsonObject, cancellationToken).ConfigureAwait(false)).Value;
        if (list["items"] is not JsonArray { Count: > 0 } items || items[0] is not JsonObject current)
        {
            return null;
        }

        JsonObject next = new() { ["id"] = videoId };
        foreach (string name in parts)
        {
            next[name] = name == "localizations" ? change[name]?.DeepClone() : Merge(name, current[name] as JsonObject, change[name] as JsonObject, cleared);
        }

        SocialCall write = new(VideoRoutes.Update, account)
        {
            Path = RoutePath.Of(VideoRoutes.Update).Add("part", part).Add("prettyPrint", "false").ToString(),
            Json = JsonSerializer.SerializeToUtf8Bytes(next, YouTubeJsonContext.Default.JsonObject),
        };
        return (await client.SendAsync(write, YouTubeJsonContext.Default.YouTubeVideo, cancellationToken).ConfigureAwait(false)).Value;
    }

    private static JsonObject Merge(string part, JsonObject? current, JsonObject? change, IReadOnlyCollection<string> cleared)
    {
        JsonObject merged = [];
        foreach ((string name, JsonNode? value) in current ?? [])
        {
            if (!ReadOnly.Contains(name, StringComparer.Ordinal))
            {
                merged[name] = value?.DeepClone();
            }
        }

        // Whoever changes a video that was read hands in what was read too.
        foreach ((string name, JsonNode? value) in change ?? [])
        {
            if (!ReadOnly.Contains(name, StringComparer.Ordinal))
            {
                merged[name] = value?.DeepClone();
            }
        }

        // A video that anybody may see waits for nothing any more.
        if (change?["privacyStatus"] is JsonNode privacy && privacy.GetValue<string>() != "private")
        {
            merged.Remove("publishAt");
        }

        foreach (string name in cleared)
        {
            if (name.StartsWith(part + ".", StringComparison.Ordinal))
            {
                merged.Remove(name[(part.Length + 1)..]);
            }
        }

        return merged;
    }
}
