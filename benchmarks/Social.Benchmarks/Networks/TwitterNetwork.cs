using Microsoft.Extensions.DependencyInjection;

namespace Social.Benchmarks.Networks;

/// <summary>X: one request, and limits in the answer's headers.</summary>
internal sealed class TwitterNetwork : Network
{
    private const string Limit = "1000000000";
    private const string Reset = "4102444800";

    private static readonly StubAnswer Posted = StubAnswer.Json(
        201,
        """{"data":{"edit_history_tweet_ids":["1907466254431887616"],"id":"1907466254431887616","text":"We shipped 2.0 today: faster, smaller, calmer."}}""",
        new("x-rate-limit-limit", Limit),
        new("x-rate-limit-remaining", Limit),
        new("x-rate-limit-reset", Reset),
        new("x-app-limit-24hour-limit", Limit),
        new("x-app-limit-24hour-remaining", Limit),
        new("x-app-limit-24hour-reset", Reset),
        new("x-user-limit-24hour-limit", Limit),
        new("x-user-limit-24hour-remaining", Limit),
        new("x-user-limit-24hour-reset", Reset),
        new("x-transaction-id", "8f3b1d2c4a5e6f70"));

    private static readonly StubAnswer Stored = StubAnswer.Empty(204);

    public override string Name => "X";

    public override ConnectedAccount Account { get; } = new() { Key = new AccountKey(PlatformName.Twitter, "2244994945"), Handle = "benchmark" };

    public override IReadOnlyList<string> Scopes { get; } = ["tweet.read", "tweet.write", "users.read", "media.write", "offline.access"];

    public override Post Post { get; } = new() { Text = Words };

    public override void Register(ISocialBuilder social, string host) => social.AddTwitter(o => (o.ApiHost, o.UploadHost, o.TokenHost) = (host, host, host));

    // The parts of the plainest upload go here, too.
    public override StubAnswer Answer(StubRequest request) => request.Method == "PUT" ? Stored : Posted;

    public override Func<Task> Floor(BareHttp http)
    {
        Uri posts = http.At("/2/tweets");
        return PostAsync;

        async Task<string> PostAsync()
        {
            using HttpRequestMessage request = new(HttpMethod.Post, posts) { Content = BareHttp.Json(static w => w.WriteString("text"u8, Words)) };
            using HttpResponseMessage response = await http.SendAsync(request);
            return BareHttp.Find(await BareHttp.ReadAsync(response), "id"u8);
        }
    }
}
