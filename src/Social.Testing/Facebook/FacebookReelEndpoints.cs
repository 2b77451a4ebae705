using System.Text.Json.Nodes;

namespace Social.Testing;

/// <summary>Reels and the stories of videos: started here, uploaded elsewhere, finished here; and the stories of photos.</summary>
internal sealed class FacebookReelEndpoints(FacebookEmulator emulator)
{
    private const int MaxScheduleDays = 29;

    private static readonly string[] Details = ["upload_phase", "video_id", "video_state", "description", "title", "scheduled_publish_time", "place", "targeting", "feed_targeting"];
    private static readonly GraphPolicy Read = new("pages_read_engagement");

    private GraphState State => emulator.State;

    public void Map(GraphRouter router)
    {
        router.On<EmulatedPage>("POST", "video_reels", (call, page) => Phase(call, page, "reel"), FacebookFeedEndpoints.Policy);
        router.On<EmulatedPage>("POST", "video_stories", (call, page) => Phase(call, page, "story"), FacebookFeedEndpoints.Policy);
        router.On<EmulatedPage>("POST", "photo_stories", PhotoStory, FacebookFeedEndpoints.Policy);
        router.On<EmulatedPage>("GET", "stories", Stories, Read);
        router.On<EmulatedPageVideo>("POST", "collaborators", Collaborate, FacebookFeedEndpoints.Policy);
        router.On<EmulatedPageVideo>("GET", "collaborators", (_, video) => EmulatorAnswer.Json(200, new JsonObject { ["data"] = new JsonArray([.. video.Collaborators.Select(c => (JsonNode)new JsonObject { ["id"] = c, ["invite_status"] = "PENDING" })]) }), Read);
    }

    private EmulatorAnswer Phase(GraphCall call, EmulatedPage page, string kind)
    {
        if (page.IsBlocked) throw FacebookErrors.Blocked();
        // The specification prints the phases in capitals, the guides do not.
        return call["upload_phase"]?.ToLowerInvariant() switch
        {
            "start" => Start(call, page, kind),
            "finish" => Finish(call, page, kind),
            _ => throw GraphErrors.Parameter("Param upload_phase must be one of {START, FINISH}"),
        };
    }

    private EmulatorAnswer Start(GraphCall call, EmulatedPage page, string kind)
    {
        call.Parameters.Only("upload_phase");
        var video = State.Add(new EmulatedPageVideo(State.NextId(), page, kind, State.Now));
        return EmulatorAnswer.Json(200, new JsonObject { ["video_id"] = video.Id, ["upload_url"] = $"{call.Origin}/video-upload/{call.Version}/{video.Id}" });
    }

    private EmulatorAnswer Finish(GraphCall call, EmulatedPage page, string kind)
    {
        var parameters = call.Parameters.Only(Details);
        var id = parameters.Require("video_id");
        if (State.Find<EmulatedPageVideo>(id) is not { } video || video.Page != page || video.Kind != kind) throw GraphErrors.NotFound(id, "POST");
        if (video.State is not null) throw GraphErrors.Refuse(6000, "There was a problem uploading your video file. Please try again with another file.", 1363033, "Already finished", "The upload was finished already.");
        FacebookFeedEndpoints.CheckMessage(parameters["description"], "description");
        FacebookFeedEndpoints.CheckAudience(parameters);
        var state = kind == "story" ? "PUBLISHED" : parameters.OneOf("video_state", "PUBLISHED", "DRAFT", "SCHEDULED") ?? "PUBLISHED";
        DateTimeOffset? publishesAt = state switch
        {
            "DRAFT" => null,
            "SCHEDULED" => FacebookSchedule.Check(call, GraphTime.Read(parameters.Require("scheduled_publish_time")) ?? throw FacebookErrors.Schedule(), MaxScheduleDays),
            _ => State.Now,
        };
        if (!video.Upload.IsComplete) throw FacebookErrors.NotWhole();
        if (kind == "reel" && emulator.Options.EnforceRateLimits && state == "PUBLISHED" && Reels(page) >= emulator.Options.ReelsADay) throw GraphErrors.Refuse(613, "(#613) Calls to this api have exceeded the rate limit.", 1996);
        video.Title = parameters["title"];
        video.Description = parameters["description"];
        video.Parameters = Details.Where(n => parameters[n] is not null).ToDictionary(n => n, n => parameters[n]!, StringComparer.Ordinal);
        FacebookVideoWriter.Process(call, video, emulator.Options);
        // A duration that is known to be wrong is refused here already.
        if (video.Error is "1363128") throw GraphErrors.Refuse(100, "Invalid parameter", 1363128, "Duration not supported", "The duration of the video is not supported.");
        FacebookVideoWriter.Publish(State, video, state, publishesAt);
        var answer = new JsonObject { ["success"] = true };
        if (video.Post is { } post && (kind == "story" || emulator.Options.ReelsTellTheirPost)) answer["post_id"] = kind == "story" ? post.Id.Split('_')[1] : post.Id;
        return EmulatorAnswer.Json(200, answer);
    }

    private int Reels(EmulatedPage page) => State.All<EmulatedPagePost>(p => p.Page == page && p.Video is { Kind: "reel" } && p.PublishesAt > State.Now.AddHours(-24)).Count;

    private EmulatorAnswer PhotoStory(GraphCall call, EmulatedPage page)
    {
        var id = call.Parameters.Only("photo_id").Require("photo_id");
        lock (State.Gate)
        {
            if (State.Find<EmulatedPagePhoto>(id) is not { } photo || photo.Page != page || photo.IsGoneAt(State.Now)) throw GraphErrors.NotFound(id, "POST");
            if (photo.Post is not null) throw GraphErrors.Parameter("The photo is in a published post already; upload it with published=false");
            photo.Post = State.Add(new EmulatedPagePost($"{page.Id}_{State.NextId()}", page, State.Now) { Photos = [photo], PublishesAt = State.Now, IsStory = true });
            return EmulatorAnswer.Json(200, new JsonObject { ["success"] = true, ["post_id"] = photo.Post.Id.Split('_')[1] });
        }
    }

    private EmulatorAnswer Stories(GraphCall call, EmulatedPage page)
    {
        var status = call.Parameters.Only("limit", "after", "before", "since", "until", "status").OneOf("status", "PUBLISHED", "ARCHIVED") ?? "PUBLISHED";
        var edge = State.Now.AddHours(-24);
        var stories = State.All<EmulatedPagePost>(p => p.Page == page && p.IsStory && p.IsPublishedAt(State.Now) && (p.PublishesAt > edge) == (status == "PUBLISHED"));
        stories.Reverse();
        return GraphEdge.Answer(call, [.. GraphEdge.Between(call, stories, p => p.CreatedAt)], p => Describe(p, status));
    }

    private static GraphObject Describe(EmulatedPagePost story, string status) => new GraphObject("PageStory", "post_id", "status", "creation_time", "media_type", "media_id", "url")
        .Add("post_id", story.Id.Split('_')[1]).Add("status", status).Add("creation_time", story.CreatedAt.ToUnixTimeSeconds()).Add("media_type", story.Video is null ? "photo" : "video")
        .Add("media_id", story.Video?.Id ?? story.Photos[0].Id).Add("url", $"https://facebook.com/stories/{story.Page.Id}/{story.Id.Split('_')[1]}");

    private EmulatorAnswer Collaborate(GraphCall call, EmulatedPageVideo video)
    {
        var id = call.Parameters.Only("target_id").Require("target_id");
        if (State.Find<EmulatedPage>(id) is null) throw GraphErrors.NotFound(id, "POST");
        if (video.Collaborators.Count >= 10) throw GraphErrors.Refuse(613, "(#613) Calls to this api have exceeded the rate limit.");
        video.Collaborators.Add(id);
        return EmulatorAnswer.Json(200, new JsonObject { ["success"] = true, ["collaborator_id"] = id, ["invitation_link"] = $"https://www.facebook.com/reel/{video.Id}?invite=1" });
    }
}
