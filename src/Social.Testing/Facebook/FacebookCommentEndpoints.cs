using System.Text.Json.Nodes;

namespace Social.Testing;

/// <summary>Comments, likes and reactions on what a Page shows, and private replies.</summary>
internal sealed class FacebookCommentEndpoints(FacebookEmulator emulator)
{
    private static readonly GraphPolicy Read = new("pages_read_engagement");
    private static readonly GraphPolicy Write = new("pages_manage_engagement", Task: "MODERATE");
    private static readonly TimeSpan PrivateReplyWindow = TimeSpan.FromDays(7);
    private static readonly string[] ReactionTypes = ["NONE", "LIKE", "LOVE", "WOW", "HAHA", "SAD", "ANGRY", "THANKFUL", "PRIDE", "CARE", "FIRE", "HUNDRED"];

    private GraphState State => emulator.State;

    public void Map(GraphRouter router)
    {
        MapEdges<EmulatedPagePost>(router);
        MapEdges<EmulatedPagePhoto>(router);
        MapEdges<EmulatedPageVideo>(router);
        MapEdges<EmulatedLiveVideo>(router);
        MapEdges<EmulatedPageComment>(router);
        router.On<EmulatedPageComment>("GET", "", (call, comment) => GraphIdentityEndpoints.Select(call, FacebookCommentWriter.Describe(comment, call)), Read);
        router.On<EmulatedPageComment>("POST", "", Edit, Write);
        router.On<EmulatedPageComment>("DELETE", "", Delete, Write);
        router.On<EmulatedPage>("POST", "messages", Message, new GraphPolicy("pages_messaging", Task: "MESSAGING"));
        router.On<EmulatedPage>("POST", "blocked", Block, Write);
    }

    private void MapEdges<T>(GraphRouter router)
        where T : EmulatedGraphNode
    {
        router.On<T>("GET", "comments", (call, node) => List(call, node), Read);
        router.On<T>("POST", "comments", (call, node) => Create(call, node), Write);
        router.On<T>("GET", "likes", (call, node) => Likes(call, node), Read);
        router.On<T>("POST", "likes", (call, node) => Like(call, node, likes: true), Write);
        router.On<T>("DELETE", "likes", (call, node) => Like(call, node, likes: false), Write);
        router.On<T>("GET", "reactions", (call, node) => Reactions(call, node), Read);
    }

    private EmulatorAnswer List(GraphCall call, EmulatedGraphNode node)
    {
        var parameters = call.Parameters.Only("limit", "after", "before", "filter", "order", "since", "live_filter", "summary");
        var filter = parameters.OneOf("filter", "toplevel", "stream") ?? "toplevel";
        var order = parameters.OneOf("order", "chronological", "reverse_chronological") ?? "chronological";
        parameters.OneOf("live_filter", "filter_low_quality", "no_filter");
        var comments = filter == "stream" && node is not EmulatedPageComment ? State.All<EmulatedPageComment>(c => c.On == node) : FacebookCommentWriter.Replies(call, node);
        if (order == "reverse_chronological") comments.Reverse();
        return GraphEdge.Answer(call, [.. GraphEdge.Between(call, comments, c => c.CreatedAt)], c => FacebookCommentWriter.Describe(c, call), hasSummary: true);
    }

    private EmulatorAnswer Create(GraphCall call, EmulatedGraphNode node)
    {
        var parameters = call.Parameters.Only("message", "attachment_id", "attachment_url", "attachment_share_url");
        if (!parameters.Has("message") && !parameters.Has("attachment_id") && !parameters.Has("attachment_url") && !parameters.Has("attachment_share_url")) throw GraphErrors.Parameter("Empty comment: a message or an attachment is needed");
        if (parameters["attachment_id"] is { } id && State.Find<EmulatedPagePhoto>(id) is not { Post: null }) throw GraphErrors.Parameter($"Param attachment_id {id} is not an unpublished photo");
        var page = (EmulatedPage)node.Owner!;
        var comment = Add(node, page.Id, page.Name, parameters["message"] ?? "", State.Now, parameters);
        return call.Made(new JsonObject { ["id"] = comment.Id }, FacebookCommentWriter.Describe(comment, call));
    }

    public EmulatedPageComment Add(EmulatedGraphNode node, string authorId, string authorName, string message, DateTimeOffset at, GraphParameters? parameters = null)
    {
        var on = node is EmulatedPageComment parent ? parent.On : node;
        // Comments are named after what they are on: the post's number, an underscore, their own.
        return State.Add(new EmulatedPageComment($"{on.Id.Split('_')[^1]}_{State.NextId()}", on, authorId, authorName, message, at)
        {
            // An answer to an answer is put below the first.
            Parent = (node as EmulatedPageComment)?.Parent ?? node as EmulatedPageComment,
            Parameters = parameters?.Pairs.Where(p => p.Key.StartsWith("attachment", StringComparison.Ordinal)).ToDictionary(p => p.Key, p => p.Value, StringComparer.Ordinal) ?? [],
        });
    }

    private static EmulatorAnswer Edit(GraphCall call, EmulatedPageComment comment)
    {
        var parameters = call.Parameters.Only("message", "is_hidden");
        if (parameters["message"] is null && parameters["is_hidden"] is null) throw GraphErrors.Parameter("The parameter message or is_hidden is required");
        if (parameters["message"] is { } message)
        {
            if (comment.AuthorId != comment.Owner!.Id) throw GraphErrors.Permission("Only its author can change a comment.");
            comment.Message = message;
        }

        comment.IsHidden = parameters.Truth("is_hidden", comment.IsHidden);
        return GraphCall.Success();
    }

    private EmulatorAnswer Delete(GraphCall call, EmulatedPageComment comment)
    {
        call.Parameters.Only();
        foreach (var reply in FacebookCommentWriter.Replies(call, comment)) State.Remove(reply);
        State.Remove(comment);
        return GraphCall.Success();
    }

    private EmulatorAnswer Like(GraphCall call, EmulatedGraphNode node, bool likes)
    {
        call.Parameters.Only();
        State.Likes.Set(node.Id, node.Owner!.Id, likes);
        return GraphCall.Success();
    }

    private EmulatorAnswer Likes(GraphCall call, EmulatedGraphNode node)
    {
        var parameters = call.Parameters.Only("limit", "after", "before", "summary");
        var who = State.Likes.Of(node.Id);
        var answer = new JsonObject { ["data"] = new JsonArray([.. who.Select(w => (JsonNode)new JsonObject { ["id"] = w })]) };
        if (parameters["summary"] is "1" or "true") answer["summary"] = new JsonObject { ["total_count"] = who.Count, ["can_like"] = true, ["has_liked"] = who.Contains(node.Owner!.Id) };
        return EmulatorAnswer.Json(200, answer);
    }

    private static EmulatorAnswer Reactions(GraphCall call, EmulatedGraphNode node)
    {
        var parameters = call.Parameters.Only("limit", "after", "before", "summary", "type");
        var type = parameters.OneOf("type", ReactionTypes);
        var answer = new JsonObject { ["data"] = new JsonArray() };
        if (parameters["summary"] is "1" or "true" or "total_count") answer["summary"] = new JsonObject { ["total_count"] = FacebookCommentWriter.Reactions(call, node, type) };
        return EmulatorAnswer.Json(200, answer);
    }

    private EmulatorAnswer Message(GraphCall call, EmulatedPage page)
    {
        var parameters = call.Parameters.Only("recipient", "message", "messaging_type");
        parameters.OneOf("messaging_type", "RESPONSE", "UPDATE", "MESSAGE_TAG", "UTILITY");
        parameters.Require("recipient");
        parameters.Require("message");
        var text = parameters.Structure<JsonObject>("message")!["text"]?.GetValue<string>() ?? throw GraphErrors.Parameter("Param message[text] is required");
        var id = parameters.Structure<JsonObject>("recipient")!["comment_id"]?.GetValue<string>() ?? throw GraphErrors.Refuse(10, "(#10) This message is sent outside of allowed window.", 2018278);
        lock (State.Gate)
        {
            if (State.Find<EmulatedPageComment>(id) is not { } comment || comment.Owner != page) throw GraphErrors.NotFound(id, "POST");
            if (comment.PrivateReply is not null) throw GraphErrors.Refuse(10900, "(#10900) Activity already replied to");
            if (comment.CreatedAt < State.Now - PrivateReplyWindow) throw GraphErrors.Refuse(10, "(#10) This message is sent outside of allowed window.", 2018278);
            comment.PrivateReply = text;
            return EmulatorAnswer.Json(200, new JsonObject { ["recipient_id"] = comment.AuthorId, ["message_id"] = "m_" + State.NextId() });
        }
    }

    private static EmulatorAnswer Block(GraphCall call, EmulatedPage page)
    {
        var parameters = call.Parameters.Only("user", "psid", "asid");
        var who = (string[])[.. parameters.List("user"), .. parameters.List("psid"), .. parameters.List("asid")];
        if (who.Length == 0) throw GraphErrors.Parameter("The parameter user is required");
        var answer = new JsonObject();
        foreach (var id in who) answer[id] = page.Blocked.Add(id);
        return EmulatorAnswer.Json(200, answer);
    }
}
