using Microsoft.Extensions.DependencyInjection;
using Social.Meta;

namespace Social.Benchmarks.Networks;

/// <summary>Facebook: one request, whose answer has the permalink, and shares in its headers.</summary>
internal sealed class FacebookNetwork : Network
{
    private const string Page = "112130216863063";

    private static readonly StubAnswer Posted = StubAnswer.Json(
        200, $$"""{"id":"{{Page}}_997766554433221","permalink_url":"https://www.facebook.com/{{Page}}/posts/997766554433221"}""", MetaUsage.Of(Page, "pages"));

    public override string Name => "Facebook";

    public override ConnectedAccount Account { get; } = new() { Key = new AccountKey(PlatformName.Facebook, Page), DisplayName = "Benchmark" };

    public override CredentialKind Kind => CredentialKind.Page;

    public override IReadOnlyList<string> Scopes => FacebookScopes.Default;

    public override Post Post { get; } = new() { Text = Words };

    public override void Register(ISocialBuilder social, string host) => social.AddFacebook(o => o.ApiHost = host);

    public override StubAnswer Answer(StubRequest request) => request.Method == "POST" ? Posted : StubAnswer.Unknown(request);

    public override Func<Task> Floor(BareHttp http)
    {
        Uri feed = http.At($"/v25.0/{Page}/feed");
        return async () => BareHttp.Find(await http.CallAsync(HttpMethod.Post, feed, BareHttp.Form(("message", Words), ("fields", "id,permalink_url"))), "permalink_url"u8);
    }
}
