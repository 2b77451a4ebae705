using System.Text.Json.Nodes;

namespace Social.Testing;

/// <summary>Takes photos by address and by bytes, published or for a post to come.</summary>
internal sealed class FacebookPhotoEndpoints(FacebookEmulator emulator)
{
    private static readonly string[] Known =
    [
        "url", "source", "caption", "message", "alt_text_custom", "published", "temporary", "no_story", "scheduled_publish_time", "unpublished_content_type", "targeting", "feed_targeting", "place", "tags",
        "backdated_time", "backdated_time_granularity", "vault_image_id", "allow_spherical_photo", "provenance_info",
    ];

    private static readonly GraphPolicy Read = new("pages_read_engagement");

    private GraphState State => emulator.State;

    public void Map(GraphRouter router)
    {
        router.On<EmulatedPage>("POST", "photos", CreateAsync, FacebookFeedEndpoints.Policy);
        router.On<EmulatedPage>("GET", "photos", List, Read);
        router.On<EmulatedPagePhoto>("GET", "", (call, photo) => GraphIdentityEndpoints.Select(call, FacebookPostWriter.Describe(Live(call, photo), call)), Read);
        router.On<EmulatedPagePhoto>("DELETE", "", Delete, FacebookFeedEndpoints.Policy);
    }

    private async Task<EmulatorAnswer> CreateAsync(GraphCall call, EmulatedPage page)
    {
        var parameters = call.Parameters.Only(Known);
        if (page.IsBlocked) throw FacebookErrors.Blocked();
        FacebookFeedEndpoints.CheckMessage(parameters["caption"] ?? parameters["message"], "caption");
        CheckTags(parameters);
        var publishesAt = FacebookSchedule.Read(call, isSecondsOnly: true);
        var media = await ReadAsync(call).ConfigureAwait(false);
        if (media is not null && emulator.Options.ChecksMedia) FacebookMediaRules.CheckPhoto(media);
        lock (State.Gate)
        {
            var now = State.Now;
            var photo = new EmulatedPagePhoto(State.NextId(), page, now)
            {
                Caption = parameters["caption"] ?? parameters["message"], AltText = parameters["alt_text_custom"], Url = parameters["url"], Sha256 = media?.Sha256, IsTemporary = parameters.Truth("temporary"),
                Size = media?.Size ?? (0, 0),
            };
            State.Add(photo);
            // A photo that is neither shown nor scheduled waits for a post, and has none of its own.
            if (publishesAt is null) return call.Made(new JsonObject { ["id"] = photo.Id }, FacebookPostWriter.Describe(photo, call));
            photo.Post = State.Add(new EmulatedPagePost($"{page.Id}_{photo.Id}", page, now)
            {
                Message = photo.Caption, PublishesAt = publishesAt, Photos = [photo], Parameters = Known.Where(n => parameters[n] is not null).ToDictionary(n => n, n => parameters[n]!, StringComparer.Ordinal),
            });
            return call.Made(new JsonObject { ["id"] = photo.Id, ["post_id"] = photo.Post.Id }, FacebookPostWriter.Describe(photo, call));
        }
    }

    private async Task<GraphMedia?> ReadAsync(GraphCall call)
    {
        if (call.Parameters.File("source") is { } file) return await file.ReadAsync(call.Aborted).ConfigureAwait(false);
        if (call["url"] is not { Length: > 0 } url) throw FacebookErrors.InvalidFile();
        var (found, media) = await emulator.Fetcher.TryFetchAsync(url, call.Aborted).ConfigureAwait(false);
        return found ? media : throw FacebookErrors.InvalidFile();
    }

    private static void CheckTags(GraphParameters parameters)
    {
        foreach (var name in (string[])["targeting", "feed_targeting"]) parameters.Structure<JsonObject>(name);
        foreach (var tag in parameters.Structure<JsonArray>("tags") ?? [])
            if (tag is not JsonObject known || known["tag_uid"] is null) throw GraphErrors.Parameter("Param tags must be a list of objects with tag_uid, x and y");
    }

    private EmulatorAnswer List(GraphCall call, EmulatedPage page)
    {
        call.Parameters.Only("limit", "after", "before", "type").OneOf("type", "uploaded", "profile", "tagged");
        var photos = call["type"] is "uploaded" ? State.All<EmulatedPagePhoto>(p => p.Page == page && p.Post is not null) : [];
        photos.Reverse();
        return GraphEdge.Answer(call, photos, p => FacebookPostWriter.Describe(p, call));
    }

    private static EmulatedPagePhoto Live(GraphCall call, EmulatedPagePhoto photo) => photo.IsGoneAt(call.State.Now) ? throw GraphErrors.NotFound(photo.Id) : photo;

    private EmulatorAnswer Delete(GraphCall call, EmulatedPagePhoto photo)
    {
        call.Parameters.Only();
        State.Remove(Live(call, photo));
        if (photo.Post is { Photos.Count: 1 } post) State.Remove(post);
        return GraphCall.Success();
    }
}
