using System.Text.Json.Nodes;

namespace Social.Testing;

/// <summary>Local posts.</summary>
internal sealed class GoogleBusinessPostEndpoints(GoogleBusinessEmulator emulator)
{
    private const string Parent = "/v4/accounts/{account}/locations/{location}/localPosts";

    public void Map(RouteTable routes)
    {
        routes.Map("POST", Parent, CreateAsync, Policy("CreateLocalPost"));
        routes.Map("GET", Parent, List, Policy("ListLocalPosts", "pageSize", "pageToken"));
        routes.Map("GET", Parent + "/{post}", Get, Policy("GetLocalPost"));
        routes.Map("PATCH", Parent + "/{post}", PatchAsync, Policy("UpdateLocalPost", "updateMask"));
        routes.Map("DELETE", Parent + "/{post}", Delete, Policy("DeleteLocalPost"));
    }

    private static GooglePolicy Policy(string method, params string[] query) => GoogleBusinessPolicy.Of(GoogleBusinessPolicy.V4, "v4.LocalPosts." + method, query);

    private async Task<EmulatorAnswer> CreateAsync(EmulatorExchange exchange)
    {
        var fields = GoogleBusinessPostRules.Read(await GoogleBody.ReadAsync(exchange).ConfigureAwait(false));
        EmulatedBusinessLocation location;
        DateTimeOffset? scheduled;
        lock (emulator.State.Gate)
        {
            location = emulator.LongLocation(exchange);
            GoogleBusinessEmulator.RequireVerified(location);
            scheduled = GoogleBusinessPostRules.Check(fields);
            if (scheduled <= emulator.State.Now) throw GoogleBusinessProblems.Validation(3, "scheduled_time", "The scheduled time must be in the future.");
        }

        await FetchAsync(fields, exchange.Aborted).ConfigureAwait(false);
        lock (emulator.State.Gate)
        {
            emulator.EditContent(location);
            var now = emulator.State.Now;
            var post = new EmulatedLocalPost(emulator.State.NextId(), location, fields, now) { ScheduledTime = scheduled };
            Moderate(exchange, post);
            emulator.State.Posts[post.Id] = post;
            return GoogleJson.Ok(Write(post));
        }
    }

    private async Task<EmulatorAnswer> PatchAsync(EmulatorExchange exchange)
    {
        var paths = GoogleBusinessMask.Require(exchange, "updateMask", "update_mask", GoogleBusinessPostRules.Members);
        var body = GoogleBusinessPostRules.Read(await GoogleBody.ReadAsync(exchange).ConfigureAwait(false));
        JsonObject changed;
        DateTimeOffset? scheduled;
        lock (emulator.State.Gate)
        {
            var post = Find(exchange);
            GoogleBusinessEmulator.RequireVerified(post.Location);
            changed = (JsonObject)post.Fields.DeepClone();
            GoogleBusinessMask.Write(changed, body, paths);
            scheduled = GoogleBusinessPostRules.Check(changed);
        }

        if (paths.Contains("media")) await FetchAsync(changed, exchange.Aborted).ConfigureAwait(false);
        lock (emulator.State.Gate)
        {
            var post = Find(exchange);
            emulator.EditContent(post.Location);
            post.Fields = changed;
            post.ScheduledTime = scheduled;
            post.UpdatedAt = emulator.State.Now;
            Moderate(exchange, post);
            return GoogleJson.Ok(Write(post));
        }
    }

    private EmulatorAnswer Get(EmulatorExchange exchange)
    {
        lock (emulator.State.Gate) return GoogleJson.Ok(Write(Find(exchange)));
    }

    private EmulatorAnswer List(EmulatorExchange exchange)
    {
        lock (emulator.State.Gate)
        {
            var location = emulator.LongLocation(exchange);
            var posts = emulator.State.Posts.Values.Where(p => p.Location == location).Reverse().ToList();
            return GoogleBusinessPage.Answer(exchange, "localPosts", posts, Write, 20, 100);
        }
    }

    private EmulatorAnswer Delete(EmulatorExchange exchange)
    {
        lock (emulator.State.Gate)
        {
            var post = Find(exchange);
            emulator.EditContent(post.Location);
            emulator.State.Posts.Remove(post.Id);
            return GoogleJson.Ok([]);
        }
    }

    private void Moderate(EmulatorExchange exchange, EmulatedLocalPost post)
    {
        post.ProcessingEnds = (post.ScheduledTime ?? emulator.State.Now) + emulator.Options.PostProcessing;
        if (exchange.Fault is { Kind: EmulatorFaultKind.SlowProcessing } slow) post.ProcessingEnds = emulator.State.Now + slow.Delay;
        post.IsRejected = exchange.Fault is { Kind: EmulatorFaultKind.FailedProcessing }
            || (emulator.Options.RejectedWord is { } word && post.Summary.Contains(word, StringComparison.OrdinalIgnoreCase));
    }

    private async Task FetchAsync(JsonObject fields, CancellationToken cancellationToken)
    {
        if (fields["media"] is not JsonArray media) return;
        for (var i = 0; i < media.Count; i++)
            (await emulator.Fetcher.FetchAsync(media[i]!["sourceUrl"]!.GetValue<string>(), $"media[{i}].source_url", cancellationToken).ConfigureAwait(false))?.Dispose();
    }

    private EmulatedLocalPost Find(EmulatorExchange exchange)
    {
        var location = emulator.LongLocation(exchange);
        return emulator.State.Posts.TryGetValue(exchange.RouteValues["post"], out var post) && post.Location == location ? post : throw GoogleBusinessProblems.NotFound();
    }

    private JsonObject Write(EmulatedLocalPost post)
    {
        var body = new JsonObject { ["name"] = post.Name };
        foreach (var (name, value) in post.Fields)
            if (name != "media") body[name] = value?.DeepClone();
        var state = post.StateAt(emulator.State.Now);
        body["state"] = state;
        body["createTime"] = GoogleJson.PreciseTime(post.CreatedAt);
        body["updateTime"] = GoogleJson.PreciseTime(post.UpdatedAt);
        if (state != "PROCESSING") body["searchUrl"] = $"https://local.google.com/place?id={post.Location.Id}&use=posts&lpsid={post.Id}";
        if (post.Fields["media"] is JsonArray media)
        {
            // What was fetched is served from Google's own host; the source is not told again.
            body["media"] = new JsonArray([.. media.Select((m, i) => new JsonObject
            {
                ["name"] = $"{post.Location.LongName}/media/localPosts/{post.Id}-{i}",
                ["mediaFormat"] = m!["mediaFormat"]!.DeepClone(),
                ["googleUrl"] = $"https://lh3.googleusercontent.com/p/{post.Id}-{i}",
            })]);
        }

        return body;
    }
}
