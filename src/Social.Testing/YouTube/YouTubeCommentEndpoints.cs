namespace Social.Testing;

/// <summary>Comments: list, reply, update, moderate, delete.</summary>
internal sealed class YouTubeCommentEndpoints(YouTubeEmulator emulator)
{
    private readonly YouTubeCommentWriter _writer = new(emulator.State);

    public void Map(RouteTable routes)
    {
        const string path = "/youtube/v3/comments";
        routes.Map("GET", path, List, YouTubePolicy.Public("Comment.List", "F", 1, "part", "id", "parentId", "maxResults", "pageToken", "textFormat"));
        routes.Map("POST", path, InsertAsync, YouTubePolicy.Of("Comment.Insert", "F", 50, "part"));
        routes.Map("PUT", path, UpdateAsync, YouTubePolicy.Of("Comment.Update", "F", 50, "part"));
        routes.Map("DELETE", path, Delete, YouTubePolicy.Of("Comment.Delete", "F", 50, "id"));
        routes.Map("POST", path + "/setModerationStatus", Moderate, YouTubePolicy.Of("Comment.SetModerationStatus", "F", 50, "id", "moderationStatus", "banAuthor"));
        routes.Map("POST", path + "/markAsSpam", MarkAsSpam, YouTubePolicy.Of("Comment.MarkAsSpam", "F", 50, "id"));
    }

    private EmulatorAnswer List(EmulatorExchange exchange)
    {
        var parts = YouTubeParts.Read(exchange, "snippet");
        var filter = YouTubeEmulator.OneFilter(exchange, "id", "parentId");
        var plain = YouTubeCommentWriter.IsPlain(exchange);
        var viewer = emulator.CallerChannel(exchange);
        lock (emulator.State.Gate)
        {
            var found = filter == "id"
                ? YouTubeEmulator.Ids(exchange).Select(i => emulator.State.Comments.GetValueOrDefault(i)).OfType<EmulatedComment>()
                    .Where(c => c.ModerationStatus == "published" || viewer == c.Video.Channel || viewer == c.Author)
                : _writer.Replies(Find(exchange["parentId"], "parentId"), viewer).Reverse();
            return YouTubePage.Answer(exchange, "commentListResponse", found.ToList(), c => YouTubeJson.Select(YouTubeCommentWriter.Comment(c, viewer, plain), parts), 1, 100, 20);
        }
    }

    private async Task<EmulatorAnswer> InsertAsync(EmulatorExchange exchange)
    {
        var parts = YouTubeParts.Read(exchange, "snippet");
        var channel = emulator.RequireChannel(exchange);
        var snippet = (await BodyAsync(exchange, parts).ConfigureAwait(false)).Object("snippet");
        var text = YouTubeCommentWriter.Text(snippet, "comment");
        if (snippet!.Text("parentId") is not { Length: > 0 } parentId)
            throw YouTubeProblems.Body("comment", "parentIdMissing", "snippet.parentId", "The comment that is being inserted must be linked to a parent comment. However, the comment resource in the body of the API request did not specify a value for the snippet.parentId property.");
        lock (emulator.State.Gate)
        {
            if (!emulator.State.Comments.TryGetValue(parentId, out var parent))
                throw YouTubeProblems.NotFound("comment", "parentCommentNotFound", "body.snippet.parentId", "The specified parent comment could not be found.");
            if (parent.Parent is not null) throw YouTubeProblems.Body("comment", "operationNotSupported", "snippet.parentId", "Replies go to the comment at the top of a thread.");
            if (!parent.Video.AllowsComments) throw YouTubeProblems.Forbidden("comment", "The video has disabled comments.", "commentsDisabled");
            var comment = new EmulatedComment($"{parent.Id}.{YouTubeState.NewId(22)}", parent.Video, channel, parent, text, emulator.State.Now);
            emulator.State.Comments[comment.Id] = comment;
            return GoogleJson.Ok(YouTubeJson.Select(YouTubeCommentWriter.Comment(comment, channel, plain: true), parts));
        }
    }

    private async Task<EmulatorAnswer> UpdateAsync(EmulatorExchange exchange)
    {
        var parts = YouTubeParts.Read(exchange, "snippet");
        var channel = emulator.RequireChannel(exchange);
        var body = await BodyAsync(exchange, parts).ConfigureAwait(false);
        var text = YouTubeCommentWriter.Text(body.Object("snippet"), "comment");
        lock (emulator.State.Gate)
        {
            var comment = Find(body.Text("id"), "body.id");
            if (comment.Author != channel) throw Forbidden();
            comment.Text = text;
            comment.UpdatedAt = emulator.State.Now;
            return GoogleJson.Ok(YouTubeJson.Select(YouTubeCommentWriter.Comment(comment, channel, plain: true), parts));
        }
    }

    private EmulatorAnswer Delete(EmulatorExchange exchange)
    {
        var channel = emulator.RequireChannel(exchange);
        var id = GoogleQuery.Require(exchange, "id");
        lock (emulator.State.Gate)
        {
            var comment = Find(id, "id");
            // The owner of the video can hide a comment of others, but only its author can delete it.
            if (comment.Author != channel) throw Forbidden();
            foreach (var reply in emulator.State.Comments.Values.Where(c => c.Parent == comment).ToList()) emulator.State.Comments.Remove(reply.Id);
            emulator.State.Comments.Remove(comment.Id);
            return EmulatorAnswer.Empty(204);
        }
    }

    private EmulatorAnswer Moderate(EmulatorExchange exchange)
    {
        var channel = emulator.RequireChannel(exchange);
        var ids = YouTubeEmulator.Ids(exchange);
        GoogleQuery.Require(exchange, "moderationStatus");
        var status = GoogleQuery.OneOf(exchange, "moderationStatus", "", "published", "heldForReview", "rejected");
        if (GoogleQuery.Flag(exchange, "banAuthor") && status != "rejected")
            throw YouTubeProblems.Parameter("comment", "banWithoutReject", "banAuthor", "The banAuthor parameter can only be used if the moderationStatus parameter value is rejected.");
        lock (emulator.State.Gate)
        {
            var comments = ids.Select(i => Find(i, "id")).ToList();
            if (comments.Exists(c => c.Video.Channel != channel)) throw Forbidden();
            foreach (var comment in comments) comment.ModerationStatus = status;
            return EmulatorAnswer.Empty(204);
        }
    }

    private EmulatorAnswer MarkAsSpam(EmulatorExchange exchange)
    {
        emulator.RequireChannel(exchange);
        lock (emulator.State.Gate)
        {
            foreach (var comment in YouTubeEmulator.Ids(exchange).Select(i => Find(i, "id")).ToList()) comment.ModerationStatus = "likelySpam";
            return EmulatorAnswer.Empty(204);
        }
    }

    private static async Task<GoogleBody> BodyAsync(EmulatorExchange exchange, IReadOnlySet<string> parts)
    {
        var body = (await GoogleBody.ReadAsync(exchange).ConfigureAwait(false)).Only("kind", "etag", "id", "snippet");
        YouTubeParts.CheckBody(body, parts);
        return body;
    }

    private static GoogleRefusal Forbidden() => YouTubeProblems.Forbidden("comment", "The comment cannot be changed due to insufficient permissions. The request might not be properly authorized.");

    private EmulatedComment Find(string? id, string where) => id is not null && emulator.State.Comments.TryGetValue(id, out var comment)
        ? comment
        : throw YouTubeProblems.NotFound("comment", "commentNotFound", where, "One or more of the specified comments cannot be found.");
}
