using System.Text.Json.Nodes;

namespace Social.Testing;

/// <summary>Describes comments and reactions, alone and as edges of what they are on.</summary>
internal static class FacebookCommentWriter
{
    public static GraphObject Describe(EmulatedPageComment comment, GraphCall call)
    {
        // Who wrote it is told only to who may read what people write.
        var isAuthorTold = comment.AuthorId == comment.Owner?.Id || call.Token.Scopes.Contains("pages_read_user_content");
        var described = new GraphObject("Comment", "created_time", "from", "message", "id")
            .Add("id", comment.Id).Add("message", comment.Message).Add("created_time", GraphTime.Write(comment.CreatedAt)).Add("is_hidden", comment.IsHidden)
            .Add("from", isAuthorTold ? new JsonObject { ["name"] = comment.AuthorName, ["id"] = comment.AuthorId } : null)
            .Add("like_count", call.State.Likes.Of(comment.Id).Count).Add("comment_count", Replies(call, comment).Count)
            .Add("parent", comment.Parent is { } parent ? new JsonObject { ["id"] = parent.Id, ["message"] = parent.Message, ["created_time"] = GraphTime.Write(parent.CreatedAt) } : null)
            .Add("attachment", comment.Parameters.TryGetValue("attachment_url", out var url) ? new JsonObject { ["type"] = "photo", ["url"] = url } : null)
            .Add("permalink_url", $"https://www.facebook.com/{comment.Owner?.Id}/posts/{comment.On.Id.Split('_')[^1]}?comment_id={comment.Id.Split('_')[^1]}")
            .Add("can_reply_privately", comment.AuthorId != comment.Owner?.Id && comment.PrivateReply is null).Add("can_hide", true).Add("can_remove", true).Add("user_likes", call.State.Likes.Of(comment.Id).Contains(comment.Owner?.Id ?? ""));
        return AddEdges(described, comment, call);
    }

    /// <summary>Lists what answers a node directly.</summary>
    public static List<EmulatedPageComment> Replies(GraphCall call, EmulatedGraphNode node) => node is EmulatedPageComment comment
        ? call.State.All<EmulatedPageComment>(c => c.Parent == comment)
        : call.State.All<EmulatedPageComment>(c => c.On == node && c.Parent is null);

    public static GraphObject AddEdges(GraphObject described, EmulatedGraphNode node, GraphCall call) => described
        .Add("comments", field => GraphEdge.Nested(field, Replies(call, node), c => Describe(c, call)))
        .Add("likes", field => Counted(call.State.Likes.Of(node.Id).Count, field["summary"]))
        .Add("reactions", field => Counted(Reactions(call, node, field["type"]), field["summary"]));

    public static long Reactions(GraphCall call, EmulatedGraphNode node, string? type)
    {
        var likes = type is null or "NONE" or "LIKE" ? call.State.Likes.Of(node.Id).Count : 0;
        if (node is not EmulatedPagePost post) return likes;
        return likes + post.Reactions.Where(r => type is null or "NONE" || r.Key == type).Sum(r => r.Value);
    }

    private static JsonObject Counted(long count, string? summary)
    {
        var edge = new JsonObject { ["data"] = new JsonArray() };
        if (summary is "1" or "true" or "total_count") edge["summary"] = new JsonObject { ["total_count"] = count };
        return edge;
    }
}
