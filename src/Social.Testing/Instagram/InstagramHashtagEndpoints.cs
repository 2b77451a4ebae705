using System.Text.Json.Nodes;

namespace Social.Testing;

/// <summary>Finds hashtags and what was posted with them in the last 24 hours: 30 different ones for an account in seven days.</summary>
internal sealed class InstagramHashtagEndpoints(GraphEmulator emulator)
{
    private const int MostInAWeek = 30;
    private const int PageSize = 50;

    private static readonly GraphPolicy Policy = new("instagram_basic");

    private readonly Dictionary<string, string> _ids = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<(string Account, string Tag), DateTimeOffset> _asked = [];

    private GraphState State => emulator.State;

    public void Map(GraphRouter router)
    {
        router.Map("GET", "/{version}/ig_hashtag_search", Search);
        router.Map("GET", "/{version}/{id}/recent_media", Recent);
    }

    private EmulatorAnswer Search(GraphCall call)
    {
        var account = Caller(call, call.Parameters.Only("user_id", "q"));
        var tag = call.Parameters.Require("q");
        lock (State.Gate)
        {
            var week = State.Now.AddDays(-7);
            if (!_asked.ContainsKey((account.Id, tag)) && _asked.Count(a => a.Key.Account == account.Id && a.Value > week) >= MostInAWeek) throw GraphErrors.Refuse(18, "(#18) This account has queried too many hashtags", 2207034);
            if (With(tag).Count == 0) throw GraphErrors.Refuse(24, "The requested resource does not exist", 2207024);
            _asked[(account.Id, tag)] = State.Now;
            if (!_ids.TryGetValue(tag, out var id)) _ids[tag] = id = State.NextId();
            return EmulatorAnswer.Json(200, new JsonObject { ["data"] = new JsonArray(new JsonObject { ["id"] = id }) });
        }
    }

    private EmulatorAnswer Recent(GraphCall call)
    {
        Caller(call, call.Parameters.Only("user_id", "limit", "after", "before"));
        var id = call.RouteValues["id"];
        lock (State.Gate)
        {
            var tag = _ids.FirstOrDefault(i => i.Value == id).Key ?? throw GraphErrors.NotFound(id);
            return GraphEdge.Answer(call, With(tag).FindAll(m => m.CreatedAt > State.Now.AddHours(-24)), m => InstagramMediaWriter.Describe(m, call), maxLimit: PageSize);
        }
    }

    private EmulatedInstagramAccount Caller(GraphCall call, GraphParameters parameters)
    {
        var id = parameters.Require("user_id");
        var account = State.Find<EmulatedInstagramAccount>(id) ?? throw GraphErrors.NotFound(id);
        emulator.Gatekeeper.Authorize(call, account, Policy);
        return account;
    }

    private List<EmulatedInstagramMedia> With(string tag) =>
        State.All<EmulatedInstagramMedia>(m => !m.IsChild && m.Caption?.Split(' ', '\n').Contains("#" + tag, StringComparer.OrdinalIgnoreCase) == true);
}
