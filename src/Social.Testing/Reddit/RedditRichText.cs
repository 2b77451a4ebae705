using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Social.Testing;

/// <summary>Reddit's rich text: a document of paragraphs and media.</summary>
internal static partial class RedditRichText
{
    /// <summary>Takes a document as the body of a post: every media element must name an upload of the author's.</summary>
    public static void Fill(RedditState state, EmulatedRedditSubmission post, string richText)
    {
        var document = Document(richText);
        post.RichText = richText;
        post.InlineMedia = [.. Elements(document).Select(e => Media(state, post, e))];
        post.Text = Plain(document);
        RedditSubmitRules.CheckText(post.Text);
    }

    /// <summary>Reads the plain text of a document.</summary>
    public static string PlainText(string richText) => Plain(Document(richText));

    /// <summary>Converts Markdown: paragraphs, and media that stand on a line of their own.</summary>
    public static JsonObject FromMarkdown(string markdown)
    {
        var blocks = markdown.Split("\n\n", StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(block =>
        {
            if (MediaLine().Match(block) is not { Success: true } media)
                return (JsonNode)new JsonObject { ["e"] = "par", ["c"] = new JsonArray(new JsonObject { ["e"] = "text", ["t"] = block }) };
            var element = new JsonObject { ["e"] = media.Groups["kind"].Value, ["id"] = media.Groups["id"].Value };
            if (media.Groups["caption"].Success) element["c"] = media.Groups["caption"].Value;
            return element;
        });
        return new JsonObject { ["document"] = new JsonArray([.. blocks]) };
    }

    private static JsonArray Document(string richText)
    {
        try
        {
            if (JsonNode.Parse(richText) is JsonObject { } node && node["document"] is JsonArray document) return document;
        }
        catch (JsonException)
        {
            // What is not JSON is refused with what is not a document.
        }

        throw new RedditRefusal("JSON_PARSE_ERROR", "unable to parse JSON", "richtext_json");
    }

    private static IEnumerable<JsonObject> Elements(JsonArray document) =>
        document.OfType<JsonObject>().Where(e => RedditJson.Text(e["e"]) is "img" or "gif" or "video");

    private static EmulatedRedditMedia Media(RedditState state, EmulatedRedditSubmission post, JsonObject element)
    {
        var isVideo = RedditJson.Text(element["e"]) == "video";
        return state.Media.GetValueOrDefault(RedditJson.Text(element["id"]) ?? "") is { IsUploaded: true } media && media.Owner == post.Author && media.IsVideo == isVideo
            ? media
            : throw new RedditRefusal("BAD_URL", "you should check that url", "richtext_json");
    }

    private static string Plain(JsonArray document) => string.Join("\n\n", document.OfType<JsonObject>().Select(block =>
        block["c"] is JsonArray inner ? string.Concat(inner.OfType<JsonObject>().Select(e => RedditJson.Text(e["t"]) ?? "")) : "").Where(t => t.Length > 0));

    [GeneratedRegex("""^!\[(?<kind>img|gif|video)\]\((?<id>[a-z0-9]+)(?: "(?<caption>[^"]*)")?\)$""")]
    private static partial Regex MediaLine();
}
