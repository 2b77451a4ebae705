using System.Text.Json.Nodes;

namespace Social.Testing;

/// <summary>The flair of posts: what there is, what the caller may choose, choosing it.</summary>
internal sealed class RedditFlairEndpoints(RedditEmulator emulator)
{
    public void Map()
    {
        emulator.Map("GET", "/r/{sr}/api/link_flair_v2", List, "flair");
        emulator.Map("POST", "/r/{sr}/api/flairselector", Offer, "flair", RedditAudience.User);
        emulator.Map("POST", "/r/{sr}/api/selectflair", Choose, "flair", RedditAudience.User);
    }

    private EmulatorAnswer List(RedditCall call)
    {
        var subreddit = Open(call);
        if (!subreddit.IsFlairEnabled) return RedditProblems.Forbidden();
        return call.Answer(new JsonArray([.. subreddit.Flairs.Select(flair => new JsonObject
        {
            ["type"] = "text",
            ["text"] = flair.Text,
            ["id"] = flair.Id,
            ["text_editable"] = flair.IsTextEditable,
            ["mod_only"] = flair.IsModeratorOnly,
            ["richtext"] = new JsonArray(),
            ["css_class"] = flair.CssClass,
            ["text_color"] = "dark",
            ["background_color"] = "",
            ["allowable_content"] = "all",
            ["max_emojis"] = 10,
        })]));
    }

    private EmulatorAnswer Offer(RedditCall call)
    {
        var subreddit = Open(call);
        EmulatedRedditSubmission? post = null;
        if (call["link"] is { Length: > 0 } link && (post = emulator.State.Submission(link)) is null) return RedditProblems.NotFound();
        var choices = subreddit.IsFlairEnabled ? subreddit.Flairs.Where(f => MayChoose(f, subreddit, call.User)) : [];
        return call.Answer(new JsonObject
        {
            ["current"] = new JsonObject { ["flair_css_class"] = "", ["flair_template_id"] = post?.FlairId, ["flair_text"] = post?.FlairText, ["flair_position"] = "right" },
            ["choices"] = new JsonArray([.. choices.Select(f => new JsonObject
            {
                ["flair_css_class"] = f.CssClass,
                ["flair_template_id"] = f.Id,
                ["flair_text_editable"] = f.IsTextEditable,
                ["flair_position"] = "right",
                ["flair_text"] = f.Text,
            })]),
        });
    }

    private EmulatorAnswer Choose(RedditCall call)
    {
        var subreddit = Open(call);
        if (emulator.State.Submission(call["link"]) is not { } post || post.Subreddit != subreddit) return RedditProblems.NotFound();
        if (post.Author != call.User && !subreddit.Moderators.Contains(call.User)) return RedditProblems.Forbidden();
        if (call["flair_template_id"] is not { Length: > 0 } id)
        {
            (post.FlairId, post.FlairText) = (null, null);
            return call.Done();
        }

        var flair = subreddit.IsFlairEnabled ? subreddit.Flairs.FirstOrDefault(f => f.Id == id) : null;
        if (flair is null || !MayChoose(flair, subreddit, call.User)) return RedditProblems.Forbidden();
        (post.FlairId, post.FlairText) = (flair.Id, flair.IsTextEditable && call["text"] is { Length: > 0 } text ? text : flair.Text);
        return call.Done();
    }

    private EmulatedRedditSubreddit Open(RedditCall call) => RedditAccess.Open(emulator, call, call.Route("sr"));

    private static bool MayChoose(EmulatedRedditFlair flair, EmulatedRedditSubreddit subreddit, EmulatedRedditUser user) =>
        !flair.IsModeratorOnly || subreddit.Moderators.Contains(user);
}
