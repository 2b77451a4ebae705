using System.Text.Json.Nodes;

namespace Social.Testing;

/// <summary>Writes posts as <c>t3</c> things.</summary>
internal sealed class RedditSubmissionWriter(RedditEmulator emulator)
{
    public JsonNode Write(EmulatedRedditSubmission post, EmulatedRedditUser? viewer)
    {
        var isText = post.Kind is "self" or "poll";
        var data = new JsonObject
        {
            ["id"] = post.Id,
            ["name"] = post.Fullname,
            ["title"] = post.Title,
            ["selftext"] = post.IsDeleted ? "[deleted]" : post.RemovedByCategory == "moderator" ? "[removed]" : post.Text,
            ["selftext_html"] = post.Text.Length == 0 ? null : RedditText.Html(post.Text),
            ["author"] = post.IsDeleted ? "[deleted]" : post.Author.Name,
            ["subreddit"] = post.Subreddit.Name,
            ["subreddit_id"] = post.Subreddit.Fullname,
            ["subreddit_name_prefixed"] = post.Subreddit.PrefixedName,
            ["permalink"] = post.Permalink,
            ["url"] = isText ? post.WebUrl : AddressOf(post),
            ["domain"] = DomainOf(post),
            ["created"] = RedditJson.Time(post.CreatedAt),
            ["created_utc"] = RedditJson.Time(post.CreatedAt),
            ["edited"] = RedditJson.TimeOrFalse(post.EditedAt),
            ["score"] = post.Score,
            ["ups"] = post.Score,
            ["downs"] = 0,
            ["upvote_ratio"] = post.UpvoteRatio,
            ["num_comments"] = emulator.State.Comments.Count(c => c.Submission == post),
            ["num_crossposts"] = emulator.State.Submissions.Count(s => s.CrosspostParent == post),
            ["total_awards_received"] = post.Awards,
            ["all_awardings"] = new JsonArray(),
            ["gilded"] = 0,
            ["gildings"] = new JsonObject(),
            ["view_count"] = null,
            ["likes"] = Likes(post, viewer),
            ["saved"] = viewer?.Saved.Contains(post.Fullname) == true,
            ["hidden"] = viewer?.Hidden.Contains(post.Fullname) == true,
            ["over_18"] = post.IsNsfw,
            ["spoiler"] = post.IsSpoiler,
            ["locked"] = post.IsLocked,
            ["archived"] = post.IsArchived,
            ["stickied"] = false,
            ["send_replies"] = post.SendReplies,
            ["is_self"] = isText,
            ["is_video"] = post.Kind is "video" or "videogif",
            ["is_crosspostable"] = !post.IsGone,
            ["link_flair_text"] = post.FlairText,
            ["link_flair_css_class"] = post.FlairId is null ? null : post.Subreddit.Flairs.FirstOrDefault(f => f.Id == post.FlairId)?.CssClass,
            ["removed_by_category"] = post.IsDeleted ? "deleted" : post.RemovedByCategory,
            ["thumbnail"] = isText ? "self" : "default",
            ["media"] = null,
        };
        if (!post.IsDeleted) data["author_fullname"] = post.Author.Fullname;
        if (post.FlairId is not null) data["link_flair_template_id"] = post.FlairId;
        if (!isText) data["url_overridden_by_dest"] = AddressOf(post);
        WriteKind(data, post, viewer);
        return RedditJson.Thing("t3", data);
    }

    public static JsonNode? Likes(EmulatedRedditThing thing, EmulatedRedditUser? viewer) =>
        viewer is null ? null : thing.Votes.GetValueOrDefault(viewer) switch { > 0 => JsonValue.Create(true), < 0 => JsonValue.Create(false), _ => null };

    private void WriteKind(JsonObject data, EmulatedRedditSubmission post, EmulatedRedditUser? viewer)
    {
        if (post.InlineMedia.Count > 0) data["media_metadata"] = Metadata(post.InlineMedia, post);
        switch (post.Kind)
        {
            case "image" when post.Media is not null:
                data["post_hint"] = "image";
                break;
            case "link":
                data["post_hint"] = "link";
                break;
            case "video" or "videogif":
                data["post_hint"] = "hosted:video";
                data["media"] = new JsonObject { ["reddit_video"] = Video(post) };
                break;
            case "gallery":
                data["is_gallery"] = true;
                data["gallery_data"] = new JsonObject { ["items"] = new JsonArray([.. post.Gallery.Select(Item)]) };
                data["media_metadata"] = Metadata(post.Gallery.Select(i => i.Media), post);
                break;
            case "poll":
                data["poll_data"] = Poll(post);
                break;
            case "crosspost" when post.CrosspostParent is { } parent:
                data["crosspost_parent"] = parent.Fullname;
                data["crosspost_parent_list"] = new JsonArray(Write(parent, viewer)["data"]!.DeepClone());
                break;
        }
    }

    private static string AddressOf(EmulatedRedditSubmission post) => post.Kind switch
    {
        "image" when post.Media is not null => $"https://i.redd.it/{post.Media.AssetId}.{post.Media.Extension}",
        "video" or "videogif" => $"https://v.redd.it/{post.Media!.AssetId}",
        "gallery" => $"https://www.reddit.com/gallery/{post.Id}",
        "crosspost" => post.CrosspostParent!.Permalink,
        _ => post.Url!,
    };

    private static string DomainOf(EmulatedRedditSubmission post) => post.Kind switch
    {
        "self" or "poll" => "self." + post.Subreddit.Name,
        "image" when post.Media is not null => "i.redd.it",
        "video" or "videogif" => "v.redd.it",
        "gallery" => "old.reddit.com",
        "crosspost" => "self." + post.CrosspostParent!.Subreddit.Name,
        _ => Uri.TryCreate(post.Url, UriKind.Absolute, out var url) ? url.Host : "",
    };

    private static JsonObject Video(EmulatedRedditSubmission post)
    {
        var host = $"https://v.redd.it/{post.Media!.AssetId}";
        return new JsonObject
        {
            ["fallback_url"] = host + "/DASH_720.mp4?source=fallback",
            ["hls_url"] = host + "/HLSPlaylist.m3u8",
            ["dash_url"] = host + "/DASHPlaylist.mpd",
            ["duration"] = 1,
            ["width"] = 1280,
            ["height"] = 720,
            ["is_gif"] = post.Kind == "videogif",
            ["transcoding_status"] = "completed",
        };
    }

    private static JsonNode Item(EmulatedRedditGalleryItem item, int index)
    {
        var node = new JsonObject { ["media_id"] = item.Media.AssetId, ["id"] = 100 + index };
        if (item.Caption.Length > 0) node["caption"] = item.Caption;
        if (item.OutboundUrl.Length > 0) node["outbound_url"] = item.OutboundUrl;
        return node;
    }

    private JsonObject Metadata(IEnumerable<EmulatedRedditMedia> media, EmulatedRedditSubmission post)
    {
        var isReady = post.CreatedAt + emulator.Options.MediaProcessing <= emulator.State.Now;
        var metadata = new JsonObject();
        foreach (var item in media)
        {
            if (!isReady)
            {
                metadata[item.AssetId] = new JsonObject { ["status"] = "unprocessed" };
                continue;
            }

            var (width, height) = MediaSniffer.SizeOf(item.Head);
            var isGif = item.MimeType == "image/gif";
            metadata[item.AssetId] = new JsonObject
            {
                ["status"] = "valid",
                ["e"] = isGif ? "AnimatedImage" : item.IsVideo ? "RedditVideo" : "Image",
                ["m"] = item.MimeType,
                ["p"] = new JsonArray(),
                ["s"] = new JsonObject { ["x"] = width, ["y"] = height, [isGif ? "gif" : "u"] = $"https://{(isGif ? "i" : "preview")}.redd.it/{item.AssetId}.{item.Extension}?width={width}&format={item.Extension}&auto=webp" },
                ["id"] = item.AssetId,
            };
        }

        return metadata;
    }

    private JsonObject Poll(EmulatedRedditSubmission post)
    {
        var isOver = post.PollEndsAt <= emulator.State.Now;
        return new JsonObject
        {
            ["options"] = new JsonArray([.. post.PollOptions.Select((text, i) =>
            {
                var option = new JsonObject { ["id"] = (1000 + i).ToString(System.Globalization.CultureInfo.InvariantCulture), ["text"] = text };
                // Counts stay hidden until the poll is over.
                if (isOver) option["vote_count"] = 0;
                return option;
            })]),
            ["total_vote_count"] = 0,
            ["voting_end_timestamp"] = post.PollEndsAt!.Value.ToUnixTimeMilliseconds(),
            ["user_selection"] = null,
        };
    }
}
