using System.Text.Json.Nodes;

namespace Social.Testing;

/// <summary>Reads feeds, and reads, edits, publishes and deletes single posts.</summary>
internal sealed class FacebookPostEndpoints(FacebookEmulator emulator)
{
    private static readonly GraphPolicy Read = new("pages_read_engagement");

    private static readonly string[] Editable =
    [
        "message", "attached_media", "is_published", "scheduled_publish_time", "is_hidden", "is_pinned", "timeline_visibility", "feed_story_visibility", "backdated_time", "place", "tags", "privacy", "product_item",
    ];

    private GraphState State => emulator.State;

    public void Map(GraphRouter router)
    {
        router.On<EmulatedPage>("GET", "feed", (call, page) => ByTime(call, Posts(page, p => p.IsPublishedAt(State.Now))), Read);
        router.On<EmulatedPage>("GET", "posts", (call, page) => ByTime(call, Posts(page, p => p.IsPublishedAt(State.Now) && !p.IsVisitors && (call["q"] is not { } words || p.Message?.Contains(words, StringComparison.OrdinalIgnoreCase) == true))), Read);
        router.On<EmulatedPage>("GET", "published_posts", (call, page) => ByCursor(call, Posts(page, p => p.IsPublishedAt(State.Now) && !p.IsVisitors)), Read);
        router.On<EmulatedPage>("GET", "scheduled_posts", (call, page) => ByCursor(call, Posts(page, p => p.IsScheduledAt(State.Now))), Read);
        router.On<EmulatedPage>("GET", "visitor_posts", (call, page) => ByCursor(call, Posts(page, p => p.IsPublishedAt(State.Now) && p.IsVisitors)), new GraphPolicy("pages_read_user_content"));
        router.On<EmulatedPage>("GET", "tagged", (call, _) => ByCursor(call, []), Read);
        router.On<EmulatedPage>("GET", "ads_posts", (call, page) => ByCursor(call, Posts(page, p => p.PublishesAt is null)), Read);
        router.On<EmulatedPagePost>("GET", "", (call, post) => GraphIdentityEndpoints.Select(call, FacebookPostWriter.Describe(post, call)), Read);
        router.On<EmulatedPagePost>("POST", "", Edit, FacebookFeedEndpoints.Policy);
        router.On<EmulatedPagePost>("DELETE", "", Delete, FacebookFeedEndpoints.Policy);
    }

    private List<EmulatedPagePost> Posts(EmulatedPage page, Func<EmulatedPagePost, bool> where) =>
        [.. State.All<EmulatedPagePost>(p => p.Page == page && !p.IsStory && where(p)).OrderByDescending(Time)];

    private DateTimeOffset Time(EmulatedPagePost post) => post.IsPublishedAt(State.Now) ? post.PublishesAt!.Value : post.CreatedAt;

    private EmulatorAnswer ByTime(GraphCall call, List<EmulatedPagePost> posts)
    {
        call.Parameters.Only("limit", "since", "until", "__paging_token", "__previous", "after", "before", "q", "include_hidden", "show_expired", "with");
        return call["after"] is not null || call["before"] is not null
            ? GraphEdge.Answer(call, posts, p => FacebookPostWriter.Describe(p, call))
            : GraphEdge.AnswerByTime(call, posts, Time, p => FacebookPostWriter.Describe(p, call));
    }

    private EmulatorAnswer ByCursor(GraphCall call, List<EmulatedPagePost> posts)
    {
        call.Parameters.Only("limit", "since", "until", "after", "before", "include_hidden", "show_expired", "with", "summary");
        call.Parameters.Number("limit", 1, 100);
        return GraphEdge.Answer(call, [.. GraphEdge.Between(call, posts, Time)], p => FacebookPostWriter.Describe(p, call), hasSummary: true);
    }

    private EmulatorAnswer Edit(GraphCall call, EmulatedPagePost post)
    {
        var parameters = call.Parameters.Only(Editable);
        if (!post.IsOwn) throw GraphErrors.Refuse(200, "(#200) This post wasn't created by the application");
        FacebookFeedEndpoints.CheckMessage(parameters["message"]);
        parameters.OneOf("timeline_visibility", "forced_allow", "hidden", "normal");
        parameters.OneOf("feed_story_visibility", "hidden", "visible");
        parameters.Truth("is_hidden");
        parameters.Truth("is_pinned");
        lock (State.Gate)
        {
            if (parameters["scheduled_publish_time"] is { } text)
            {
                if (post.IsPublishedAt(State.Now)) throw FacebookErrors.Schedule();
                post.PublishesAt = FacebookSchedule.Check(call, GraphTime.Read(text) ?? throw FacebookErrors.Schedule(), days: 30);
            }

            if (parameters.Truth("is_published") && !post.IsPublishedAt(State.Now)) post.PublishesAt = State.Now;
            if (parameters["message"] is { } message) post.Message = message;
            foreach (var name in Editable)
                if (parameters[name] is { } value) post.Changes[name] = value;
        }

        return GraphCall.Success();
    }

    private EmulatorAnswer Delete(GraphCall call, EmulatedPagePost post)
    {
        call.Parameters.Only();
        State.Remove(post);
        return EmulatorAnswer.Json(200, new JsonObject { ["success"] = true });
    }
}
