using System.Text.Json.Nodes;

namespace Social.Testing;

/// <summary>Communities: what they are, their rules, who belongs to them, their visitors.</summary>
internal sealed class RedditSubredditEndpoints(RedditEmulator emulator)
{
    public void Map()
    {
        emulator.Map("GET", "/r/{sr}/about", call => call.Answer(RedditSubredditWriter.Write(Open(call), call.Grant.User)), "read");
        emulator.Map("GET", "/r/{sr}/about/rules", Rules, "read");
        emulator.Map("GET", "/r/{sr}/about/traffic", Traffic, "modtraffic", RedditAudience.UserByStatus);
        emulator.Map("GET", "/api/v1/{sr}/post_requirements", Requirements, "submit");
        emulator.Map("GET", "/subreddits/mine/subscriber", call => Mine(call, s => call.User.Subscriptions.Contains(s)), "mysubreddits", RedditAudience.UserByStatus);
        emulator.Map("GET", "/subreddits/mine/contributor", call => Mine(call, s => s.Contributors.Contains(call.User)), "mysubreddits", RedditAudience.UserByStatus);
        emulator.Map("GET", "/subreddits/mine/moderator", call => Mine(call, s => s.Moderators.Contains(call.User)), "mysubreddits", RedditAudience.UserByStatus);
        emulator.Map("GET", "/subreddits/search", call => Find(call, call["q"] ?? "", all: true), "read");
        emulator.Map("GET", "/api/subreddit_autocomplete_v2", call => Find(call, call["query"] ?? "", all: false), "read");
        emulator.Map("POST", "/api/subscribe", Subscribe, "subscribe", RedditAudience.User);
        emulator.Map("POST", "/api/quarantine_optin", OptIn, "subscribe", RedditAudience.User);
    }

    private EmulatedRedditSubreddit Open(RedditCall call) => RedditAccess.Open(emulator, call, call.Route("sr"));

    private EmulatorAnswer Rules(RedditCall call)
    {
        var rules = Open(call).Rules.Select((rule, index) => (JsonNode)new JsonObject
        {
            ["kind"] = rule.Kind,
            ["description"] = rule.Description,
            ["short_name"] = rule.ShortName,
            ["violation_reason"] = rule.ViolationReason ?? rule.ShortName,
            ["created_utc"] = RedditJson.Time(rule.CreatedAt),
            ["priority"] = index,
            ["description_html"] = RedditText.Html(rule.Description),
        });
        return call.Answer(new JsonObject
        {
            ["rules"] = new JsonArray([.. rules]),
            ["site_rules"] = new JsonArray("Spam", "Personal and confidential information", "Threatening, harassing, or inciting violence"),
            ["site_rules_flow"] = new JsonArray(),
        });
    }

    private EmulatorAnswer Traffic(RedditCall call)
    {
        var subreddit = Open(call);
        RedditAccess.DemandModerator(call, subreddit);
        return call.Answer(new JsonObject
        {
            ["day"] = Rows(subreddit.DailyTraffic, withSubscriptions: true),
            ["hour"] = Rows(subreddit.HourlyTraffic, withSubscriptions: false),
            ["month"] = Rows(subreddit.MonthlyTraffic, withSubscriptions: false),
        });

        static JsonArray Rows(IEnumerable<EmulatedRedditTraffic> rows, bool withSubscriptions) => new([.. rows.OrderByDescending(r => r.At).Select(row =>
        {
            JsonArray numbers = [row.At.ToUnixTimeSeconds(), row.UniqueVisitors, row.PageViews];
            if (withSubscriptions) numbers.Add(row.Subscriptions);
            return (JsonNode)numbers;
        })]);
    }

    private EmulatorAnswer Requirements(RedditCall call)
    {
        if (emulator.State.Subreddit(call.Route("sr")) is not { IsBanned: false } subreddit)
            return RedditProblems.Explained(404, "SUBREDDIT_NOEXIST", "Hmm, that community doesn't exist. Try checking the spelling.");
        return RedditAccess.MayRead(subreddit, call.Grant.User)
            ? call.Answer(RedditSubredditWriter.Write(subreddit.Requirements))
            : RedditProblems.Explained(403, "SUBREDDIT_NO_ACCESS", "you aren't allowed access to this subreddit");
    }

    private EmulatorAnswer Mine(RedditCall call, Func<EmulatedRedditSubreddit, bool> belongs) =>
        RedditListing.Answer(call, emulator.State.Subreddits.Values.Where(belongs), s => s.Fullname, s => !s.IsBanned, s => RedditSubredditWriter.Write(s, call.Grant.User));

    private EmulatorAnswer Find(RedditCall call, string text, bool all)
    {
        var found = emulator.State.Subreddits.Values.Where(s => text.Length > 0 && s.Type is not ("private" or "user")
            && (all ? s.Name.Contains(text, StringComparison.OrdinalIgnoreCase) || s.Title.Contains(text, StringComparison.OrdinalIgnoreCase) : s.Name.StartsWith(text, StringComparison.OrdinalIgnoreCase)));
        return RedditListing.Answer(call, found, s => s.Fullname, s => !s.IsBanned, s => RedditSubredditWriter.Write(s, call.Grant.User));
    }

    private EmulatorAnswer Subscribe(RedditCall call)
    {
        foreach (var name in (call["sr_name"] ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries))
        {
            if (emulator.State.Subreddit(name) is not { } subreddit) return RedditProblems.NotFound();
            if (call["action"] == "sub" && !RedditAccess.MayRead(subreddit, call.User)) return RedditProblems.Forbidden();
            if (call["action"] == "sub" && call.User.Subscriptions.Add(subreddit)) subreddit.Subscribers++;
            else if (call["action"] == "unsub" && call.User.Subscriptions.Remove(subreddit)) subreddit.Subscribers--;
        }

        return call.Nothing();
    }

    private EmulatorAnswer OptIn(RedditCall call)
    {
        call.User.QuarantineOptIns.Add(call["sr_name"] ?? "");
        return call.Nothing();
    }
}
