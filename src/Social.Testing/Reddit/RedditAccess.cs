namespace Social.Testing;

/// <summary>Who may see what.</summary>
internal static class RedditAccess
{
    /// <summary>Finds a community that the caller may read, or refuses as Reddit does.</summary>
    public static EmulatedRedditSubreddit Open(RedditEmulator emulator, RedditCall call, string name)
    {
        var subreddit = emulator.State.Subreddit(name);
        if (subreddit is null)
        {
            // Reads of what does not exist lead to the search page; a client that follows sees an empty listing.
            throw new RedditRefusal(call.Exchange.Method == "GET"
                ? EmulatorAnswer.Empty(302).With("location", new Uri(emulator.BaseAddress, "subreddits/search?q=" + Uri.EscapeDataString(name)).AbsoluteUri).AsRefusal()
                : RedditProblems.NotFound());
        }

        if (subreddit.IsBanned) throw new RedditRefusal(RedditProblems.Closed(404, "banned"));
        var user = call.Grant.User;
        if (subreddit.Type == "private" && !subreddit.IsMember(user)) throw new RedditRefusal(RedditProblems.Closed(403, "private"));
        if (subreddit.IsQuarantined && user?.QuarantineOptIns.Contains(subreddit.Name) != true) throw new RedditRefusal(RedditProblems.Closed(403, "quarantined"));
        return subreddit;
    }

    public static bool MayRead(EmulatedRedditSubreddit subreddit, EmulatedRedditUser? user) =>
        !subreddit.IsBanned
        && (subreddit.Type != "private" || subreddit.IsMember(user))
        && (!subreddit.IsQuarantined || user?.QuarantineOptIns.Contains(subreddit.Name) == true);

    /// <summary>Tells whether a post or comment is listed under its author.</summary>
    public static bool IsListed(EmulatedRedditThing thing, EmulatedRedditUser? user)
    {
        var subreddit = SubredditOf(thing);
        if (thing.IsDeleted || !MayRead(subreddit, user)) return false;
        return thing.RemovedByCategory is null || thing.Author == user || (user is not null && subreddit.Moderators.Contains(user));
    }

    public static EmulatedRedditSubreddit SubredditOf(EmulatedRedditThing thing) =>
        thing is EmulatedRedditComment comment ? comment.Submission.Subreddit : ((EmulatedRedditSubmission)thing).Subreddit;

    public static void DemandModerator(RedditCall call, EmulatedRedditSubreddit subreddit)
    {
        if (call.Grant.User is not { } user || !subreddit.Moderators.Contains(user)) throw new RedditRefusal(RedditProblems.Forbidden());
    }
}
