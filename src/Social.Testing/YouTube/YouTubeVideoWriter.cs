using System.Globalization;
using System.Text.Json.Nodes;
using System.Xml;

namespace Social.Testing;

/// <summary>Writes a video.</summary>
internal static class YouTubeVideoWriter
{
    public static readonly IReadOnlyList<string> OwnerParts = ["fileDetails", "processingDetails", "suggestions"];

    public static readonly IReadOnlyList<string> PartNames =
    [
        "snippet", "contentDetails", "status", "statistics", "player", "topicDetails", "recordingDetails", "liveStreamingDetails", "localizations",
        "paidProductPlacementDetails", "brandPartner", .. OwnerParts,
    ];

    private static readonly HashSet<string> FailureReasons = ["conversion", "invalidFile", "emptyFile", "tooSmall", "codec", "uploadAborted"];

    /// <summary>Writes the whole video as its owner or another sees it.</summary>
    public static JsonObject Write(EmulatedVideo video, bool isOwner, DateTimeOffset now, long comments = 0)
    {
        var body = new JsonObject
        {
            ["kind"] = "youtube#video",
            ["id"] = video.Id,
            ["snippet"] = Snippet(video),
            ["contentDetails"] = Content(video, isOwner, now),
            ["status"] = Status(video, now),
            ["statistics"] = Statistics(video, isOwner, comments),
            ["player"] = new JsonObject { ["embedHtml"] = $"<iframe width=\"480\" height=\"270\" src=\"//www.youtube.com/embed/{video.Id}\" frameborder=\"0\" allowfullscreen></iframe>" },
            ["topicDetails"] = new JsonObject(),
            ["recordingDetails"] = video.Part("recordingDetails").DeepClone(),
        };
        if (video.Broadcast is { } broadcast) body["liveStreamingDetails"] = broadcast.StreamingDetails();
        if (video.Part("localizations") is { Count: > 0 } localizations) body["localizations"] = localizations.DeepClone();
        if (video.Parts.TryGetValue("paidProductPlacementDetails", out var placement)) body["paidProductPlacementDetails"] = placement.DeepClone();
        if (!isOwner) return body;
        body["fileDetails"] = File(video);
        body["processingDetails"] = Processing(video, now);
        body["suggestions"] = Suggestions(video, now);
        return body;
    }

    private static JsonObject Snippet(EmulatedVideo video)
    {
        var snippet = (JsonObject)video.Part("snippet").DeepClone();
        snippet["title"] = video.Title;
        snippet["description"] = video.Description;
        snippet["categoryId"] = video.CategoryId;
        snippet["publishedAt"] = GoogleJson.Time(video.PublishedAt);
        snippet["channelId"] = video.Channel.Id;
        snippet["channelTitle"] = video.Channel.Title;
        snippet["thumbnails"] = YouTubeJson.Thumbnails($"https://i.ytimg.com/vi/{video.Id}/");
        snippet["liveBroadcastContent"] = video.Broadcast?.Content ?? "none";
        snippet["localized"] = new JsonObject { ["title"] = video.Title, ["description"] = video.Description };
        return snippet;
    }

    private static JsonObject Content(EmulatedVideo video, bool isOwner, DateTimeOffset now)
    {
        // Before processing ends nobody knows how long the video is.
        var known = now >= video.ProcessingEnds && video.Failure is null && video.Broadcast is null;
        var body = new JsonObject
        {
            ["duration"] = known ? XmlConvert.ToString(video.Duration) : "P0D",
            ["dimension"] = "2d",
            ["definition"] = Math.Min(video.Width, video.Height) >= 720 ? "hd" : "sd",
            ["caption"] = "false",
            ["licensedContent"] = false,
            ["contentRating"] = new JsonObject(),
            ["projection"] = "rectangular",
        };
        if (isOwner) body["hasCustomThumbnail"] = video.ThumbnailSha256 is not null;
        return body;
    }

    private static JsonObject Status(EmulatedVideo video, DateTimeOffset now)
    {
        var given = video.Part("status");
        var isRejected = video.Failure is { } reason && !FailureReasons.Contains(reason);
        var body = new JsonObject
        {
            ["uploadStatus"] = now < video.ProcessingEnds ? "uploaded" : video.Failure is null ? "processed" : isRejected ? "rejected" : "failed",
        };
        if (now >= video.ProcessingEnds && video.Failure is not null) body[isRejected ? "rejectionReason" : "failureReason"] = video.Failure;
        body["privacyStatus"] = video.PrivacyStatus;
        if (video.PublishAt is { } at) body["publishAt"] = GoogleJson.Time(at);
        body["license"] = given["license"]?.DeepClone() ?? "youtube";
        body["embeddable"] = given["embeddable"]?.DeepClone() ?? true;
        body["publicStatsViewable"] = given["publicStatsViewable"]?.DeepClone() ?? true;
        body["madeForKids"] = video.SelfDeclaredMadeForKids ?? false;
        if (video.SelfDeclaredMadeForKids is { } kids) body["selfDeclaredMadeForKids"] = kids;
        if (video.ContainsSyntheticMedia is { } synthetic) body["containsSyntheticMedia"] = synthetic;
        return body;
    }

    private static JsonObject Statistics(EmulatedVideo video, bool isOwner, long comments)
    {
        var body = new JsonObject { ["viewCount"] = GoogleJson.Long(video.Views) };
        if (video.AllowsRating) body["likeCount"] = GoogleJson.Long(video.RatingsByChannel.Values.Count(r => r == "like"));
        if (isOwner) body["dislikeCount"] = GoogleJson.Long(video.RatingsByChannel.Values.Count(r => r == "dislike"));
        body["favoriteCount"] = "0";
        if (video.AllowsComments) body["commentCount"] = GoogleJson.Long(comments);
        return body;
    }

    private static JsonObject File(EmulatedVideo video)
    {
        var body = new JsonObject { ["fileSize"] = GoogleJson.Long(video.Size), ["fileType"] = "video", ["durationMs"] = GoogleJson.Long((long)video.Duration.TotalMilliseconds) };
        if (video.FileName is not null) body["fileName"] = video.FileName;
        body["videoStreams"] = new JsonArray(new JsonObject
        {
            ["widthPixels"] = video.Width,
            ["heightPixels"] = video.Height,
            ["frameRateFps"] = 30,
            ["aspectRatio"] = Math.Round((double)video.Width / video.Height, 3),
            ["codec"] = "h264",
        });
        return body;
    }

    private static JsonObject Processing(EmulatedVideo video, DateTimeOffset now)
    {
        if (now >= video.ProcessingEnds)
        {
            var done = new JsonObject { ["processingStatus"] = video.Failure is null ? "succeeded" : "failed" };
            if (video.Failure is not null) done["processingFailureReason"] = "transcodeFailed";
            done["fileDetailsAvailability"] = "available";
            done["thumbnailsAvailability"] = video.Failure is null ? "available" : "unavailable";
            return done;
        }

        var left = (video.ProcessingEnds - now).TotalMilliseconds;
        var total = Math.Max(1, (video.ProcessingEnds - video.UploadedAt).TotalMilliseconds);
        return new JsonObject
        {
            ["processingStatus"] = "processing",
            ["processingProgress"] = new JsonObject
            {
                ["partsTotal"] = "1000",
                ["partsProcessed"] = ((long)(1000 * (1 - (left / total)))).ToString(CultureInfo.InvariantCulture),
                ["timeLeftMs"] = ((long)left).ToString(CultureInfo.InvariantCulture),
            },
            ["fileDetailsAvailability"] = "inProgress",
            ["thumbnailsAvailability"] = "inProgress",
        };
    }

    private static JsonObject Suggestions(EmulatedVideo video, DateTimeOffset now)
    {
        var body = new JsonObject();
        if (now >= video.ProcessingEnds && video.Failure == "invalidFile") body["processingErrors"] = new JsonArray("notAVideoFile");
        return body;
    }
}
