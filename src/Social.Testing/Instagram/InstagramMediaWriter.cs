using System.Text.Json.Nodes;

namespace Social.Testing;

/// <summary>Describes media.</summary>
internal static class InstagramMediaWriter
{
    /// <summary>Lists an account's media, newest first, without stories and without what is inside carousels.</summary>
    public static List<EmulatedInstagramMedia> MediaOf(GraphState state, EmulatedInstagramAccount account)
    {
        var all = state.All<EmulatedInstagramMedia>(m => m.Account == account && !m.IsChild && m.ProductType != "STORY");
        all.Reverse();
        return all;
    }

    public static GraphObject Describe(EmulatedInstagramMedia media, GraphCall call)
    {
        var shortcode = Shortcode(media.Id);
        var comments = call.State.All<EmulatedInstagramComment>(c => c.Media == media);
        var likes = media.Insights.TryGetValue("likes", out var count) ? count : 0;
        var described = new GraphObject("IGMedia", "id")
            .Add("id", media.Id).Add("ig_id", media.Id[^10..]).Add("caption", media.Caption).Add("media_type", media.Type).Add("media_product_type", media.ProductType)
            .Add("media_url", media.IsCopyrighted || media.Type == "CAROUSEL_ALBUM" ? null : media.Container.MediaUrl ?? $"https://scontent.example.com/{media.Id}")
            .Add("thumbnail_url", media.Type == "VIDEO" ? $"https://scontent.example.com/{media.Id}.jpg" : null)
            .Add("permalink", media.IsChild ? null : Permalink(media)).Add("shortcode", shortcode).Add("timestamp", GraphTime.Write(media.CreatedAt)).Add("username", media.Account.Username)
            .Add("owner", new JsonObject { ["id"] = media.Account.Id }).Add("like_count", likes).Add("comments_count", comments.Count).Add("is_comment_enabled", media.IsCommentEnabled)
            .Add("is_shared_to_feed", media.ProductType == "REELS" ? media.Container.Parameters.GetValueOrDefault("share_to_feed") != "false" : null)
            .Add("alt_text", media.Container.Parameters.GetValueOrDefault("alt_text")).Add("boost_eligibility_info", new JsonObject { ["eligible_to_boost"] = true })
            .Add("copyright_check_information", new JsonObject { ["status"] = new JsonObject { ["status"] = "completed", ["matches_found"] = media.IsCopyrighted } })
            .Add("legacy_instagram_media_id", media.Id).Add("has_poll", false).Add("has_slider", false).Add("video_title", (JsonNode?)null)
            .Add("children", field => media.Children.Count == 0 ? null : GraphEdge.Nested(field, media.Children, c => Describe(c, call)))
            .Add("comments", field => GraphEdge.Nested(field, [.. comments.Where(c => c.Parent is null && !c.IsHidden).Reverse()], InstagramCommentEndpoints.Describe));
        if (call.IsInstagramLogin) return described;
        described.Add("collaborators", field => media.Container.Parameters.TryGetValue("collaborators", out var names) ? new JsonObject { ["data"] = Collaborators(names) } : null);
        foreach (var (field, metric) in ((string, string)[])[("reposts_count", "reposts"), ("saved_count", "saved"), ("shares_count", "shares"), ("total_like_count", "likes"), ("total_comments_count", "comments"), ("total_views_count", "views"), ("view_count", "views")])
            described.Add(field, media.Insights.TryGetValue(metric, out var value) ? value : 0);
        return described;
    }

    public static string Permalink(EmulatedInstagramMedia media) => media.ProductType switch
    {
        "REELS" => $"https://www.instagram.com/reel/{Shortcode(media.Id)}/",
        "STORY" => $"https://www.instagram.com/stories/{media.Account.Username}/{media.Id}",
        _ => $"https://www.instagram.com/p/{Shortcode(media.Id)}/",
    };

    private static string Shortcode(string id) => "D" + Convert.ToHexString(BitConverter.GetBytes(long.Parse(id, System.Globalization.CultureInfo.InvariantCulture)))[..10];

    private static JsonArray Collaborators(string names) => new([.. (JsonNode.Parse(names) as JsonArray ?? []).Select(n => (JsonNode)new JsonObject { ["username"] = n!.GetValue<string>(), ["invite_status"] = "Pending" })]);
}
