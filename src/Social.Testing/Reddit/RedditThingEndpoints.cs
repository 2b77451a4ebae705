using System.Text.Json.Nodes;

namespace Social.Testing;

/// <summary>What is done to posts and comments by their authors and readers: edit, delete, vote, save, hide.</summary>
internal sealed class RedditThingEndpoints(RedditEmulator emulator)
{
    private readonly RedditSubmissionWriter _posts = new(emulator);

    public void Map()
    {
        emulator.Map("POST", "/api/editusertext", Edit, "edit", RedditAudience.User);
        emulator.Map("POST", "/api/del", Delete, "edit", RedditAudience.User);
        emulator.Map("POST", "/api/sendreplies", SendReplies, "edit", RedditAudience.User);
        emulator.Map("POST", "/api/vote", Vote, "vote", RedditAudience.User);
        emulator.Map("POST", "/api/save", call => Keep(call, call.User.Saved, isKept: true), "save", RedditAudience.User);
        emulator.Map("POST", "/api/unsave", call => Keep(call, call.User.Saved, isKept: false), "save", RedditAudience.User);
        emulator.Map("POST", "/api/hide", call => Keep(call, call.User.Hidden, isKept: true), "report", RedditAudience.User);
        emulator.Map("POST", "/api/unhide", call => Keep(call, call.User.Hidden, isKept: false), "report", RedditAudience.User);
    }

    private EmulatorAnswer Edit(RedditCall call)
    {
        if (emulator.State.Thing(call["thing_id"]) is not { IsDeleted: false } thing) throw new RedditRefusal("NO_THING_ID", "id not specified", "thing_id");
        if (thing.Author != call.User) return RedditProblems.Forbidden();
        var post = thing as EmulatedRedditSubmission;
        // Reddit breaks where it should refuse: only text has text to edit.
        if (post is { Kind: not "self" }) return RedditProblems.ServerError();
        var richText = call["richtext_json"] is { Length: > 0 } given ? given : null;
        var text = richText is null ? call["text"] ?? "" : RedditRichText.PlainText(richText);
        if (post is null && text.Trim().Length == 0) throw new RedditRefusal("NO_TEXT", "we need something here", "text");
        RedditSubmitRules.CheckText(text, post is null ? 10_000 : 40_000);
        if (post is not null)
        {
            RedditSubmitRules.CheckBody(post, text, call.Flag("validate_on_submit"));
            post.RichText = null;
            if (richText is not null) RedditRichText.Fill(emulator.State, post, richText);
        }

        thing.Text = text;
        thing.EditedAt = emulator.State.Now;
        var written = post is null ? RedditCommentWriter.Write((EmulatedRedditComment)thing, call.User) : _posts.Write(post, call.User);
        return call.Done(new JsonObject { ["things"] = new JsonArray(written) });
    }

    /// <summary>Deletes, and answers the same whatever came of it.</summary>
    private EmulatorAnswer Delete(RedditCall call)
    {
        if (emulator.State.Thing(call["id"]) is { } thing && thing.Author == call.User)
        {
            thing.IsDeleted = true;
            thing.Text = "[deleted]";
        }

        return call.Nothing();
    }

    private EmulatorAnswer SendReplies(RedditCall call)
    {
        if (emulator.State.Thing(call["id"]) is not { } thing || thing.Author != call.User) return RedditProblems.Forbidden();
        thing.SendReplies = call.Flag("state");
        return call.Nothing();
    }

    private EmulatorAnswer Vote(RedditCall call)
    {
        if (emulator.State.Thing(call["id"]) is not { } thing || !RedditAccess.MayRead(RedditAccess.SubredditOf(thing), call.User)) return RedditProblems.NotFound();
        if (call["dir"] is not ("1" or "0" or "-1")) return RedditProblems.BadRequest();
        if (call["dir"] == "0") thing.Votes.Remove(call.User);
        else thing.Votes[call.User] = call["dir"] == "1" ? 1 : -1;
        return call.Nothing();
    }

    private static EmulatorAnswer Keep(RedditCall call, HashSet<string> kept, bool isKept)
    {
        foreach (var name in (call["id"] ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries))
        {
            if (isKept) kept.Add(name);
            else kept.Remove(name);
        }

        return call.Nothing();
    }
}
