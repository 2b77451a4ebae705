using System.Text.Json.Nodes;

namespace Social.Testing;

/// <summary>Lists, shows, closes for comments, likes and deletes media.</summary>
internal sealed class InstagramMediaEndpoints(GraphEmulator emulator)
{
    private static readonly GraphPolicy Read = new("instagram_basic", "instagram_business_basic");

    private GraphState State => emulator.State;

    public void Map(GraphRouter router)
    {
        router.On<EmulatedInstagramAccount>("GET", "media", (call, account) => List(call, InstagramMediaWriter.MediaOf(State, account)), Read);
        router.On<EmulatedInstagramAccount>("GET", "stories", (call, account) => List(call, Stories(account)), Read);
        router.On<EmulatedInstagramAccount>("GET", "tags", (call, account) => List(call, State.All<EmulatedInstagramMedia>(m => m.Tagged.Contains(account.Username))), Read);
        router.On<EmulatedInstagramAccount>("GET", "live_media", (call, _) => List(call, []), Read);
        router.On<EmulatedInstagramMedia>("GET", "", (call, media) => GraphIdentityEndpoints.Select(call, InstagramMediaWriter.Describe(media, call)), Read);
        router.On<EmulatedInstagramMedia>("GET", "children", (call, media) => List(call, media.Children), Read);
        router.On<EmulatedInstagramMedia>("POST", "", Change, new GraphPolicy("instagram_manage_comments", "instagram_business_manage_comments"));
        router.On<EmulatedInstagramMedia>("DELETE", "", Delete, new GraphPolicy("instagram_manage_contents"));
        foreach (var method in (string[])["POST", "DELETE"]) router.On<EmulatedInstagramAccount>(method, "likes", Like, new GraphPolicy("instagram_manage_engagement"));
    }

    private static EmulatorAnswer List(GraphCall call, IReadOnlyList<EmulatedInstagramMedia> media)
    {
        call.Parameters.Only("limit", "after", "before", "since", "until");
        return GraphEdge.Answer(call, [.. GraphEdge.Between(call, media, m => m.CreatedAt)], m => InstagramMediaWriter.Describe(m, call));
    }

    private List<EmulatedInstagramMedia> Stories(EmulatedInstagramAccount account) =>
        State.All<EmulatedInstagramMedia>(m => m.Account == account && m.ProductType == "STORY" && m.CreatedAt > State.Now.AddHours(-24));

    private static EmulatorAnswer Change(GraphCall call, EmulatedInstagramMedia media)
    {
        call.Parameters.Only("comment_enabled").Require("comment_enabled");
        media.IsCommentEnabled = call.Parameters.Truth("comment_enabled");
        return GraphCall.Success();
    }

    private EmulatorAnswer Delete(GraphCall call, EmulatedInstagramMedia media)
    {
        call.Parameters.Only();
        if (media.IsChild) throw GraphErrors.NotFound(media.Id, "DELETE");
        foreach (var child in media.Children) State.Remove(child);
        State.Remove(media);
        return GraphCall.Success();
    }

    private EmulatorAnswer Like(GraphCall call, EmulatedInstagramAccount account)
    {
        var id = call.Parameters.Only("media_id").Require("media_id");
        if (State.Find<EmulatedInstagramMedia>(id) is not { } media || media.Account != account) throw GraphErrors.NotFound(id, call.Method);
        media.IsLiked = call.Method == "POST";
        return GraphCall.Success();
    }
}
