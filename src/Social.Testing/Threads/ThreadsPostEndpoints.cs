using System.Globalization;
using System.Text.Json.Nodes;

namespace Social.Testing;

/// <summary>Reads, deletes, hides and counts what was published.</summary>
internal sealed class ThreadsPostEndpoints(ThreadsEmulator emulator, ThreadsContainerEndpoints containers)
{
    private const int FewestFollowers = 100;

    private static readonly string[] Paging = ["limit", "since", "until", "after", "before"];

    private static readonly string[] OfUsers = ["id", "username", "name", "threads_profile_picture_url", "threads_biography", "is_verified", "recently_searched_keywords", "is_eligible_for_geo_gating"];

    private static readonly string[] OfContainers = ["id", "status", "error_message"];

    private static readonly string[] OfPosts =
    [
        "id", "media_product_type", "media_type", "media_url", "thumbnail_url", "gif_url", "permalink", "owner", "username", "text", "timestamp", "shortcode", "children", "is_quote_post", "quoted_post",
        "reposted_post", "has_replies", "is_reply", "is_reply_owned_by_me", "root_post", "replied_to", "hide_status", "reply_audience", "reply_approval_status", "alt_text", "link_attachment_url",
        "poll_attachment", "location_id", "location", "topic_tag", "is_verified", "profile_picture_url", "is_spoiler_media", "text_entities", "text_attachment", "gif_attachment", "ghost_post_status",
        "ghost_post_expiration_timestamp", "allowlisted_country_codes", "enable_reply_approvals",
    ];

    public void Map(RouteTable routes)
    {
        routes.Map("GET", "/v1.0/me", Me, "threads_basic");
        routes.Map("GET", "/v1.0/{id}", Get, "threads_basic");
        routes.Map("DELETE", "/v1.0/{id}", Delete, "threads_delete");
        routes.Map("GET", "/v1.0/{user}/threads", List, "threads_basic");
        routes.Map("GET", "/v1.0/{id}/replies", Replies, "threads_read_replies");
        routes.Map("POST", "/v1.0/{id}/manage_reply", ManageAsync, "threads_manage_replies");
        routes.Map("GET", "/v1.0/{id}/insights", Insights, "threads_manage_insights");
        routes.Map("GET", "/v1.0/{user}/threads_insights", ProfileInsights, "threads_manage_insights");
        routes.Map("GET", "/v1.0/keyword_search", Search, "threads_keyword_search");
        routes.Map("GET", "/v1.0/profile_lookup", LookUp, "threads_profile_discovery");
    }

    private EmulatorAnswer Me(EmulatorExchange exchange)
    {
        Only(exchange);
        var user = emulator.Caller(exchange, "me");
        return Select(exchange, OfUsers, new JsonObject { ["id"] = user.Id, ["username"] = user.Username, ["name"] = user.Name, ["threads_biography"] = "", ["is_verified"] = false });
    }

    /// <summary>Shows a public profile by its exact name, as far as at least a hundred follow it. It has no id, and its counts are of seven days.</summary>
    private EmulatorAnswer LookUp(EmulatorExchange exchange)
    {
        Only(exchange, "username");
        if (exchange["username"] is not { Length: > 0 } name) throw GraphErrors.Parameter("The parameter username is required");
        lock (emulator.State.Gate)
        {
            var user = emulator.State.Users.Values.FirstOrDefault(u => u.Username == name && u is { IsPublic: true, Followers: >= FewestFollowers }) ?? throw GraphErrors.NotFound(name);
            var posts = emulator.State.Posts.Values.Count(p => p.Author == user && p.CreatedAt > emulator.State.Now.AddDays(-7));
            return EmulatorAnswer.Json(200, new JsonObject
            {
                ["username"] = user.Username, ["name"] = user.Name, ["profile_picture_url"] = $"https://scontent.example.com/{user.Id}.jpg", ["biography"] = "", ["follower_count"] = user.Followers,
                ["likes_count"] = 0, ["quotes_count"] = 0, ["reposts_count"] = 0, ["views_count"] = posts, ["is_verified"] = false,
            });
        }
    }

    private EmulatorAnswer Get(EmulatorExchange exchange)
    {
        Only(exchange);
        var id = exchange.RouteValues["id"];
        lock (emulator.State.Gate)
        {
            if (emulator.State.Containers.TryGetValue(id, out var container) && container.Owner.Id == ThreadsEmulator.TokenOf(exchange).UserId) return Select(exchange, OfContainers, containers.Describe(container));
            if (emulator.State.Users.TryGetValue(id, out var user) && user == emulator.Caller(exchange, id)) return Me(exchange);
            return emulator.State.Posts.TryGetValue(id, out var post) ? Select(exchange, OfPosts, Describe(post)) : throw GraphErrors.NotFound(id);
        }
    }

    private EmulatorAnswer Delete(EmulatorExchange exchange)
    {
        var id = exchange.RouteValues["id"];
        lock (emulator.State.Gate)
        {
            if (!emulator.State.Posts.TryGetValue(id, out var post) || post.Author.Id != ThreadsEmulator.TokenOf(exchange).UserId) throw GraphErrors.NotFound(id);
            if (emulator.Options.EnforceRateLimits && emulator.State.Used(post.Author, ThreadsDeed.Delete) >= emulator.Options.DeletesADay)
                throw GraphErrors.Refuse(613, "Calls to this api have exceeded the rate limit.", null, "Limit reached", "The account reached its deletions of 24 hours.");
            emulator.State.Posts.Remove(id);
            emulator.State.Note(post.Author, ThreadsDeed.Delete);
        }

        return EmulatorAnswer.Json(200, new JsonObject { ["success"] = true, ["deleted_id"] = id });
    }

    private EmulatorAnswer List(EmulatorExchange exchange)
    {
        Only(exchange, Paging);
        var user = emulator.Caller(exchange);
        lock (emulator.State.Gate) return Page(exchange, emulator.State.Posts.Values.Where(p => p.Author == user && p.ReplyTo is null));
    }

    /// <summary>Lists the replies to a post, or those that a user wrote: neither is among the user's posts.</summary>
    private EmulatorAnswer Replies(EmulatorExchange exchange)
    {
        Only(exchange, [.. Paging, "reverse"]);
        var id = exchange.RouteValues["id"];
        if (id == "me" || emulator.State.IsUser(id))
        {
            var author = emulator.Caller(exchange, id);
            lock (emulator.State.Gate) return Page(exchange, emulator.State.Posts.Values.Where(p => p.Author == author && p.ReplyTo is not null));
        }

        lock (emulator.State.Gate)
        {
            if (!emulator.State.Posts.TryGetValue(id, out var post)) throw GraphErrors.NotFound(id);
            return Page(exchange, emulator.State.Posts.Values.Where(p => p.ReplyTo == post), newestFirst: exchange["reverse"] != "false");
        }
    }

    private EmulatorAnswer Search(EmulatorExchange exchange)
    {
        Only(exchange, [.. Paging, "q", "search_type", "search_mode", "media_type", "author_username"]);
        if (exchange["q"] is not { Length: > 0 } words) throw GraphErrors.Parameter("The parameter q is required");
        if (exchange["search_type"] is not (null or "TOP" or "RECENT")) throw GraphErrors.Parameter("Param search_type must be one of {TOP, RECENT}");
        lock (emulator.State.Gate) return Page(exchange, emulator.State.Posts.Values.Where(p => p.Text?.Contains(words, StringComparison.OrdinalIgnoreCase) == true));
    }

    private async Task<EmulatorAnswer> ManageAsync(EmulatorExchange exchange)
    {
        var parameters = (await GraphParameters.ReadAsync(exchange).ConfigureAwait(false)).Only("hide");
        parameters.Require("hide");
        var id = exchange.RouteValues["id"];
        lock (emulator.State.Gate)
        {
            if (!emulator.State.Posts.TryGetValue(id, out var reply) || reply.ReplyTo?.Author.Id != ThreadsEmulator.TokenOf(exchange).UserId) throw GraphErrors.NotFound(id);
            reply.IsHidden = parameters.Truth("hide");
        }

        return EmulatorAnswer.Json(200, new JsonObject { ["success"] = true });
    }

    private EmulatorAnswer Insights(EmulatorExchange exchange)
    {
        Only(exchange, "metric");
        var id = exchange.RouteValues["id"];
        lock (emulator.State.Gate)
        {
            if (!emulator.State.Posts.TryGetValue(id, out var post)) throw GraphErrors.NotFound(id);
            var data = new JsonArray();
            foreach (var metric in Metrics(exchange, [.. post.Insights.Keys]))
                data.Add(new JsonObject { ["name"] = metric, ["period"] = "lifetime", ["values"] = new JsonArray(new JsonObject { ["value"] = post.Insights[metric] }), ["id"] = $"{id}/insights/{metric}/lifetime" });
            return EmulatorAnswer.Json(200, new JsonObject { ["data"] = data });
        }
    }

    private EmulatorAnswer ProfileInsights(EmulatorExchange exchange)
    {
        Only(exchange, "metric", "since", "until", "breakdown", "period");
        var user = emulator.Caller(exchange);
        var data = new JsonArray();
        if (exchange["metric"]?.Split(',').Contains("followers_count") == true && (exchange["since"] ?? exchange["until"]) is not null)
            throw GraphErrors.Parameter("The parameters since and until are not supported for followers_count");
        foreach (var metric in Metrics(exchange, ["views", "likes", "replies", "reposts", "quotes", "clicks", "followers_count"]))
        {
            var item = new JsonObject { ["name"] = metric, ["period"] = "day" };
            if (metric == "views") item["values"] = new JsonArray(Day(10, 2), Day(20, 1));
            else if (metric == "clicks") item["link_total_values"] = new JsonArray(new JsonObject { ["value"] = 11, ["link_url"] = "https://example.com/" });
            else item["total_value"] = new JsonObject { ["value"] = metric == "followers_count" ? user.Followers : 0 };
            data.Add(item);
        }

        return EmulatorAnswer.Json(200, new JsonObject { ["data"] = data });

        JsonObject Day(int value, int ago) => new() { ["value"] = value, ["end_time"] = GraphTime.Write(new DateTimeOffset(emulator.State.Now.UtcDateTime.Date, TimeSpan.Zero).AddDays(-ago).AddHours(8)) };
    }

    private static string[] Metrics(EmulatorExchange exchange, string[] known)
    {
        var asked = (exchange["metric"] ?? throw GraphErrors.Parameter("The parameter metric is required")).Split(',');
        return asked.FirstOrDefault(m => !known.Contains(m)) is { } unknown ? throw GraphErrors.Parameter($"metric[0] must be one of the following values: {string.Join(", ", known)}; got {unknown}") : asked;
    }

    private EmulatorAnswer Page(EmulatorExchange exchange, IEnumerable<EmulatedThreadsPost> posts, bool newestFirst = true)
    {
        var limit = (int)(Number(exchange, "limit") ?? 25);
        if (limit is < 1 or > 100) throw GraphErrors.Parameter("Param limit must be between 1 and 100");
        IEnumerable<EmulatedThreadsPost> chosen = newestFirst ? posts.Reverse() : posts;
        if (Number(exchange, "since") is { } since) chosen = chosen.Where(p => p.CreatedAt >= DateTimeOffset.FromUnixTimeSeconds(since));
        if (Number(exchange, "until") is { } until) chosen = chosen.Where(p => p.CreatedAt <= DateTimeOffset.FromUnixTimeSeconds(until));
        if (exchange["after"] is { Length: > 0 } after) chosen = chosen.SkipWhile(p => p.Id != after).Skip(1);
        var page = chosen.Take(limit).ToList();
        var answer = new JsonObject { ["data"] = new JsonArray([.. page.Select(p => Fields(exchange, OfPosts, Describe(p)))]) };

        // Threads names cursors only, on the last page too.
        if (page.Count > 0) answer["paging"] = new JsonObject { ["cursors"] = new JsonObject { ["before"] = page[0].Id, ["after"] = page[^1].Id } };
        return EmulatorAnswer.Json(200, answer);
    }

    private JsonObject Describe(EmulatedThreadsPost post)
    {
        var described = new JsonObject
        {
            ["id"] = post.Id, ["media_product_type"] = "THREADS", ["permalink"] = $"https://www.threads.net/@{post.Author.Username}/post/{post.Id[^6..]}", ["owner"] = new JsonObject { ["id"] = post.Author.Id },
            ["username"] = post.Author.Username, ["timestamp"] = GraphTime.Write(post.CreatedAt), ["shortcode"] = post.Id[^6..], ["has_replies"] = emulator.State.Posts.Values.Any(p => p.ReplyTo == post), ["is_reply"] = post.ReplyTo is not null, ["is_quote_post"] = post.QuotedId is not null,
            ["media_type"] = post.Container.MediaType switch { "TEXT" => "TEXT_POST", "CAROUSEL" => "CAROUSEL_ALBUM", var type => type },
        };
        if (post.Text is { } text) described["text"] = text;
        if (post.Container.MediaUrl is { } url) described["media_url"] = url;
        if (post.Container.AltText is { } alt) described["alt_text"] = alt;
        if (post.QuotedId is { } quoted) described["quoted_post"] = new JsonObject { ["id"] = quoted };
        if (post.Container.Parameters.TryGetValue("topic_tag", out var topic)) described["topic_tag"] = topic;
        if (post.Container.Parameters.TryGetValue("link_attachment", out var link)) described["link_attachment_url"] = link;
        if (post.Container.Parameters.TryGetValue("poll_attachment", out var poll)) described["poll_attachment"] = Poll(post, poll);
        if (post.Container.Parameters.TryGetValue("reply_control", out var control)) described["reply_audience"] = control.ToUpperInvariant();
        if (post.Container.Children.Count > 0)
            described["children"] = new JsonObject { ["data"] = new JsonArray([.. post.Container.Children.Select(c => (JsonNode)new JsonObject { ["id"] = c.Id, ["media_type"] = c.MediaType, ["media_url"] = c.MediaUrl, ["alt_text"] = c.AltText })]) };
        if (post.ReplyTo is { } parent)
        {
            described["replied_to"] = new JsonObject { ["id"] = parent.Id };
            described["root_post"] = new JsonObject { ["id"] = Root(parent).Id };
            described["hide_status"] = post.IsHidden ? "HIDDEN" : "NOT_HUSHED";
        }

        return described;
    }

    /// <summary>A poll nobody voted in; it closes a day after the post.</summary>
    private static JsonObject Poll(EmulatedThreadsPost post, string options)
    {
        var poll = JsonNode.Parse(options)!.AsObject();
        foreach (var option in poll.Select(o => o.Key).ToList()) poll[option + "_votes_percentage"] = 0;
        poll["total_votes"] = 0;
        poll["expiration_timestamp"] = GraphTime.Write(post.CreatedAt.AddDays(1));
        return poll;
    }

    private static EmulatedThreadsPost Root(EmulatedThreadsPost post)
    {
        while (post.ReplyTo is { } parent) post = parent;
        return post;
    }

    private static EmulatorAnswer Select(EmulatorExchange exchange, string[] known, JsonObject whole) => EmulatorAnswer.Json(200, Fields(exchange, known, whole));

    private static void Only(EmulatorExchange exchange, params string[] parameters) => _ = new GraphParameters(exchange.Query).Only(parameters);

    private static long? Number(EmulatorExchange exchange, string name) =>
        exchange[name] is not { } text ? null
        : long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number < int.MaxValue ? number
        : throw GraphErrors.Parameter($"Param {name} must be an integer");

    /// <summary>Keeps the fields that were asked for; without a mask only the id is answered.</summary>
    private static JsonObject Fields(EmulatorExchange exchange, string[] known, JsonObject whole)
    {
        var kept = new JsonObject();
        if (GraphField.Parse(exchange["fields"] ?? "id").Select(f => f.Name).FirstOrDefault(f => !known.Contains(f)) is { } unknown) throw GraphErrors.Parameter($"Tried accessing nonexisting field ({unknown})");
        foreach (var field in GraphField.Parse(exchange["fields"] ?? "id").Select(f => f.Name).Append("id").Distinct())
            if (whole[field] is { } value) kept[field] = value.DeepClone();
        return kept;
    }
}
