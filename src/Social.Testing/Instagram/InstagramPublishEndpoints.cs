using System.Text.Json.Nodes;

namespace Social.Testing;

/// <summary>Publishes containers, within the account's quota.</summary>
internal sealed class InstagramPublishEndpoints(GraphEmulator emulator)
{
    public static GraphPolicy Policy { get; } = new("instagram_content_publish", "instagram_business_content_publish");

    private GraphState State => emulator.State;

    public void Map(GraphRouter router)
    {
        router.On<EmulatedInstagramAccount>("POST", "media_publish", Publish, Policy);
        router.On<EmulatedInstagramAccount>("GET", "content_publishing_limit", Quota, Policy);
    }

    private EmulatorAnswer Publish(GraphCall call, EmulatedInstagramAccount account)
    {
        var id = call.Parameters.Only("creation_id").Require("creation_id");
        lock (State.Gate)
        {
            var now = State.Now;
            if (account.IsRestricted) throw InstagramErrors.Restricted();
            if (account.IsBlocked) throw InstagramErrors.Blocked();
            // What was published already is gone from here as well.
            if (State.Find<EmulatedInstagramContainer>(id) is not { IsCarouselItem: false, Media: null } container || container.Account != account) throw InstagramErrors.NoContainer();
            if (container.StatusAt(now) == "EXPIRED") throw InstagramErrors.Expired();
            if (container.StatusAt(now) != "FINISHED" || container.Children.Any(c => c.StatusAt(now) != "FINISHED")) throw InstagramErrors.NotReady();
            if (now < container.FinishedAt + State.Instagram.PublishLag) throw InstagramErrors.NotVisible();
            if (emulator.Shared.EnforceRateLimits && Used(account, now.AddHours(-24)) >= State.Instagram.PostsADay) throw InstagramErrors.Quota();
            return EmulatorAnswer.Json(200, new JsonObject { ["id"] = Make(State, container, now).Id });
        }
    }

    public static EmulatedInstagramMedia Make(GraphState state, EmulatedInstagramContainer container, DateTimeOffset at)
    {
        List<EmulatedInstagramMedia> children = [];
        foreach (var child in container.Children)
        {
            children.Add(child.Media = state.Add(new EmulatedInstagramMedia(state.NextId(), child, at) { IsChild = true }));
        }

        return container.Media = state.Add(new EmulatedInstagramMedia(state.NextId(), container, at) { Children = children });
    }

    private EmulatorAnswer Quota(GraphCall call, EmulatedInstagramAccount account)
    {
        call.Parameters.Only("since");
        var since = State.Now.AddHours(-24);
        if (call["since"] is { } text && (GraphTime.ReadSeconds(text) is not { } asked || (since = asked) < State.Now.AddHours(-24).AddMinutes(-1))) throw GraphErrors.Parameter("Param since must be a time within the last 24 hours");
        var described = new GraphObject("IGContentPublishingLimit", "quota_usage")
            .Add("quota_usage", Used(account, since))
            .Add("config", new JsonObject { ["quota_total"] = State.Instagram.PostsADay, ["quota_duration"] = 86400 });
        return EmulatorAnswer.Json(200, new JsonObject { ["data"] = new JsonArray(described.Select(call["fields"])) });
    }

    private int Used(EmulatedInstagramAccount account, DateTimeOffset since) => State.All<EmulatedInstagramMedia>(m => m.Account == account && !m.IsChild && !m.IsSeeded && m.CreatedAt > since).Count;
}
