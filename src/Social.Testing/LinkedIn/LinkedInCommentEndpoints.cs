using System.Text.Json.Nodes;

namespace Social.Testing;

/// <summary>Comments: the thread of a post or a comment, writing, changing, deleting.</summary>
internal sealed class LinkedInCommentEndpoints(LinkedInEmulator emulator)
{
    private const string Comments = "/rest/socialActions/{urn}/comments";
    private const string Comment = Comments + "/{id}";
    private const string Writes = "w_member_social w_organization_social w_member_social_feed w_organization_social_feed";
    private const string Reads = "r_member_social r_organization_social r_member_social_feed r_organization_social_feed";
    private const int MaxLength = 1250;

    private LinkedInState State => emulator.State;

    public void Map(LinkedInApi api)
    {
        api.Add("GET_ALL", Comments, Reads, List, "start", "count");
        api.Add("BATCH_GET", Comments, Reads, call =>
        {
            var (post, _) = Readable(call);
            return call.Batch(id => LinkedInCommentWriter.Write(Find(post, id), post, call));
        }, "ids");
        api.Add("CREATE", Comments, Writes, Create);
        api.Add("CREATE", "/v2/socialActions/{urn}/comments", Writes, Create);
        api.Add("GET", Comment, Reads, call =>
        {
            var (post, _) = Readable(call);
            return EmulatorAnswer.Json(200, LinkedInCommentWriter.Write(Find(post, call.Key("id")), post, call));
        });
        api.Add("PARTIAL_UPDATE", Comment, Writes, Update, "actor");
        api.Add("DELETE", Comment, Writes, Delete, "actor");
    }

    private (EmulatedLinkedInPost Post, EmulatedLinkedInComment? Comment) Readable(LinkedInCall call)
    {
        var thread = State.Thread(call.Key("urn"), "urn");
        State.Read(call, thread.Post.Author, "comments", feed: true);
        return thread;
    }

    private static EmulatedLinkedInComment Find(EmulatedLinkedInPost post, string id) =>
        post.CommentList.Find(c => c.Id == id) ?? throw LinkedInErrors.NotFound($"Comment {id} does not exist");

    private EmulatorAnswer List(LinkedInCall call)
    {
        var (post, comment) = Readable(call);
        var comments = LinkedInThreads.Under(post, comment);
        if (comments.Count == 0 && emulator.Options.EmptyThreadIsNotFound) throw LinkedInErrors.NotFound("No comments found");
        return call.Page([.. comments.Select(c => LinkedInCommentWriter.Write(c, post, call))], tellTotal: true);
    }

    private EmulatorAnswer Create(LinkedInCall call)
    {
        var (post, above) = State.Thread(call.Key("urn"), "urn");
        var body = call.Body("actor", "object", "message", "parentComment", "content");
        if (body.Has("content")) throw LinkedInErrors.Denied("Unpermitted fields present in REQUEST_BODY: Data Processing Exception while processing fields [/content]");
        var actor = body.Urn("actor", true, "person", "organization")!.Value.ToString();
        State.Write(call, actor, $"partnerApiSocialActions.CREATE.{call.Version}", feed: true);
        if (body.Text("object") is { } target && State.Thread(target, "/object").Post != post) throw body.Refuse("object", "it is not what the path names");
        if (body.Text("parentComment") is { } parent) above = State.Thread(parent, "/parentComment").Comment ?? throw body.Refuse("parentComment", "it is no comment");
        if (above is not null && !post.CommentList.Contains(above)) throw body.Refuse("parentComment", "it belongs to another post");
        if (above?.Parent is not null) throw body.Refuse("parentComment", "an answer cannot be answered");
        if (post.AreCommentsClosed) throw LinkedInErrors.Denied("Comments are closed");
        var (text, attributes, mentions) = Message(body.Object("message", true, "text", "attributes")!, isVersioned: call.Version.Length > 0);
        if (emulator.Options.EnforceRateLimits && emulator.Options.CommentsPerMinute is { } most
            && State.Posts.Sum(p => p.CommentList.Count(c => c.Actor == actor && c.CreatedAt > State.Now.AddMinutes(-1))) >= most)
            throw LinkedInErrors.Refuse(429, null, "Comment create throttled, please retry later");
        var comment = new EmulatedLinkedInComment(State.NextNumber(), post.ActivityUrn, actor, text, State.Now)
        {
            Agent = LinkedInPermissions.IsPerson(actor) ? null : call.Caller.Member?.Urn,
            Parent = above,
            Attributes = attributes,
            Mentions = mentions,
        };
        post.CommentList.Add(comment);
        return EmulatorAnswer.Json(201, LinkedInCommentWriter.Write(comment, post, call, created: true)).With("x-restli-id", comment.Id);
    }

    private EmulatorAnswer Update(LinkedInCall call)
    {
        var (post, comment) = Own(call, orPostAuthor: false);
        var message = call.Body("patch").Object("patch", true, "message")!.Object("message", true, "$set")!.Object("$set", true, "text", "attributes")!;
        var (text, attributes, mentions) = Message(message, isVersioned: true);
        (comment.Text, comment.Attributes, comment.Mentions, comment.LastModifiedAt) = (text, attributes, mentions, State.Now);
        return EmulatorAnswer.Json(200, LinkedInCommentWriter.Write(comment, post, call));
    }

    private EmulatorAnswer Delete(LinkedInCall call)
    {
        // The author of a post may remove what others wrote under it.
        var (post, comment) = Own(call, orPostAuthor: true);
        post.CommentList.RemoveAll(c => c == comment || c.Parent == comment);
        return EmulatorAnswer.Empty(204);
    }

    private (EmulatedLinkedInPost Post, EmulatedLinkedInComment Comment) Own(LinkedInCall call, bool orPostAuthor)
    {
        var (post, _) = State.Thread(call.Key("urn"), "urn");
        var comment = Find(post, call.Key("id"));
        var actor = LinkedInThreads.Actor(call);
        State.Write(call, actor, "socialActions.comments", feed: true);
        return comment.Actor == actor || (orPostAuthor && post.Author == actor) ? (post, comment) : throw LinkedInErrors.NotPermitted($"comments of {comment.Actor}");
    }

    private (string Text, JsonArray Attributes, IReadOnlyList<string> Mentions) Message(LinkedInBody message, bool isVersioned)
    {
        var text = message.Text("text", required: true, max: MaxLength, allowBlank: false)!;
        var attributes = new JsonArray();
        var mentions = new List<string>();
        foreach (var attribute in message.Has("attributes") ? message.Objects("attributes", 0, int.MaxValue, "start", "length", "value")! : [])
        {
            var start = (int)attribute.Number("start", true, 0, text.Length)!.Value;
            var length = (int)attribute.Number("length", true, 1, text.Length - start)!.Value;
            var urn = LinkedInCommentMentions.Read(attribute, isVersioned);
            if (State.NameOf(urn) != text.Substring(start, length)) throw attribute.Refuse("value", $"the text at {start} is not the name of {urn}");
            mentions.Add(urn);
            attributes.Add(new JsonObject { ["start"] = start, ["length"] = length, ["value"] = LinkedInCommentMentions.Write(urn) });
        }

        return (text, attributes, mentions);
    }
}
