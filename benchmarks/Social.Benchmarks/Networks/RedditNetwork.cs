using Microsoft.Extensions.DependencyInjection;
using Social.Reddit;

namespace Social.Benchmarks.Networks;

/// <summary>Reddit: one request, once the subreddit's requirements are known.</summary>
internal sealed class RedditNetwork : Network
{
    private const string Limit = "1000000000.0";
    private const string Title = "We shipped 2.0";

    private static readonly StubAnswer Submitted = Ok("""{"json":{"errors":[],"data":{"url":"https://www.reddit.com/r/emulated/comments/1abcde/we_shipped_20/","drafts_count":0,"id":"1abcde","name":"t3_1abcde"}}}""");
    private static readonly StubAnswer About = Ok("""{"kind":"t5","data":{"display_name":"emulated","name":"t5_2qh0y","subreddit_type":"public","submission_type":"any","over18":false,"subscribers":7}}""");
    private static readonly StubAnswer Requirements = Ok("""{"title_text_min_length":null,"title_text_max_length":null,"body_restriction_policy":"none","is_flair_required":false}""");

    public override string Name => "Reddit";

    public override ConnectedAccount Account { get; } = new() { Key = new AccountKey(PlatformName.Reddit, "t2_1w72"), Handle = "benchmark" };

    public override IReadOnlyList<string> Scopes => RedditScopes.Default;

    public override Post Post { get; } = new() { Title = Title, Text = Words };

    protected override string Destination => "emulated";

    public override void Register(ISocialBuilder social, string host) => social.AddReddit(o =>
    {
        o.ApiHost = host;
        o.RequirementsLifetime = TimeSpan.FromHours(1);
        o.Limits["reddit.api"] = o.Limits["reddit.posting"] = NoLimit;
    });

    public override StubAnswer Answer(StubRequest request) =>
        request.Method == "POST" ? Submitted : request.Path.Contains("requirements", StringComparison.Ordinal) ? Requirements : About;

    public override Func<Task> Floor(BareHttp http)
    {
        Uri submit = http.At("/api/submit?raw_json=1");
        return PostAsync;

        async Task<string> PostAsync()
        {
            using HttpRequestMessage request = new(HttpMethod.Post, submit)
            {
                Content = BareHttp.Form(("api_type", "json"), ("kind", "self"), ("sr", "emulated"), ("title", Title), ("text", Words), ("sendreplies", "true")),
            };
            request.Headers.TryAddWithoutValidation("User-Agent", "linux:benchmark:v1.0 (by /u/benchmark)");
            using HttpResponseMessage response = await http.SendAsync(request);
            return BareHttp.Find(await BareHttp.ReadAsync(response), "name"u8);
        }
    }

    private static StubAnswer Ok(string json) =>
        StubAnswer.Json(200, json, new("x-ratelimit-used", "1"), new("x-ratelimit-remaining", Limit), new("x-ratelimit-reset", "600"));
}
