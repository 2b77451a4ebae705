using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Social.Testing;

/// <summary>What Instagram refuses of a container before it looks at any media.</summary>
internal sealed partial class InstagramContainerRules(GraphState state)
{
    private const int MaxCaption = 2200;
    private const int MaxHashtags = 30;
    private const int MaxMentions = 20;

    /// <summary>Every parameter, and the types that take it; an image has no type of its own on the wire.</summary>
    private static readonly Dictionary<string, string[]> Known = new(StringComparer.Ordinal)
    {
        ["image_url"] = ["IMAGE", "STORIES"], ["video_url"] = ["REELS", "STORIES", "VIDEO"], ["media_type"] = [], ["is_carousel_item"] = ["IMAGE", "VIDEO"], ["children"] = ["CAROUSEL"],
        ["caption"] = ["IMAGE", "REELS", "CAROUSEL"], ["alt_text"] = ["IMAGE"], ["cover_url"] = ["REELS"], ["thumb_offset"] = ["REELS", "VIDEO"], ["share_to_feed"] = ["REELS"], ["audio_name"] = ["REELS"],
        ["collaborators"] = ["IMAGE", "REELS", "CAROUSEL"], ["location_id"] = ["IMAGE", "REELS", "CAROUSEL"], ["user_tags"] = ["IMAGE", "REELS", "STORIES"], ["product_tags"] = ["IMAGE", "REELS", "CAROUSEL"],
        ["upload_type"] = ["REELS", "STORIES", "VIDEO"], ["trial_params"] = ["REELS"], ["is_paid_partnership"] = ["IMAGE", "REELS", "CAROUSEL", "STORIES"],
        ["branded_content_sponsor_ids"] = ["IMAGE", "REELS", "CAROUSEL", "STORIES"], ["is_ai_generated"] = ["IMAGE", "REELS", "CAROUSEL", "STORIES"], ["audio_configuration"] = ["REELS"],
    };

    public static IEnumerable<string> Names => Known.Keys;

    /// <summary>Checks, and tells the type.</summary>
    public string Check(GraphCall call, EmulatedInstagramAccount account)
    {
        var parameters = call.Parameters.Only([.. Known.Keys]);
        var type = parameters["media_type"] ?? "IMAGE";
        if (parameters["media_type"] is { } word && word is not ("REELS" or "STORIES" or "CAROUSEL" or "VIDEO")) throw InstagramErrors.UnknownType(word);
        var isChild = parameters.Truth("is_carousel_item");
        // A single video became a reel in November 2023, and a reel is no carousel's item.
        if (type == "VIDEO" && !isChild) throw InstagramErrors.UnknownType(type);
        foreach (var (name, types) in Known)
            if (name != "media_type" && parameters[name] is not null && !types.Contains(type)) throw GraphErrors.Parameter($"Param {name} is not supported for media type {type}");
        if (isChild && parameters["caption"] is not null) throw GraphErrors.Parameter("Param caption is not supported for carousel items");
        CheckSource(parameters, type);
        CheckCaption(parameters["caption"]);
        if (parameters["alt_text"] is { Length: > 1000 }) throw GraphErrors.Parameter("Param alt_text must be at most 1000 characters long.");
        parameters.Number("thumb_offset");
        parameters.Truth("share_to_feed");
        parameters.Truth("is_ai_generated");
        parameters.Truth("is_paid_partnership");
        CheckUserTags(parameters, type);
        CheckCollaborators(call, parameters);
        if (parameters.Structure<JsonArray>("product_tags") is { } products) CheckProducts(products, type);
        if (parameters.List("branded_content_sponsor_ids").Count > 2) throw GraphErrors.Parameter("Param branded_content_sponsor_ids must have at most 2 elements");
        if (parameters.Structure<JsonObject>("trial_params") is { } trial)
        {
            if (trial["graduation_strategy"]?.GetValue<string>() is not ("MANUAL" or "SS_PERFORMANCE")) throw GraphErrors.Parameter("Param trial_params[graduation_strategy] must be one of {MANUAL, SS_PERFORMANCE}");
            if (!account.HasTrialReels) throw InstagramErrors.NoTrials();
        }

        return type;
    }

    private static void CheckSource(GraphParameters parameters, string type)
    {
        parameters.OneOf("upload_type", "resumable");
        var isUpload = parameters["upload_type"] is not null;
        if (type == "CAROUSEL")
        {
            var count = parameters.List("children").Count;
            if (count is < 2 or > 10) throw InstagramErrors.CarouselSize(count);
            return;
        }

        if (isUpload && (parameters.Has("image_url") || parameters.Has("video_url"))) throw GraphErrors.Parameter("Param upload_type cannot be combined with a URL");
        if (isUpload || (type == "STORIES" && parameters.Has("image_url") != parameters.Has("video_url"))) return;
        if (type == "STORIES" && parameters.Has("image_url")) throw GraphErrors.Parameter("Only one of image_url and video_url can be given");
        parameters.Require(type == "IMAGE" ? "image_url" : "video_url");
    }

    private static void CheckCaption(string? caption)
    {
        if (caption is null) return;
        // Instagram counts as JavaScript does: UTF-16 units.
        if (caption.Length > MaxCaption || Hashtag().Count(caption) > MaxHashtags || Mention().Count(caption) > MaxMentions) throw InstagramErrors.Caption();
    }

    private static void CheckUserTags(GraphParameters parameters, string type)
    {
        if (parameters.Structure<JsonArray>("user_tags") is not { } tags) return;
        if (tags.Count > 20) throw InstagramErrors.TooManyTags();
        foreach (var tag in tags)
        {
            if (tag is not JsonObject known || known["username"]?.GetValue<string>() is not { Length: > 0 } || known.Any(m => m.Key is not ("username" or "x" or "y"))) throw GraphErrors.Parameter("Param user_tags must be a list of objects with username, x and y");
            if (type == "REELS" && (known["x"] is not null || known["y"] is not null)) throw GraphErrors.Parameter("Param user_tags[x] is not supported for reels");
            if (type == "IMAGE" && (known["x"] is null || known["y"] is null)) throw GraphErrors.Parameter("Param user_tags needs x and y for images");
            foreach (var name in (string[])["x", "y"])
                if (known[name] is { } at && at.GetValue<double>() is < 0 or > 1) throw GraphErrors.Parameter($"Param user_tags[{name}] must be between 0 and 1");
        }
    }

    private void CheckCollaborators(GraphCall call, GraphParameters parameters)
    {
        if (parameters["collaborators"] is null) return;
        if (call.IsInstagramLogin && state.Instagram.RefusesCollaborators) throw GraphErrors.Parameter("Param collaborators is not allowed");
        if (parameters.Structure<JsonArray>("collaborators")!.Count > 3) throw GraphErrors.Parameter("Param collaborators must have at most 3 elements");
    }

    private static void CheckProducts(JsonArray products, string type)
    {
        if (products.Count > (type == "REELS" ? 30 : 5)) throw InstagramErrors.TooManyTags();
        foreach (var product in products)
        {
            if (product?["product_id"] is null) throw GraphErrors.Refuse(100, "Product tag is invalid", 2207037);
            foreach (var name in (string[])["x", "y"])
            {
                if (type == "IMAGE" && product[name] is null) throw GraphErrors.Refuse(100, "Product tag position is missing", 2207036);
                if (product[name] is { } at && at.GetValue<double>() is < 0 or > 1) throw GraphErrors.Refuse(100, "Product tag position is invalid", 2207035);
            }
        }
    }

    [GeneratedRegex(@"(?<![\w&])#[\w]*\p{L}[\w]*")]
    private static partial Regex Hashtag();

    [GeneratedRegex(@"(?<![\w])@[A-Za-z0-9_.]+")]
    private static partial Regex Mention();
}
