using System.Text.Json.Nodes;

namespace Social.Testing;

/// <summary>Publishes posts of text, links and photos.</summary>
internal sealed class FacebookFeedEndpoints(FacebookEmulator emulator)
{
    private const int MaxMessage = 63_206;

    private static readonly string[] Known =
    [
        "message", "link", "published", "scheduled_publish_time", "unpublished_content_type", "attached_media", "child_attachments", "multi_share_optimized", "multi_share_end_card", "call_to_action",
        "targeting", "feed_targeting", "place", "tags", "backdated_time", "backdated_time_granularity", "text_format_preset_id", "og_action_type_id", "og_object_id", "og_icon_id", "title", "name",
        "caption", "description", "picture", "thumbnail", "formatting",
    ];

    public static GraphPolicy Policy { get; } = new("pages_manage_posts", Task: "CREATE_CONTENT");

    private GraphState State => emulator.State;

    public void Map(GraphRouter router) => router.On<EmulatedPage>("POST", "feed", Create, Policy);

    /// <summary>Checks what posts of every kind have in common: whom they are for, and whom they tag.</summary>
    public static void CheckAudience(GraphParameters parameters)
    {
        foreach (var name in (string[])["targeting", "feed_targeting"])
        {
            if (parameters.Structure<JsonObject>(name)?["geo_locations"] is not JsonObject places) continue;
            if (places["countries"] is JsonArray { Count: > 0 } && (places["regions"] is JsonArray { Count: > 0 } || places["cities"] is JsonArray { Count: > 0 }))
                throw GraphErrors.Parameter($"Param {name} has overlapping locations");
        }

        if (parameters.Has("tags") && !parameters.Has("place")) throw GraphErrors.Parameter("Param tags needs the parameter place");
        parameters.OneOf("backdated_time_granularity", "day", "hour", "min", "month", "none", "year");
        parameters.Structure<JsonObject>("call_to_action");
    }

    public static void CheckMessage(string? message, string name = "message")
    {
        if (message?.Length > MaxMessage) throw GraphErrors.Parameter($"Param {name} must be at most {MaxMessage} characters long.");
    }

    private EmulatorAnswer Create(GraphCall call, EmulatedPage page)
    {
        var parameters = call.Parameters.Only(Known);
        if (page.IsBlocked) throw FacebookErrors.Blocked();
        CheckMessage(parameters["message"]);
        parameters.OneOf("formatting", "MARKDOWN", "PLAINTEXT");
        CheckAudience(parameters);
        CheckLink(parameters["link"]);
        parameters.Structure<JsonArray>("child_attachments");
        var publishesAt = FacebookSchedule.Read(call, isSecondsOnly: false);
        lock (State.Gate)
        {
            var photos = Photos(page, parameters.List("attached_media"));
            if (!parameters.Has("message") && !parameters.Has("link") && photos.Count == 0 && !parameters.Has("child_attachments")) throw GraphErrors.Parameter("Missing message or attachment");
            var post = new EmulatedPagePost($"{page.Id}_{State.NextId()}", page, State.Now)
            {
                Message = parameters["message"], Link = parameters["link"], PublishesAt = publishesAt, Photos = photos,
                Parameters = Known.Where(n => parameters[n] is not null).ToDictionary(n => n, n => parameters[n]!, StringComparer.Ordinal),
            };
            if (emulator.Options.RefusesDuplicates && State.All<EmulatedPagePost>(p => p.Page == page && p.IsOwn && !p.IsStory).LastOrDefault() is { } last && last.Words == post.Words) throw FacebookErrors.Duplicate();
            State.Add(post);
            foreach (var photo in photos) photo.Post = post;
            return call.Made(new JsonObject { ["id"] = post.Id }, FacebookPostWriter.Describe(post, call));
        }
    }

    private void CheckLink(string? link)
    {
        if (link is null) return;
        if (!Uri.TryCreate(link, UriKind.Absolute, out var address) || address.Scheme is not ("http" or "https") || (!address.IsLoopback && !address.Host.Contains('.', StringComparison.Ordinal))) throw FacebookErrors.InvalidLink(link);
        if (address.Host == "facebook.com" || address.Host.EndsWith(".facebook.com", StringComparison.Ordinal)) throw FacebookErrors.OwnLink();
        if (emulator.Options.RefusesLinks) throw FacebookErrors.Scrape();
    }

    private List<EmulatedPagePhoto> Photos(EmulatedPage page, IReadOnlyList<string> attached)
    {
        List<EmulatedPagePhoto> photos = [];
        foreach (var text in attached)
        {
            var id = new GraphParameters([new("attached_media", text)]).Structure<JsonObject>("attached_media")?["media_fbid"]?.ToString() ?? throw GraphErrors.Parameter("Param attached_media must have media_fbid");
            if (State.Find<EmulatedPagePhoto>(id) is not { } photo || photo.Page != page || photo.IsGoneAt(State.Now)) throw GraphErrors.Parameter($"Param attached_media[media_fbid] {id} is not a photo of the Page");
            if (photo.Post is not null) throw GraphErrors.Parameter($"Param attached_media[media_fbid] {id} was published already; upload it with published=false");
            if (photos.Contains(photo)) throw FacebookErrors.SamePhoto();
            photos.Add(photo);
        }

        return photos;
    }
}
