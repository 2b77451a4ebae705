using System.Text.Json.Nodes;

namespace Social.Testing;

/// <summary>Submits galleries and polls, whose bodies are JSON and whose answers name the post by its fullname.</summary>
internal sealed class RedditSubmitJsonEndpoints(RedditEmulator emulator)
{
    private const int LongestCaption = 180;
    private const int MostPictures = 20;
    private readonly RedditSubmitRules _rules = new(emulator);

    public void Map()
    {
        emulator.Map("POST", "/api/submit_gallery_post", Gallery, "submit", RedditAudience.User);
        emulator.Map("POST", "/api/submit_poll_post", Poll, "submit", RedditAudience.User);
    }

    private EmulatorAnswer Gallery(RedditCall call)
    {
        // Reddit breaks on these two instead of refusing them.
        if (call.Text("sr") is not { Length: > 0 }) return RedditProblems.ServerError();
        if (call.Body!["items"] is not JsonArray entries) throw new RedditRefusal("ARRAY_PARSE_ERROR", "unable to parse array", "items");
        var ids = entries.Select(e => RedditJson.Text((e as JsonObject)?["media_id"]) ?? "").ToList();
        if (ids.Distinct().Count() != ids.Count) return RedditProblems.ServerError();
        var post = Begin(call, "gallery");
        var rules = post.Subreddit.Requirements;
        if (ids.Count < Math.Max(2, rules.GalleryMinItems ?? 2) || ids.Count > Math.Min(MostPictures, rules.GalleryMaxItems ?? MostPictures)) throw Placeholder("A gallery has from 2 to 20 items", "items");
        post.Gallery = [.. entries.Zip(ids, (e, id) => Item(call, id, e as JsonObject))];
        return Finish(call, post);
    }

    private EmulatorAnswer Poll(RedditCall call)
    {
        if (call.Body is null) throw new RedditRefusal("JSON_PARSE_ERROR", "unable to parse JSON", null);
        if (call.Body["options"] is not JsonArray options) throw new RedditRefusal("ARRAY_PARSE_ERROR", "unable to parse array", "options");
        var post = Begin(call, "poll");
        if (options.Count < 2) throw new RedditRefusal("TOO_FEW_OPTIONS", "A poll has at least 2 options", "options");
        if (options.Count > 6) throw Placeholder("A poll has at most 6 options", "options");
        post.PollOptions = [.. options.Select(o => RedditJson.Text(o) is { Length: > 0 } text ? text : throw Placeholder("An option has text", "options"))];
        if (call.Body["duration"] is not JsonValue number || !number.TryGetValue(out int days)) throw Placeholder("A poll needs a duration", "post_metadata.duration");
        post.PollEndsAt = post.CreatedAt.AddDays(Math.Clamp(days, 1, 7));
        return Finish(call, post);
    }

    private EmulatedRedditSubmission Begin(RedditCall call, string kind)
    {
        var subreddit = _rules.Target(call, call.Text("sr"));
        RedditSubmitRules.CheckKind(subreddit, kind);
        var title = call.Text("title")?.Trim() ?? "";
        if (title.Length == 0 || RedditText.Length(title) > 300) throw Placeholder("A title has from 1 to 300 characters", "post_metadata.title");
        var text = call.Text("text") ?? "";
        RedditSubmitRules.CheckText(text);
        return new EmulatedRedditSubmission(emulator.State.NextId(), call.User, subreddit, kind, title, text, emulator.State.Now)
        {
            IsNsfw = call.BodyFlag("nsfw") || subreddit.IsOver18,
            IsSpoiler = call.BodyFlag("spoiler"),
            SendReplies = call.BodyFlag("sendreplies", fallback: true),
        };
    }

    private EmulatorAnswer Finish(RedditCall call, EmulatedRedditSubmission post)
    {
        RedditSubmitRules.ChooseFlair(post, call.Text("flair_id"), call.Text("flair_text"));
        RedditSubmitRules.CheckRequirements(post, call.BodyFlag("validate_on_submit"));
        _rules.Throttle(call.User);
        call.User.LastPostedAt = emulator.State.Now;
        emulator.State.Add(post);
        // Here the id has its prefix, and there is no name.
        return call.Done(new JsonObject { ["url"] = post.WebUrl, ["id"] = post.Fullname });
    }

    private EmulatedRedditGalleryItem Item(RedditCall call, string mediaId, JsonObject? entry)
    {
        var media = emulator.State.Media.GetValueOrDefault(mediaId);
        if (media is not { IsUploaded: true, IsVideo: false } || media.Owner != call.User) throw Placeholder("This image could not be found", "items");
        var caption = RedditJson.Text(entry?["caption"]) ?? "";
        if (RedditText.Length(caption) > LongestCaption) throw Placeholder("A caption has at most 180 characters", "items");
        var outbound = RedditJson.Text(entry?["outbound_url"]) ?? "";
        if (outbound.Length > 0 && !Uri.TryCreate(outbound, UriKind.Absolute, out _)) throw new RedditRefusal("BAD_URL", "you should check that url", "items");
        return new EmulatedRedditGalleryItem(media, caption, outbound);
    }

    private static RedditRefusal Placeholder(string message, string field) => new("placeholder", message, field);
}
