using System.Text.Json.Nodes;

namespace Social.Testing;

/// <summary>Describes posts and photos.</summary>
internal static class FacebookPostWriter
{
    public static GraphObject Describe(EmulatedPagePost post, GraphCall call)
    {
        var now = call.State.Now;
        var shownAt = post.IsPublishedAt(now) ? post.PublishesAt!.Value : post.CreatedAt;
        var described = new GraphObject("Post", "created_time", "message", "id")
            .Add("id", post.Id).Add("message", post.Message).Add("created_time", GraphTime.Write(shownAt)).Add("updated_time", GraphTime.Write(shownAt)).Add("permalink_url", Permalink(post))
            .Add("from", new JsonObject { ["name"] = post.Page.Name, ["id"] = post.Page.Id }).Add("status_type", Status(post)).Add("is_published", post.IsPublishedAt(now))
            .Add("is_hidden", Flag(post, "is_hidden")).Add("is_pinned", Flag(post, "is_pinned")).Add("is_expired", false).Add("is_popular", false).Add("is_instagram_eligible", true).Add("is_eligible_for_promotion", true)
            .Add("scheduled_publish_time", post.IsScheduledAt(now) ? post.PublishesAt!.Value.ToUnixTimeSeconds() : null)
            .Add("shares", post.Insights.TryGetValue("shares", out var shares) && shares > 0 ? new JsonObject { ["count"] = shares } : null)
            .Add("full_picture", post.Photos.Count > 0 ? Picture(post.Photos[0]) : null).Add("picture", post.Photos.Count > 0 ? Picture(post.Photos[0]) : null)
            .Add("parent_id", (JsonNode?)null).Add("place", post.Parameters.TryGetValue("place", out var place) ? new JsonObject { ["id"] = place } : null)
            .Add("privacy", new JsonObject { ["value"] = "EVERYONE", ["description"] = "Public" }).Add("timeline_visibility", post.Changes.TryGetValue("timeline_visibility", out var visibility) ? visibility : "normal")
            .Add("promotable_id", post.Id).Add("icon", (JsonNode?)null).Add("story", post.Message is null && post.Photos.Count > 0 ? $"{post.Page.Name} added {post.Photos.Count} new photos." : null)
            .Add("application", post.IsOwn ? new JsonObject { ["id"] = call.State.App.AppId, ["name"] = call.State.App.Name } : null).Add("attachments", Attachments(post));
        foreach (var name in (string[])["targeting", "feed_targeting", "call_to_action", "child_attachments"])
            described.Add(name, post.Parameters.TryGetValue(name, out var given) ? JsonNode.Parse(given) : null);
        foreach (var name in (string[])["message_tags", "story_tags", "properties", "to", "coordinates", "event", "admin_creator", "via", "video_buying_eligibility", "sponsor_tags", "dynamic_posts", "sharedposts"])
            described.Add(name, (JsonNode?)null);
        return FacebookCommentWriter.AddEdges(described, post, call);
    }

    public static GraphObject Describe(EmulatedPagePhoto photo, GraphCall call)
    {
        var image = new JsonObject { ["height"] = photo.Size.Height, ["source"] = Picture(photo), ["width"] = photo.Size.Width };
        var described = new GraphObject("Photo", "created_time", "name", "id")
            .Add("id", photo.Id).Add("name", photo.Caption).Add("images", new JsonArray(image)).Add("webp_images", new JsonArray(image.DeepClone())).Add("link", $"https://www.facebook.com/photo.php?fbid={photo.Id}")
            .Add("alt_text", photo.AltText ?? "May be an image").Add("alt_text_custom", photo.AltText).Add("created_time", GraphTime.Write(photo.CreatedAt)).Add("width", photo.Size.Width).Add("height", photo.Size.Height)
            .Add("album", photo.Post is null ? null : new JsonObject { ["id"] = photo.Page.Id + "1", ["name"] = "Timeline photos" }).Add("from", new JsonObject { ["name"] = photo.Page.Name, ["id"] = photo.Page.Id })
            .Add("page_story_id", photo.Post?.Id);
        return FacebookCommentWriter.AddEdges(described, photo, call);
    }

    public static string Permalink(EmulatedPagePost post) => post.Video is { } video
        ? $"https://www.facebook.com/reel/{video.Id}"
        : $"https://www.facebook.com/{post.Page.Id}/posts/{post.Id.Split('_')[^1]}";

    private static string Picture(EmulatedPagePhoto photo) => photo.Url ?? $"https://scontent.example.com/{photo.Id}.jpg";

    private static string Status(EmulatedPagePost post) => post.Video is not null ? "added_video" : post.Photos.Count > 0 ? "added_photos" : post.Link is not null ? "shared_story" : "mobile_status_update";

    private static bool Flag(EmulatedPagePost post, string name) => post.Changes.TryGetValue(name, out var value) && value is "true" or "1";

    private static JsonObject? Attachments(EmulatedPagePost post)
    {
        List<JsonObject> photos =
        [
            .. post.Photos.Select(p => new JsonObject
            {
                ["media_type"] = "photo", ["type"] = "photo", ["url"] = $"https://www.facebook.com/photo.php?fbid={p.Id}", ["target"] = new JsonObject { ["id"] = p.Id },
                ["media"] = new JsonObject { ["image"] = new JsonObject { ["height"] = p.Size.Height, ["src"] = Picture(p), ["width"] = p.Size.Width } },
            }),
        ];
        var attachment = post switch
        {
            { Video: { } video } => new JsonObject { ["media_type"] = "video", ["type"] = "video_inline", ["title"] = video.Title, ["url"] = Permalink(post), ["target"] = new JsonObject { ["id"] = video.Id } },
            { Photos.Count: 1 } => photos[0],
            { Photos.Count: > 1 } => new JsonObject { ["media_type"] = "album", ["type"] = "album", ["subattachments"] = new JsonObject { ["data"] = new JsonArray([.. photos]) } },
            { Link: { } link } => new JsonObject { ["media_type"] = "link", ["type"] = "share", ["title"] = link, ["url"] = $"https://l.facebook.com/l.php?u={Uri.EscapeDataString(link)}", ["unshimmed_url"] = link },
            _ => null,
        };
        return attachment is null ? null : new JsonObject { ["data"] = new JsonArray(attachment) };
    }
}
