using System.Text.Json.Nodes;

namespace Social.Testing;

/// <summary>Reactions, and the summaries of what happened under a post.</summary>
internal sealed class LinkedInReactionEndpoints(LinkedInEmulator emulator)
{
    private const string Reactions = "/rest/reactions";
    private const string Metadata = "/rest/socialMetadata/{urn}";
    private const string Writes = "w_member_social w_organization_social w_member_social_feed w_organization_social_feed";
    private const string Reads = "r_member_social r_organization_social r_member_social_feed r_organization_social_feed";

    private LinkedInState State => emulator.State;

    public void Map(LinkedInApi api)
    {
        api.Add("CREATE", Reactions, Writes, Create, "actor");
        api.Finder("entity", Reactions + "/{key}", Reads, List, "start", "count", "sort");
        api.Add("DELETE", Reactions + "/{key}", Writes, Delete);
        api.Add("GET", "/rest/socialActions/{urn}", Reads, Summary);
        api.Add("GET", Metadata, Reads, call => EmulatorAnswer.Json(200, WriteMetadata(call, call.Key("urn"))));
        api.Add("BATCH_GET", "/rest/socialMetadata", Reads, call => call.Batch(id => WriteMetadata(call, id)), "ids");
        api.Add("PARTIAL_UPDATE", Metadata, Writes, Update, "actor");
    }

    private (EmulatedLinkedInPost Post, EmulatedLinkedInComment? Comment) Readable(LinkedInCall call, string urn)
    {
        var thread = State.Thread(urn, "urn");
        State.Read(call, thread.Post.Author, "reactions", feed: true);
        return thread;
    }

    private static List<EmulatedLinkedInReaction> On(EmulatedLinkedInPost post, EmulatedLinkedInComment? comment) => comment?.ReactionList ?? post.ReactionList;

    private static string UrnOf(EmulatedLinkedInPost post, EmulatedLinkedInComment? comment) => comment?.Urn ?? post.ActivityUrn;

    private EmulatorAnswer Create(LinkedInCall call)
    {
        var actor = call.Query.Urn("actor", "person", "organization").ToString();
        State.Write(call, actor, "reactions.CREATE", feed: true);
        var body = call.Body("root", "reactionType");
        var root = body.Text("root", required: true)!;
        var (post, comment) = State.Thread(root, "/root");
        // MAYBE was retired in 202307.
        var type = body.Choice("reactionType", true, "LIKE", "PRAISE", "EMPATHY", "INTEREST", "APPRECIATION", "ENTERTAINMENT")!;
        var reactions = On(post, comment);
        if (reactions.Exists(r => r.Actor == actor)) throw LinkedInErrors.Refuse(409, "CONFLICT", $"{actor} already reacted to {root}");
        reactions.Add(new EmulatedLinkedInReaction(actor, type, State.Now));
        return EmulatorAnswer.Empty(201).With("x-restli-id", $"urn:li:reaction:({actor},{UrnOf(post, comment)})");
    }

    private EmulatorAnswer List(LinkedInCall call)
    {
        var (post, comment) = Readable(call, call.ComplexKey("key", "entity")["entity"]!.GetValue<string>());
        if (call.Query.Object("sort") is { } sort && sort["value"]?.ToString() is not ("REVERSE_CHRONOLOGICAL" or "CHRONOLOGICAL" or "RELEVANCE"))
            throw LinkedInQuery.Wrong("sort", "there is no such order");
        var root = UrnOf(post, comment);
        var reactions = On(post, comment).OrderByDescending(r => r.CreatedAt).Select(r => new JsonObject
        {
            ["id"] = $"urn:li:reaction:({r.Actor},{root})",
            ["root"] = root,
            ["reactionType"] = r.ReactionType,
            ["created"] = new JsonObject { ["actor"] = r.Actor, ["time"] = r.CreatedAt.ToUnixTimeMilliseconds() },
            ["lastModified"] = new JsonObject { ["actor"] = r.Actor, ["time"] = r.CreatedAt.ToUnixTimeMilliseconds() },
        });
        return call.Page([.. reactions], tellTotal: true);
    }

    private EmulatorAnswer Delete(LinkedInCall call)
    {
        var key = call.ComplexKey("key", "actor", "entity");
        var actor = LinkedInUrns.Check(key["actor"]!.GetValue<string>(), "actor", "person", "organization").ToString();
        State.Write(call, actor, "reactions.DELETE", feed: true);
        var (post, comment) = State.Thread(key["entity"]!.GetValue<string>(), "entity");
        if (On(post, comment).RemoveAll(r => r.Actor == actor) == 0) throw LinkedInErrors.NotFound($"{actor} did not react to {UrnOf(post, comment)}");
        return EmulatorAnswer.Empty(204);
    }

    private EmulatorAnswer Summary(LinkedInCall call)
    {
        var (post, comment) = Readable(call, call.Key("urn"));
        return EmulatorAnswer.Json(200, new JsonObject
        {
            ["likesSummary"] = LinkedInCommentWriter.Likes(On(post, comment), call),
            ["commentsSummary"] = new JsonObject
            {
                ["totalFirstLevelComments"] = LinkedInThreads.Under(post, comment).Count,
                ["aggregatedTotalComments"] = All(post, comment),
                ["commentsState"] = CommentsState(post),
            },
            ["target"] = UrnOf(post, comment),
        });
    }

    private JsonObject WriteMetadata(LinkedInCall call, string urn)
    {
        var (post, comment) = Readable(call, urn);
        var summaries = new JsonObject();
        foreach (var group in On(post, comment).GroupBy(r => r.ReactionType))
            summaries[group.Key] = new JsonObject { ["reactionType"] = group.Key, ["count"] = group.Count() };
        return new JsonObject
        {
            ["entity"] = UrnOf(post, comment),
            ["reactionSummaries"] = summaries,
            ["commentSummary"] = new JsonObject { ["count"] = All(post, comment), ["topLevelCount"] = LinkedInThreads.Under(post, comment).Count },
            ["commentsState"] = CommentsState(post),
        };
    }

    private EmulatorAnswer Update(LinkedInCall call)
    {
        var (post, _) = State.Thread(call.Key("urn"), "urn");
        var actor = call.Query.Urn("actor", "person", "organization").ToString();
        State.Write(call, actor, "socialMetadata.PARTIAL_UPDATE", feed: true);
        if (actor != post.Author) throw LinkedInErrors.NotPermitted($"comments under posts of {post.Author}");
        var closed = call.Body("patch").Object("patch", true, "$set")!.Object("$set", true, "commentsState")!.Choice("commentsState", true, "OPEN", "CLOSED") == "CLOSED";
        post.AreCommentsClosed = closed;
        // Closing also deletes what was written.
        if (closed) post.CommentList.Clear();
        return EmulatorAnswer.Empty(204);
    }

    private static int All(EmulatedLinkedInPost post, EmulatedLinkedInComment? comment) => post.CommentList.Count(c => comment is null || c.Parent == comment);

    private static string CommentsState(EmulatedLinkedInPost post) => post.AreCommentsClosed ? "CLOSED" : "OPEN";
}
