using Microsoft.Extensions.DependencyInjection;
using Social.Google;

namespace Social.Benchmarks.Networks;

/// <summary>Business Profile: one request.</summary>
internal sealed class GoogleBusinessNetwork : Network
{
    private const string Path = "/v4/accounts/111111111111111111111/locations/12101883566920497897/localPosts";

    private static readonly StubAnswer Live = StubAnswer.Json(
        200,
        """{"name":"accounts/111111111111111111111/locations/12101883566920497897/localPosts/5960109214985150895","languageCode":"en","summary":"We shipped 2.0 today: faster, smaller, calmer.","state":"LIVE","topicType":"STANDARD","createTime":"2026-11-20T09:00:00.123Z","updateTime":"2026-11-20T09:00:00.123Z","searchUrl":"https://local.google.com/place?id=1&use=posts&lpsid=2"}""");

    public override string Name => "Business Profile";

    public override ConnectedAccount Account { get; } = new()
    {
        Key = new AccountKey(PlatformName.GoogleBusiness, "locations/12101883566920497897"),
        DisplayName = "Benchmark",
        Parent = new AccountKey(PlatformName.GoogleBusiness, "accounts/111111111111111111111"),
    };

    public override IReadOnlyList<string> Scopes => GoogleScopes.Business;

    public override Post Post { get; } = new() { Text = Words };

    public override void Register(ISocialBuilder social, string host) => social.AddGoogleBusiness(o =>
    {
        (o.ApiHost, o.UploadHost, o.TokenHost) = (host, host, host);
        o.Limits["googlebusiness.api"] = NoLimit;
    });

    public override StubAnswer Answer(StubRequest request) => request.Method == "POST" ? Live : StubAnswer.Unknown(request);

    public override Func<Task> Floor(BareHttp http)
    {
        Uri posts = http.At(Path);
        return PostAsync;

        async Task<string> PostAsync()
        {
            using HttpRequestMessage request = new(HttpMethod.Post, posts)
            {
                Content = BareHttp.Json(static w =>
                {
                    w.WriteString("summary"u8, Words);
                    w.WriteString("topicType"u8, "STANDARD"u8);
                }),
            };
            using HttpResponseMessage response = await http.SendAsync(request);
            return BareHttp.Find(await BareHttp.ReadAsync(response), "name"u8);
        }
    }
}
