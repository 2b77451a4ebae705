using System.Text.Json.Nodes;

namespace Social.Testing;

/// <summary>Updates a Page, shows its picture and its events, and keeps its subscriptions.</summary>
internal sealed class FacebookPageEndpoints(FacebookEmulator emulator)
{
    private static readonly string[] Editable = ["about", "bio", "description", "website", "phone", "emails", "hours", "is_permanently_closed", "temporary_status", "cover"];
    private static readonly GraphPolicy Read = new("pages_read_engagement");
    private static readonly GraphPolicy Metadata = new("pages_manage_metadata");

    private GraphState State => emulator.State;

    public void Map(GraphRouter router)
    {
        router.On<EmulatedPage>("POST", "", Edit, new GraphPolicy("pages_manage_metadata", Task: "MANAGE"));
        router.On<EmulatedPage>("GET", "picture", Picture, new GraphPolicy(IsForUsersToo: true));
        router.On<EmulatedPage>("GET", "events", Events, Read);
        router.On<EmulatedPageEvent>("GET", "", (call, found) => GraphIdentityEndpoints.Select(call, Describe(found)), Read);
        router.On<EmulatedPage>("GET", "albums", (call, _) => GraphEdge.Answer(call, (IReadOnlyList<EmulatedPagePhoto>)[], p => FacebookPostWriter.Describe(p, call)), Read);
        router.On<EmulatedPage>("POST", "subscribed_apps", Subscribe, Metadata);
        router.On<EmulatedPage>("GET", "subscribed_apps", Subscriptions, Metadata);
        router.On<EmulatedPage>("DELETE", "subscribed_apps", Unsubscribe, Metadata);
    }

    private EmulatorAnswer Edit(GraphCall call, EmulatedPage page)
    {
        var parameters = call.Parameters.Only(Editable);
        parameters.Structure<JsonArray>("emails");
        lock (State.Gate)
        {
            page.About = parameters["about"] ?? page.About;
            foreach (var name in Editable)
                if (parameters[name] is { } value) page.Profile[name] = value;
        }

        return GraphCall.Success();
    }

    private static EmulatorAnswer Picture(GraphCall call, EmulatedPage page)
    {
        var parameters = call.Parameters.Only("redirect", "type", "width", "height");
        parameters.OneOf("type", "large", "normal", "small", "square", "album");
        var picture = GraphPageWriter.Picture(page.Id);
        return parameters.Truth("redirect", otherwise: true) ? EmulatorAnswer.Empty(302).With("location", picture["data"]!["url"]!.GetValue<string>()) : EmulatorAnswer.Json(200, picture);
    }

    private EmulatorAnswer Events(GraphCall call, EmulatedPage page)
    {
        var parameters = call.Parameters.Only("limit", "after", "before", "event_state_filter", "time_filter", "include_canceled");
        var state = parameters.OneOf("event_state_filter", "canceled", "draft", "published", "scheduled_draft_for_publication");
        var time = parameters.OneOf("time_filter", "past", "upcoming");
        var withCanceled = parameters.Truth("include_canceled") || state == "canceled";
        var events = State.All<EmulatedPageEvent>(e => e.Page == page && (withCanceled || !e.IsCanceled) && (state is null or "published" || (state == "canceled" && e.IsCanceled)) && (time is null || (e.StartsAt > State.Now) == (time == "upcoming")));
        return GraphEdge.Answer(call, events, Describe);
    }

    private static GraphObject Describe(EmulatedPageEvent found) => new GraphObject("Event", "description", "end_time", "name", "start_time", "id")
        .Add("id", found.Id).Add("name", found.Name).Add("description", found.Description).Add("start_time", GraphTime.Write(found.StartsAt)).Add("end_time", found.EndsAt is { } end ? GraphTime.Write(end) : null)
        .Add("is_canceled", found.IsCanceled).Add("is_online", false).Add("owner", new JsonObject { ["name"] = found.Page.Name, ["id"] = found.Page.Id })
        .Add("place", (JsonNode?)null).Add("cover", (JsonNode?)null).Add("timezone", "UTC").Add("event_times", (JsonNode?)null).Add("ticket_uri", (JsonNode?)null);

    private EmulatorAnswer Subscribe(GraphCall call, EmulatedPage page)
    {
        call.Parameters.Only("subscribed_fields").Require("subscribed_fields");
        lock (State.Gate) page.Profile["subscribed_fields"] = string.Join(',', call.Parameters.List("subscribed_fields"));
        return GraphCall.Success();
    }

    private EmulatorAnswer Subscriptions(GraphCall call, EmulatedPage page)
    {
        call.Parameters.Only();
        lock (State.Gate)
        {
            if (!page.Profile.TryGetValue("subscribed_fields", out var fields)) return EmulatorAnswer.Json(200, new JsonObject { ["data"] = new JsonArray() });
            var app = new JsonObject
            {
                ["category"] = "Business", ["link"] = "https://example.com/", ["name"] = State.App.Name, ["id"] = State.App.AppId, ["subscribed_fields"] = new JsonArray([.. fields.Split(',').Select(f => JsonValue.Create(f))]),
            };
            return EmulatorAnswer.Json(200, new JsonObject { ["data"] = new JsonArray(app) });
        }
    }

    private EmulatorAnswer Unsubscribe(GraphCall call, EmulatedPage page)
    {
        call.Parameters.Only();
        lock (State.Gate) page.Profile.Remove("subscribed_fields");
        return GraphCall.Success();
    }
}
