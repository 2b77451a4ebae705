using Microsoft.Extensions.DependencyInjection;
using Social.Meta;

namespace Social.Benchmarks.Networks;

/// <summary>Threads: a container, its publication, and the permalink. We look at the container before we publish it; a floor for words alone need not.</summary>
internal sealed class ThreadsNetwork : Network
{
    private const string User = "/v1.0/8954";
    private const string PostId = "17900000000000001";

    private static readonly StubAnswer Contained = StubAnswer.Json(200, """{"id":"18000000000000001"}""");
    private static readonly StubAnswer Finished = StubAnswer.Json(200, """{"id":"18000000000000001","status":"FINISHED"}""");
    private static readonly StubAnswer Published = StubAnswer.Json(200, $$"""{"id":"{{PostId}}"}""");
    private static readonly StubAnswer Permalink = StubAnswer.Json(200, $$"""{"id":"{{PostId}}","permalink":"https://www.threads.net/@benchmark/post/C1"}""");

    public override string Name => "Threads";

    public override ConnectedAccount Account { get; } = new() { Key = new AccountKey(PlatformName.Threads, "8954"), Handle = "benchmark" };

    public override IReadOnlyList<string> Scopes => ThreadsScopes.Default;

    public override Post Post { get; } = new() { Text = Words };

    public override int Calls => 3;

    public override void Register(ISocialBuilder social, string host) => social.AddThreads(o =>
    {
        o.ApiHost = host;
        o.Limits["threads.posts"] = NoLimit;
    });

    public override StubAnswer Answer(StubRequest request) => request switch
    {
        { Method: "POST" } => request.Path.EndsWith("publish", StringComparison.Ordinal) ? Published : Contained,
        { Method: "GET" } => request.Path.Contains(PostId, StringComparison.Ordinal) ? Permalink : Finished,
        _ => StubAnswer.Unknown(request),
    };

    public override Func<Task> Floor(BareHttp http)
    {
        Uri contain = http.At($"{User}/threads");
        Uri publish = http.At($"{User}/threads_publish");
        return async () =>
        {
            string container = BareHttp.Find(await http.CallAsync(HttpMethod.Post, contain, BareHttp.Form(("media_type", "TEXT"), ("text", Words))), "id"u8);
            string id = BareHttp.Find(await http.CallAsync(HttpMethod.Post, publish, BareHttp.Form(("creation_id", container))), "id"u8);
            _ = BareHttp.Find(await http.CallAsync(HttpMethod.Get, http.At($"/v1.0/{id}?fields=permalink")), "permalink"u8);
        };
    }
}
