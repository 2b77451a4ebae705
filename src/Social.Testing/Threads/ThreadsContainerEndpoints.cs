using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Social.Testing;

/// <summary>Makes, shows and publishes containers, with Threads' refusals.</summary>
internal sealed class ThreadsContainerEndpoints(ThreadsEmulator emulator)
{
    private const int MaxText = 500;

    private static readonly string[] ReplyControls = ["everyone", "accounts_you_follow", "mentioned_only", "parent_post_author_only", "followers_only"];

    private static readonly string[] Known =
    [
        "media_type", "text", "image_url", "video_url", "is_carousel_item", "children", "alt_text", "reply_to_id", "reply_control", "enable_reply_approvals", "quote_post_id", "link_attachment", "topic_tag",
        "poll_attachment", "text_attachment", "gif_attachment", "is_spoiler_media", "text_entities", "is_ghost_post", "allowlisted_country_codes", "location_id", "auto_publish_text",
    ];

    public void Map(RouteTable routes)
    {
        routes.Map("POST", "/v1.0/{user}/threads", CreateAsync, "threads_content_publish");
        routes.Map("POST", "/v1.0/{user}/threads_publish", PublishAsync, "threads_content_publish");
        routes.Map("GET", "/v1.0/{user}/threads_publishing_limit", Quota, "threads_content_publish");
    }

    public JsonObject Describe(EmulatedThreadsContainer container)
    {
        var described = new JsonObject { ["status"] = container.StatusAt(emulator.State.Now), ["id"] = container.Id };
        if (container.Error is { } error && container.StatusAt(emulator.State.Now) == "ERROR") described["error_message"] = error;
        return described;
    }

    private async Task<EmulatorAnswer> CreateAsync(EmulatorExchange exchange)
    {
        var user = emulator.Caller(exchange);
        var parameters = (await GraphParameters.ReadAsync(exchange).ConfigureAwait(false)).Only(Known);
        var type = parameters.Require("media_type");
        if (type is not ("TEXT" or "IMAGE" or "VIDEO" or "CAROUSEL")) throw GraphErrors.Parameter("Param media_type must be one of {TEXT, IMAGE, VIDEO, CAROUSEL}");
        CheckText(parameters, type);
        CheckTextOnly(parameters, type);
        var url = type switch
        {
            "IMAGE" => parameters.Require("image_url"),
            "VIDEO" => parameters.Require("video_url"),
            _ => null,
        };
        var children = type == "CAROUSEL" ? Children(user, parameters.Require("children")) : [];
        if (user.IsRestricted) throw GraphErrors.Refuse(-1, "Fatal", 4279013, "Restricted", "The account is restricted from publishing through the API.");
        CheckReferences(parameters);
        var fetched = url is null ? null : await emulator.Fetcher.FetchAsync(url, exchange.Aborted).ConfigureAwait(false);
        var fault = exchange.Fault;
        var lag = fault?.Kind == EmulatorFaultKind.SlowProcessing ? fault.Delay : type == "VIDEO" ? emulator.Options.VideoProcessing : emulator.Options.Processing;
        EmulatedThreadsContainer container;
        lock (emulator.State.Gate)
        {
            container = new EmulatedThreadsContainer(emulator.State.NextId(), user, type, emulator.State.Now, emulator.State.Now + lag)
            {
                Text = parameters["text"], MediaUrl = url, AltText = parameters["alt_text"], Children = children, IsCarouselItem = parameters.Truth("is_carousel_item"),
                Parameters = Known.Where(n => parameters[n] is not null).ToDictionary(n => n, n => parameters[n]!, StringComparer.Ordinal),
                Sha256 = fetched is { } bytes ? Convert.ToHexString(SHA256.HashData(bytes)) : null,
                Error = fault?.Kind == EmulatorFaultKind.FailedProcessing ? fault.Reason ?? "UNKNOWN" : url is null ? null : emulator.Options.FailsWith,
            };
            emulator.State.Containers[container.Id] = container;
        }

        return parameters.Truth("auto_publish_text") && type == "TEXT" ? Id(Publish(container).Id) : Id(container.Id);
    }

    private async Task<EmulatorAnswer> PublishAsync(EmulatorExchange exchange)
    {
        var user = emulator.Caller(exchange);
        var parameters = (await GraphParameters.ReadAsync(exchange).ConfigureAwait(false)).Only("creation_id");
        var id = parameters.Require("creation_id");
        lock (emulator.State.Gate)
        {
            var now = emulator.State.Now;
            if (!emulator.State.Containers.TryGetValue(id, out var container) || container.Owner != user || container.IsCarouselItem
                || (container.Post is null && (now < container.FinishedAt + emulator.Options.PublishLag || container.StatusAt(now) != "FINISHED")))
            {
                throw GraphErrors.Refuse(24, "The requested resource does not exist", 4279009, "Media Not Found", $"The media with id {id} cannot be found.");
            }

            if (container.Post is not null) throw GraphErrors.Refuse(24, "The requested resource does not exist", 4279009, "Media Not Found", $"The media with id {id} was published already.");
            var isReply = container.Parameters.ContainsKey("reply_to_id");
            if (emulator.Options.EnforceRateLimits && emulator.State.Used(user, isReply ? ThreadsDeed.Reply : ThreadsDeed.Post) >= (isReply ? emulator.Options.RepliesADay : emulator.Options.PostsADay))
                throw GraphErrors.Refuse(9, "Application request limit reached", 2207042, "Limit reached", "The account reached its posts of 24 hours.");
            return Id(Publish(container).Id);
        }
    }

    private EmulatedThreadsPost Publish(EmulatedThreadsContainer container)
    {
        lock (emulator.State.Gate)
        {
            var post = new EmulatedThreadsPost(emulator.State.NextId(), container.Owner, container, emulator.State.Now)
            {
                ReplyTo = container.Parameters.TryGetValue("reply_to_id", out var reply) ? emulator.State.Posts[reply] : null,
                QuotedId = container.Parameters.GetValueOrDefault("quote_post_id"),
            };
            container.Post = post;
            emulator.State.Posts[post.Id] = post;
            emulator.State.Note(post.Author, post.ReplyTo is null ? ThreadsDeed.Post : ThreadsDeed.Reply);
            return post;
        }
    }

    private EmulatorAnswer Quota(EmulatorExchange exchange)
    {
        var user = emulator.Caller(exchange);
        var quota = new JsonObject();
        lock (emulator.State.Gate)
        {
            Add("", emulator.State.Used(user, ThreadsDeed.Post), emulator.Options.PostsADay);
            Add("reply_", emulator.State.Used(user, ThreadsDeed.Reply), emulator.Options.RepliesADay);
            Add("delete_", emulator.State.Used(user, ThreadsDeed.Delete), emulator.Options.DeletesADay);
            Add("location_search_", 0, 500);
        }

        var asked = GraphField.Parse(exchange["fields"] ?? "quota_usage").Select(f => f.Name).ToList();
        if (asked.Find(f => !quota.ContainsKey(f)) is { } unknown) throw GraphErrors.Parameter($"Tried accessing nonexisting field ({unknown})");
        foreach (var left in quota.Select(q => q.Key).Except(asked).ToList()) quota.Remove(left);
        return EmulatorAnswer.Json(200, new JsonObject { ["data"] = new JsonArray(quota) });

        void Add(string kind, int used, int total)
        {
            quota[kind + "quota_usage"] = used;
            quota[kind + "config"] = new JsonObject { ["quota_total"] = total, ["quota_duration"] = 86400 };
        }
    }

    private List<EmulatedThreadsContainer> Children(EmulatedThreadsUser user, string list)
    {
        var ids = list.Split(',', StringSplitOptions.TrimEntries);
        if (ids.Length is < 2 or > 20) throw GraphErrors.Parameter("A carousel must have 2 to 20 children");
        List<EmulatedThreadsContainer> children = [];
        lock (emulator.State.Gate)
        {
            foreach (var id in ids)
            {
                if (!emulator.State.Containers.TryGetValue(id, out var child) || child.Owner != user || !child.IsCarouselItem) throw GraphErrors.Parameter($"Invalid carousel child {id}");
                if (child.StatusAt(emulator.State.Now) != "FINISHED") throw GraphErrors.Refuse(9007, "Media ID is not available", 2207027, "Not ready", "The media is not ready to be published.");
                children.Add(child);
            }
        }

        return children;
    }

    private void CheckReferences(GraphParameters parameters)
    {
        lock (emulator.State.Gate)
        {
            foreach (var name in (string[])["reply_to_id", "quote_post_id"])
                if (parameters[name] is { } id && !emulator.State.Posts.ContainsKey(id)) throw GraphErrors.NotFound(id);
        }
    }

    private static void CheckText(GraphParameters parameters, string type)
    {
        var text = parameters["text"];
        if (type == "TEXT" && string.IsNullOrEmpty(text) && parameters["text_attachment"] is null && parameters["gif_attachment"] is null && parameters["quote_post_id"] is null)
            throw GraphErrors.Parameter("The parameter text is required");
        if (text is not null && Count(text) > MaxText) throw GraphErrors.Parameter("Param text must be at most 500 characters long.");
        if (parameters["alt_text"] is { Length: > 1000 }) throw GraphErrors.Parameter("Param alt_text must be at most 1000 characters long.");
        if (parameters["topic_tag"] is { } topic && (topic.Length is 0 or > 50 || topic.AsSpan().IndexOfAny('.', '&') >= 0)) throw GraphErrors.Parameter("Param topic_tag is invalid");
        if (parameters["reply_control"] is { } control && !ReplyControls.Contains(control)) throw GraphErrors.Parameter($"Param reply_control must be one of {{{string.Join(", ", ReplyControls)}}}");
        var links = (text ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Where(w => w.StartsWith("http://", StringComparison.OrdinalIgnoreCase) || w.StartsWith("https://", StringComparison.OrdinalIgnoreCase))
            .Append(parameters["link_attachment"]).OfType<string>().Distinct(StringComparer.Ordinal).Count();
        if (links > 5) throw GraphErrors.Refuse(100, "Param text is invalid", null, "THREADS_API__LINK_LIMIT_EXCEEDED", "A post has at most 5 links.");
    }

    private static void CheckTextOnly(GraphParameters parameters, string type)
    {
        foreach (var name in (string[])["link_attachment", "poll_attachment", "text_attachment", "gif_attachment", "is_ghost_post", "auto_publish_text"])
            if (type != "TEXT" && parameters[name] is not null) throw GraphErrors.Parameter($"Param {name} is only supported for TEXT posts");
        if (parameters["poll_attachment"] is not { } poll) return;
        if (parameters["link_attachment"] is not null || parameters["text_attachment"] is not null) throw GraphErrors.Parameter("A poll cannot be combined with a link or text attachment");
        JsonObject options;
        try
        {
            options = JsonNode.Parse(poll) as JsonObject ?? throw new JsonException();
        }
        catch (JsonException)
        {
            throw GraphErrors.Parameter("Param poll_attachment must be an object");
        }

        if (options.Count is < 2 or > 4 || options.Any(o => o.Key is not ("option_a" or "option_b" or "option_c" or "option_d") || o.Value!.GetValue<string>().Length is 0 or > 25))
            throw GraphErrors.Parameter("Param poll_attachment must have 2 to 4 options of at most 25 characters");
    }

    /// <summary>Counts as the network says it does: an emoji by its UTF-8 bytes, anything else as one.</summary>
    private static int Count(string text) => text.EnumerateRunes().Sum(r => r.Value >= 0x1F000 || Rune.GetUnicodeCategory(r) == System.Globalization.UnicodeCategory.OtherSymbol ? r.Utf8SequenceLength : 1);

    private static EmulatorAnswer Id(string id) => EmulatorAnswer.Json(200, new JsonObject { ["id"] = id });
}
