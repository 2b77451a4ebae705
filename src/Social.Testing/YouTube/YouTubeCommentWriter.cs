using System.Net;
using System.Text.Json.Nodes;

namespace Social.Testing;

/// <summary>Writes comments and threads.</summary>
internal sealed class YouTubeCommentWriter(YouTubeState state)
{
    public const int TextLimit = 10_000;

    public static string Text(GoogleBody? snippet, string domain)
    {
        var text = snippet?.Text("textOriginal");
        if (string.IsNullOrWhiteSpace(text)) throw YouTubeProblems.Body(domain, "commentTextRequired", "snippet.textOriginal", "The comment resource that is being inserted must specify a value for the snippet.textOriginal property. Comments cannot be empty.");
        return text.Length <= TextLimit ? text : throw YouTubeProblems.Body(domain, "commentTextTooLong", "snippet.textOriginal", "The comment resource that is being inserted contains too many characters in the snippet.textOriginal property.");
    }

    public static bool IsPlain(EmulatorExchange exchange) => GoogleQuery.OneOf(exchange, "textFormat", "html", "html", "plainText") == "plainText";

    public static JsonObject Comment(EmulatedComment comment, EmulatedChannel? viewer, bool plain)
    {
        var snippet = new JsonObject { ["channelId"] = comment.Video.Channel.Id, ["videoId"] = comment.Video.Id };
        snippet["textDisplay"] = plain ? comment.Text : WebUtility.HtmlEncode(comment.Text).Replace("\n", "<br>", StringComparison.Ordinal);
        if (viewer == comment.Author || plain) snippet["textOriginal"] = comment.Text;
        if (comment.Parent is not null) snippet["parentId"] = comment.Parent.Id;
        snippet["authorDisplayName"] = comment.Author.Handle;
        snippet["authorProfileImageUrl"] = $"https://yt3.ggpht.com/ytc/{comment.Author.Id}=s48";
        snippet["authorChannelUrl"] = "http://www.youtube.com/channel/" + comment.Author.Id;
        snippet["authorChannelId"] = new JsonObject { ["value"] = comment.Author.Id };
        snippet["canRate"] = true;
        snippet["viewerRating"] = "none";
        snippet["likeCount"] = comment.Likes;
        if (viewer == comment.Video.Channel && comment.ModerationStatus != "published") snippet["moderationStatus"] = comment.ModerationStatus;
        snippet["publishedAt"] = GoogleJson.Time(comment.PublishedAt);
        snippet["updatedAt"] = GoogleJson.Time(comment.UpdatedAt);
        return new JsonObject { ["kind"] = "youtube#comment", ["id"] = comment.Id, ["snippet"] = snippet };
    }

    public JsonObject Thread(EmulatedComment top, EmulatedChannel? viewer, bool plain)
    {
        var replies = Replies(top, viewer).ToList();
        var both = new HashSet<string>(StringComparer.Ordinal) { "snippet" };
        var body = new JsonObject
        {
            ["kind"] = "youtube#commentThread",
            ["id"] = top.Id,
            ["snippet"] = new JsonObject
            {
                ["channelId"] = top.Video.Channel.Id,
                ["videoId"] = top.Video.Id,
                ["topLevelComment"] = YouTubeJson.Select(Comment(top, viewer, plain), both),
                ["canReply"] = true,
                ["totalReplyCount"] = replies.Count,
                ["isPublic"] = top.ModerationStatus == "published",
            },
        };
        // A thread brings at most five of its replies.
        if (replies.Count > 0) body["replies"] = new JsonObject { ["comments"] = new JsonArray([.. replies.TakeLast(5).Reverse().Select(r => YouTubeJson.Select(Comment(r, viewer, plain), both))]) };
        return body;
    }

    public IEnumerable<EmulatedComment> Replies(EmulatedComment top, EmulatedChannel? viewer) =>
        state.Comments.Values.Where(c => c.Parent == top && (c.ModerationStatus == "published" || (viewer == c.Author && c.ModerationStatus != "rejected")));
}
