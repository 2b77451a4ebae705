namespace Social.Testing;

/// <summary>What moderators do to posts and comments; authors may mark their own posts.</summary>
internal sealed class RedditModerationEndpoints(RedditEmulator emulator)
{
    public void Map()
    {
        Mark("marknsfw", (post, _) => post.IsNsfw = true);
        Mark("unmarknsfw", (post, _) => post.IsNsfw = false);
        Mark("spoiler", (post, _) => post.IsSpoiler = true);
        Mark("unspoiler", (post, _) => post.IsSpoiler = false);
        Moderate("approve", (thing, _) => thing.RemovedByCategory = null);
        Moderate("remove", (thing, _) => thing.RemovedByCategory = "moderator");
        Moderate("lock", (thing, _) => thing.IsLocked = true);
        Moderate("unlock", (thing, _) => thing.IsLocked = false);
    }

    private void Mark(string verb, Action<EmulatedRedditSubmission, RedditCall> act) => emulator.Map("POST", "/api/" + verb, call =>
    {
        if (emulator.State.Submission(call["id"]) is not { } post) return RedditProblems.NotFound();
        if (post.Author != call.User) RedditAccess.DemandModerator(call, post.Subreddit);
        act(post, call);
        return call.Nothing();
    }, "modposts", RedditAudience.User);

    private void Moderate(string verb, Action<EmulatedRedditThing, RedditCall> act) => emulator.Map("POST", "/api/" + verb, call =>
    {
        if (emulator.State.Thing(call["id"]) is not { } thing) return RedditProblems.NotFound();
        RedditAccess.DemandModerator(call, RedditAccess.SubredditOf(thing));
        act(thing, call);
        return call.Nothing();
    }, "modposts", RedditAudience.User);
}
