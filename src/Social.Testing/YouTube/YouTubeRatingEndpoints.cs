using System.Text.Json.Nodes;

namespace Social.Testing;

/// <summary>Likes, dislikes and reports of videos.</summary>
internal sealed class YouTubeRatingEndpoints(YouTubeEmulator emulator)
{
    public void Map(RouteTable routes)
    {
        routes.Map("POST", "/youtube/v3/videos/rate", Rate, YouTubePolicy.Of("Video.Rate", "YFP", 50, "id", "rating"));
        routes.Map("GET", "/youtube/v3/videos/getRating", GetRating, YouTubePolicy.Of("Video.GetRating", "YFPR", 1, "id"));
        routes.Map("POST", "/youtube/v3/videos/reportAbuse", ReportAsync, YouTubePolicy.Of("Video.ReportAbuse", "YFP", 50));
    }

    private EmulatorAnswer Rate(EmulatorExchange exchange)
    {
        var id = GoogleQuery.Require(exchange, "id");
        var rating = GoogleQuery.Require(exchange, "rating");
        if (rating is not ("like" or "dislike" or "none")) throw YouTubeProblems.Parameter("video", "invalidRating", "rating", "The request contained an unexpected value for the rating parameter.");
        var channel = emulator.RequireChannel(exchange);
        lock (emulator.State.Gate)
        {
            var video = Find(id, channel);
            if (!video.AllowsRating) throw YouTubeProblems.Forbidden("video", "The owner of the video that you are trying to rate has disabled ratings for that video.", "videoRatingDisabled");
            if (rating == "none") video.RatingsByChannel.Remove(channel.Id);
            else video.RatingsByChannel[channel.Id] = rating;
            return EmulatorAnswer.Empty(204);
        }
    }

    private EmulatorAnswer GetRating(EmulatorExchange exchange)
    {
        var channel = emulator.RequireChannel(exchange);
        lock (emulator.State.Gate)
        {
            return YouTubeJson.List("videoGetRatingResponse", YouTubeEmulator.Ids(exchange).Select(emulator.State.Video).OfType<EmulatedVideo>()
                .Where(v => emulator.State.CanSee(v, channel))
                .Select(v => new JsonObject { ["videoId"] = v.Id, ["rating"] = v.RatingsByChannel.GetValueOrDefault(channel.Id, "none") }));
        }
    }

    private async Task<EmulatorAnswer> ReportAsync(EmulatorExchange exchange)
    {
        var channel = emulator.RequireChannel(exchange);
        var body = (await GoogleBody.ReadAsync(exchange).ConfigureAwait(false)).Only("videoId", "reasonId", "secondaryReasonId", "comments", "language");
        if (string.IsNullOrEmpty(body.Text("reasonId"))) throw YouTubeProblems.Body("video", "required", "reasonId", "A reason is required.");
        lock (emulator.State.Gate)
        {
            Find(body.Text("videoId"), channel);
            return EmulatorAnswer.Empty(204);
        }
    }

    private EmulatedVideo Find(string? id, EmulatedChannel viewer) =>
        emulator.State.Video(id) is { } video && emulator.State.CanSee(video, viewer)
            ? video
            : throw YouTubeProblems.NotFound("video", "videoNotFound", "id", "The video that you are trying to rate cannot be found.");
}
