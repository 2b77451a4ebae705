using System.Text.Json.Nodes;

namespace Social.Testing;

/// <summary>Listings: the front page, communities, users, batches and search.</summary>
internal sealed class RedditListingEndpoints(RedditEmulator emulator)
{
    private const int MostNames = 100;
    private static readonly string[] Sorts = ["best", "hot", "new", "rising", "top", "controversial"];
    private readonly RedditSubmissionWriter _writer = new(emulator);

    public void Map()
    {
        emulator.Map("GET", "/", call => Front(call, "hot"), "read");
        emulator.Map("GET", "/r/{sr}", call => Community(call, "hot"), "read");
        foreach (var sort in Sorts)
        {
            emulator.Map("GET", "/" + sort, call => Front(call, sort), "read");
            emulator.Map("GET", "/r/{sr}/" + sort, call => Community(call, sort), "read");
        }

        foreach (var where in (string[])["submitted", "comments", "overview", "saved", "upvoted", "downvoted", "hidden"])
            emulator.Map("GET", "/user/{name}/" + where, call => Own(call, where), "history");
        emulator.Map("GET", "/api/info", Info, "read");
        emulator.Map("GET", "/r/{sr}/search", call => Search(call, call["restrict_sr"] is "1" or "true" or "on" ? RedditAccess.Open(emulator, call, call.Route("sr")) : null), "read");
        emulator.Map("GET", "/search", call => Search(call, null), "read");
    }

    private EmulatorAnswer Front(RedditCall call, string sort) => List(call, emulator.State.Submissions.Where(s => RedditAccess.MayRead(s.Subreddit, call.Grant.User)), sort);

    private EmulatorAnswer Community(RedditCall call, string sort)
    {
        var subreddit = RedditAccess.Open(emulator, call, call.Route("sr"));
        return List(call, emulator.State.Submissions.Where(s => s.Subreddit == subreddit), sort);
    }

    private EmulatorAnswer Own(RedditCall call, string where)
    {
        if (emulator.State.User(call.Route("name")) is not { } user || user.IsSuspended) return RedditProblems.NotFound();
        var viewer = call.Grant.User;
        // What somebody liked and kept is told to nobody else.
        if (where is not ("submitted" or "comments" or "overview") && viewer != user) return RedditProblems.Forbidden();
        var state = emulator.State;
        IEnumerable<EmulatedRedditThing> all = where switch
        {
            "submitted" => state.Submissions,
            "comments" => state.Comments,
            _ => state.Submissions.Concat<EmulatedRedditThing>(state.Comments),
        };
        all = where switch
        {
            "saved" => all.Where(t => user.Saved.Contains(t.Fullname)),
            "hidden" => all.Where(t => user.Hidden.Contains(t.Fullname)),
            "upvoted" => all.Where(t => t.Votes.GetValueOrDefault(user) > 0),
            "downvoted" => all.Where(t => t.Votes.GetValueOrDefault(user) < 0),
            _ => all.Where(t => t.Author == user),
        };
        return RedditListing.Answer(call, Sorted(all, call["sort"] ?? "new"), t => t.Fullname, t => RedditAccess.IsListed(t, viewer), t => Write(t, viewer));
    }

    private EmulatorAnswer Info(RedditCall call)
    {
        var viewer = call.Grant.User;
        if (call["id"] is { } ids)
        {
            var names = ids.Split(',', StringSplitOptions.RemoveEmptyEntries).ToHashSet();
            if (names.Count > MostNames) names.Clear();
            // In the order of the network's own storage, and never in the order asked for.
            var things = emulator.State.Submissions.Concat<EmulatedRedditThing>(emulator.State.Comments)
                .Where(t => names.Contains(t.Fullname) && RedditAccess.MayRead(RedditAccess.SubredditOf(t), viewer)).Select(t => Write(t, viewer));
            var subreddits = emulator.State.Subreddits.Values.Where(s => names.Contains(s.Fullname)).Select(s => RedditSubredditWriter.Write(s, viewer));
            return call.Answer(RedditListing.Write([.. things, .. subreddits]));
        }

        if (call["sr_name"] is { } sr)
        {
            var names = sr.Split(',', StringSplitOptions.RemoveEmptyEntries);
            return call.Answer(RedditListing.Write([.. emulator.State.Subreddits.Values
                .Where(s => names.Contains(s.Name, StringComparer.OrdinalIgnoreCase)).Select(s => RedditSubredditWriter.Write(s, viewer))]));
        }

        return List(call, emulator.State.Submissions.Where(s => call["url"] is { } url && s.Url == url), "new");
    }

    private EmulatorAnswer Search(RedditCall call, EmulatedRedditSubreddit? within)
    {
        var words = (call["q"] ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var found = emulator.State.Submissions
            .Where(s => (within is null ? RedditAccess.MayRead(s.Subreddit, call.Grant.User) : s.Subreddit == within) && words.Length > 0
                && Array.TrueForAll(words, w => s.Title.Contains(w, StringComparison.OrdinalIgnoreCase) || s.Text.Contains(w, StringComparison.OrdinalIgnoreCase)));
        return List(call, found, call["sort"] ?? "relevance");
    }

    private EmulatorAnswer List(RedditCall call, IEnumerable<EmulatedRedditSubmission> posts, string sort)
    {
        var since = sort is "top" or "controversial" || call.Exchange.Path.Contains("search", StringComparison.Ordinal) ? Since(call["t"]) : null;
        var chosen = posts.Where(p => since is null || p.CreatedAt >= since);
        var viewer = call.Grant.User;
        return RedditListing.Answer(
            call, Sorted(chosen, sort), p => p.Fullname, p => !p.IsGone && viewer?.Hidden.Contains(p.Fullname) != true, p => _writer.Write(p, viewer));
    }

    private DateTimeOffset? Since(string? period) => period switch
    {
        "hour" => emulator.State.Now.AddHours(-1),
        "day" => emulator.State.Now.AddDays(-1),
        "week" => emulator.State.Now.AddDays(-7),
        "month" => emulator.State.Now.AddDays(-30),
        "year" => emulator.State.Now.AddDays(-365),
        _ => null,
    };

    private IEnumerable<T> Sorted<T>(IEnumerable<T> things, string sort)
        where T : EmulatedRedditThing
    {
        // The lists are in the order of arrival, so a stable sort keeps the newer of equals first.
        var newest = things.Reverse();
        return sort switch
        {
            "new" => newest.OrderByDescending(t => t.CreatedAt),
            "comments" => newest.OrderByDescending(t => emulator.State.Comments.Count(c => c.Submission == t)),
            _ => newest.OrderByDescending(t => t.Score),
        };
    }

    private JsonNode Write(EmulatedRedditThing thing, EmulatedRedditUser? viewer) =>
        thing is EmulatedRedditSubmission post ? _writer.Write(post, viewer) : RedditCommentWriter.Write((EmulatedRedditComment)thing, viewer);
}
