using System.Text.Json.Nodes;

namespace Social.Testing;

/// <summary>Posts with their comment trees, what hides behind <c>more</c>, and answering.</summary>
internal sealed class RedditCommentEndpoints(RedditEmulator emulator)
{
    private const int LongestComment = 10_000;
    private const int MostChildren = 100;
    private readonly RedditSubmitRules _rules = new(emulator);
    private readonly RedditSubmissionWriter _posts = new(emulator);
    private readonly RedditCommentWriter _comments = new(emulator);

    public void Map()
    {
        foreach (var prefix in (string[])["", "/r/{sr}", "/user/{sr}"])
        {
            emulator.Map("GET", prefix + "/comments/{id}", Tree, "read");
            emulator.Map("GET", prefix + "/comments/{id}/{slug}", Tree, "read");
            emulator.Map("GET", prefix + "/comments/{id}/{slug}/{comment}", Tree, "read");
        }

        emulator.Map("GET", "/api/morechildren", More, "read");
        emulator.Map("POST", "/api/morechildren", More, "read");
        emulator.Map("POST", "/api/comment", Answer, null, RedditAudience.User);
    }

    private EmulatorAnswer Tree(RedditCall call)
    {
        var viewer = call.Grant.User;
        if (emulator.State.Submission("t3_" + call.Route("id")) is not { } post) return RedditProblems.NotFound();
        RedditAccess.Open(emulator, call, post.Subreddit.Name);
        var top = call.Exchange.RouteValues.GetValueOrDefault("comment") ?? call["comment"];
        var room = call.Number("limit", emulator.Options.CommentLimit, 1, 500);
        var depth = call.Number("depth", 10, 1, 10);
        JsonNode tree;
        if (top is null)
        {
            tree = _comments.WriteTree(post, viewer, depth, ref room, call["sort"]);
        }
        else
        {
            if (emulator.State.Comment("t1_" + top) is not { } comment || comment.Submission != post) return RedditProblems.NotFound();
            var data = RedditCommentWriter.WriteData(comment, viewer);
            room--;
            data["replies"] = _comments.WriteTree(comment, viewer, comment.Depth + depth, ref room, call["sort"]);
            tree = RedditListing.Write([RedditJson.Thing("t1", data)]);
        }

        // Where a comment has an empty text, a post has an empty listing.
        if (tree is not JsonObject) tree = RedditListing.Write([]);
        return call.Answer(new JsonArray(RedditListing.Write([_posts.Write(post, viewer)]), tree));
    }

    private EmulatorAnswer More(RedditCall call)
    {
        if (emulator.State.Submission(call["link_id"]) is not { } post) return RedditProblems.NotFound();
        RedditAccess.Open(emulator, call, post.Subreddit.Name);
        var ids = (call["children"] ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries).Take(MostChildren);
        var room = emulator.Options.CommentLimit;
        List<JsonNode> things = [];
        foreach (var id in ids)
            if (emulator.State.Comment("t1_" + id) is { } comment && comment.Submission == post) _comments.WriteFlat(comment, call.Grant.User, things, ref room);
        return call.Done(new JsonObject { ["things"] = new JsonArray([.. things]) });
    }

    private EmulatorAnswer Answer(RedditCall call)
    {
        var target = call["thing_id"] ?? call["parent"];
        // Which scope it takes depends on what is answered.
        var scope = target?.StartsWith("t4_", StringComparison.Ordinal) == true ? "privatemessages" : "submit";
        if (!call.Grant.Allows(scope)) return RedditProblems.InsufficientScope();
        var richText = call["richtext_json"];
        var text = richText is { Length: > 0 } ? RedditRichText.PlainText(richText) : call["text"] ?? "";
        if (scope == "privatemessages") return AnswerMessage(call, target!, text);
        if (emulator.State.Thing(target) is not { } parent) return RedditProblems.Forbidden();
        var subreddit = RedditAccess.SubredditOf(parent);
        // A quarantined target takes the words and gives nothing.
        if (subreddit.IsQuarantined && !call.User.QuarantineOptIns.Contains(subreddit.Name)) return call.Done(new JsonObject { ["things"] = new JsonArray() });
        if (!RedditAccess.MayRead(subreddit, call.User)) return RedditProblems.Forbidden();
        Check(call, parent, text);
        var comment = emulator.State.Add(new EmulatedRedditComment(emulator.State.NextId(), call.User, text, emulator.State.Now, parent));
        call.User.LastPostedAt = emulator.State.Now;
        return Things(call, RedditCommentWriter.Write(comment, call.User));
    }

    private void Check(RedditCall call, EmulatedRedditThing parent, string text)
    {
        var post = parent as EmulatedRedditSubmission ?? ((EmulatedRedditComment)parent).Submission;
        if (text.Trim().Length == 0) throw new RedditRefusal("NO_TEXT", "we need something here", "text");
        RedditSubmitRules.CheckText(text, LongestComment);
        if (post.Subreddit.BannedUsers.Contains(call.User)) throw new RedditRefusal("BANNED_FROM_SUBREDDIT", "you have been banned from this community", "parent");
        if (post.IsArchived || post.Subreddit.Type == "archived") throw new RedditRefusal("TOO_OLD", "that's a piece of history now; it's too late to reply to it", "parent");
        if (post.IsLocked || parent.IsLocked) throw new RedditRefusal("THREAD_LOCKED", "Comments are locked.", "parent");
        if (parent is EmulatedRedditComment && parent.IsDeleted) throw new RedditRefusal("DELETED_COMMENT", "that comment has been deleted", "parent");
        _rules.Throttle(call.User);
    }

    private EmulatorAnswer AnswerMessage(RedditCall call, string target, string text)
    {
        if (emulator.State.Messages.Find(m => m.Comment is null && m.Fullname == target) is not { } parent || (parent.To != call.User && parent.From != call.User)) return RedditProblems.Forbidden();
        if (text.Trim().Length == 0) throw new RedditRefusal("NO_TEXT", "we need something here", "text");
        RedditSubmitRules.CheckText(text, LongestComment);
        var to = parent.From == call.User ? parent.To : parent.From;
        var message = new EmulatedRedditMessage(emulator.State.NextId(), call.User, to, "re: " + parent.Subject, text, emulator.State.Now) { Parent = parent };
        emulator.State.Messages.Add(message);
        return Things(call, RedditMessageWriter.Write(message, call.User));
    }

    private static EmulatorAnswer Things(RedditCall call, JsonNode thing) => call.Done(new JsonObject { ["things"] = new JsonArray(thing) });
}
