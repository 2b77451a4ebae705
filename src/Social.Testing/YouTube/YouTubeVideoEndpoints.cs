using System.Text.Json.Nodes;

namespace Social.Testing;

/// <summary>Videos: list, update, delete, statistics in batches.</summary>
internal sealed class YouTubeVideoEndpoints(YouTubeEmulator emulator)
{
    public void Map(RouteTable routes)
    {
        const string path = "/youtube/v3/videos";
        routes.Map("GET", path, List, YouTubePolicy.Public(
            "Video.List", "YFRP", 1, "part", "id", "chart", "myRating", "hl", "locale", "maxHeight", "maxWidth", "maxResults", "pageToken", "regionCode", "videoCategoryId"));
        routes.Map("PUT", path, UpdateAsync, YouTubePolicy.Of("Video.Update", "YFP", 50, "part"));
        routes.Map("DELETE", path, Delete, YouTubePolicy.Of("Video.Delete", "YFP", 50, "id"));
        routes.Map("GET", path + ":batchGetStats", BatchStatistics, YouTubePolicy.Public("Video.BatchGetStats", "YFRP", 1, "part", "id"));
    }

    private EmulatorAnswer List(EmulatorExchange exchange)
    {
        var parts = YouTubeParts.Read(exchange, YouTubeVideoWriter.PartNames);
        var filter = YouTubeEmulator.OneFilter(exchange, "id", "chart", "myRating");
        var viewer = filter == "myRating" ? emulator.RequireChannel(exchange) : emulator.CallerChannel(exchange);
        lock (emulator.State.Gate)
        {
            var found = filter switch
            {
                "id" => ById(exchange, viewer),
                "chart" => Chart(exchange),
                _ => Rated(exchange, viewer!),
            };
            if (parts.Overlaps(YouTubeVideoWriter.OwnerParts) && found.Exists(v => v.Channel != viewer))
                throw YouTubeProblems.Forbidden("video", "The request cannot access user rating information, file details, processing details or suggestions of videos of other channels.");
            if (filter != "id") return YouTubePage.Answer(exchange, "videoListResponse", found, v => Write(v, viewer, parts), 1);
            var body = new JsonObject
            {
                ["kind"] = "youtube#videoListResponse",
                ["items"] = new JsonArray([.. found.Select(v => Write(v, viewer, parts))]),
                ["pageInfo"] = new JsonObject { ["totalResults"] = found.Count, ["resultsPerPage"] = found.Count },
            };
            return YouTubeJson.Seal(body);
        }
    }

    private List<EmulatedVideo> ById(EmulatorExchange exchange, EmulatedChannel? viewer)
    {
        foreach (var name in (string[])["maxResults", "pageToken"])
            if (exchange[name] is not null) throw YouTubeProblems.Parameter("parameter", "incompatibleParameters", name, $"The {name} parameter cannot be used together with the id parameter.");
        return [.. YouTubeEmulator.Ids(exchange).Select(emulator.State.Video).OfType<EmulatedVideo>().Where(v => emulator.State.CanSee(v, viewer))];
    }

    private List<EmulatedVideo> Chart(EmulatorExchange exchange)
    {
        GoogleQuery.OneOf(exchange, "chart", "", "mostPopular");
        var category = exchange["videoCategoryId"] is { } id and not "0" ? id : null;
        if (category is not null && !YouTubeCategories.All.ContainsKey(category))
            throw YouTubeProblems.Parameter("video", "videoChartNotFound", "chart", "The requested video chart is not supported or is not available.");
        return [.. emulator.State.Videos.Keys.ToList().Select(emulator.State.Video).OfType<EmulatedVideo>()
            .Where(v => v.PrivacyStatus == "public" && emulator.State.CanSee(v, null) && (category is null || v.CategoryId == category)).OrderByDescending(v => v.Views)];
    }

    private List<EmulatedVideo> Rated(EmulatorExchange exchange, EmulatedChannel viewer)
    {
        var rating = GoogleQuery.OneOf(exchange, "myRating", "like", "like", "dislike");
        return [.. emulator.State.Videos.Values.Where(v => v.RatingsByChannel.GetValueOrDefault(viewer.Id) == rating && emulator.State.CanSee(v, viewer))];
    }

    private async Task<EmulatorAnswer> UpdateAsync(EmulatorExchange exchange)
    {
        var parts = YouTubeParts.Read(exchange, YouTubeVideoWriter.PartNames);
        var body = await GoogleBody.ReadAsync(exchange).ConfigureAwait(false);
        lock (emulator.State.Gate)
        {
            var video = Own(exchange, body.Text("id"), "body.id");
            if (exchange.Header("If-Match") is { } condition && !GoogleConditions.Matches(condition, YouTubeJson.Etag(emulator.WriteVideo(video, video.Channel)))) throw YouTubeProblems.Stale();
            YouTubeVideoRules.Write(body, parts, video, update: true, emulator.State.Now);
            return GoogleJson.Ok(Write(video, video.Channel, parts));
        }
    }

    private EmulatorAnswer Delete(EmulatorExchange exchange)
    {
        var id = GoogleQuery.Require(exchange, "id");
        lock (emulator.State.Gate)
        {
            var video = Own(exchange, id, "id");
            if (exchange.Header("If-Match") is { } condition && !GoogleConditions.Matches(condition, YouTubeJson.Etag(emulator.WriteVideo(video, video.Channel)))) throw YouTubeProblems.Stale();
            emulator.State.Videos.Remove(video.Id);
            emulator.State.Broadcasts.Remove(video.Id);
            return EmulatorAnswer.Empty(204);
        }
    }

    private EmulatedVideo Own(EmulatorExchange exchange, string? id, string where)
    {
        var channel = emulator.RequireChannel(exchange);
        if (emulator.State.Video(id) is not { } video || !emulator.State.CanSee(video, channel))
            throw YouTubeProblems.NotFound("video", "videoNotFound", where, "The video that you are trying to change cannot be found.");
        return video.Channel == channel ? video : throw YouTubeProblems.Forbidden("video", "The video cannot be changed. The request may not be properly authorized.");
    }

    private EmulatorAnswer BatchStatistics(EmulatorExchange exchange)
    {
        var parts = YouTubeParts.Read(exchange, "snippet", "statistics", "contentDetails");
        var viewer = emulator.CallerChannel(exchange);
        lock (emulator.State.Gate)
        {
            return YouTubeJson.List("batchGetStatsResponse", YouTubeEmulator.Ids(exchange).Select(emulator.State.Video).OfType<EmulatedVideo>()
                .Where(v => emulator.State.CanSee(v, viewer)).Select(v =>
                {
                    var whole = emulator.WriteVideo(v, viewer);
                    return YouTubeJson.Select(new JsonObject
                    {
                        ["kind"] = "youtube#videoStats",
                        ["id"] = v.Id,
                        ["snippet"] = new JsonObject { ["publishTime"] = GoogleJson.Time(v.PublishedAt) },
                        ["statistics"] = new JsonObject
                        {
                            ["viewCount"] = whole["statistics"]!["viewCount"]!.DeepClone(),
                            ["likeCount"] = whole["statistics"]!["likeCount"]?.DeepClone(),
                            ["commentCount"] = whole["statistics"]!["commentCount"]?.DeepClone(),
                        },
                        ["contentDetails"] = new JsonObject { ["duration"] = whole["contentDetails"]!["duration"]!.DeepClone() },
                    }, parts);
                }));
        }
    }

    private JsonObject Write(EmulatedVideo video, EmulatedChannel? viewer, IReadOnlySet<string> parts) => YouTubeJson.Select(emulator.WriteVideo(video, viewer), parts);
}
