using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using Social.Meta;

namespace Social.Benchmarks.Networks;

/// <summary>Facebook: one request, whose answer has the permalink, and shares in its headers. A reel is begun, its bytes go to Meta's upload host in one request, it is finished, and its status tells its address.</summary>
internal sealed class FacebookNetwork : Network
{
    private const string Page = "112130216863063";
    private const string Reel = "988877766655544";
    private const string UploadPath = $"/video-upload/v25.0/{Reel}";

    private static readonly StubAnswer Posted = StubAnswer.Json(
        200, $$"""{"id":"{{Page}}_997766554433221","permalink_url":"https://www.facebook.com/{{Page}}/posts/997766554433221"}""", MetaUsage.Of(Page, "pages"));

    private static readonly StubAnswer Taken = StubAnswer.Json(200, """{"success":true}""");

    private static readonly StubAnswer Shown = StubAnswer.Json(
        200,
        $$$"""{"status":{"video_status":"ready","uploading_phase":{"status":"complete"},"processing_phase":{"status":"complete"},"publishing_phase":{"status":"complete","publish_status":"published"}},"published":true,"post_id":"{{{Page}}}_997766554433222","permalink_url":"/reel/{{{Reel}}}","id":"{{{Reel}}}"}""",
        MetaUsage.Of(Page, "pages"));

    public override string Name => "Facebook";

    public override ConnectedAccount Account { get; } = new() { Key = new AccountKey(PlatformName.Facebook, Page), DisplayName = "Benchmark" };

    public override CredentialKind Kind => CredentialKind.Page;

    public override IReadOnlyList<string> Scopes => FacebookScopes.Default;

    public override Post Post { get; } = new() { Text = Words };

    public override NetworkVideo Video { get; } = new(static file => new Post { Text = Words, Media = [new MediaAttachment { Source = file, Kind = MediaKind.Video }] }, NetworkVideo.Whole, UploadBareAsync)
    {
        Name = "reel", Placement = Placement.Reel,
    };

    public override void Register(ISocialBuilder social, string host) => social.AddFacebook(o =>
    {
        o.ApiHost = host;
        o.Limits["facebook.reels"] = NoLimit;
    });

    public override StubAnswer Answer(StubRequest request) => request switch
    {
        { Method: "POST", Path: UploadPath } => Taken,

        // Beginning and finishing differ in the body only, and neither minds what the other is told.
        { Method: "POST" } when request.Path.EndsWith("/video_reels", StringComparison.Ordinal) =>
            StubAnswer.Json(200, $$"""{"success":true,"video_id":"{{Reel}}","upload_url":"{{request.Host}}{{UploadPath}}"}"""),
        { Method: "POST" } => Posted,
        { Method: "GET" } when request.Path.Contains(Reel, StringComparison.Ordinal) => Shown,
        _ => StubAnswer.Unknown(request),
    };

    public override Func<Task> Floor(BareHttp http)
    {
        Uri feed = http.At($"/v25.0/{Page}/feed");
        return async () => BareHttp.Find(await http.CallAsync(HttpMethod.Post, feed, BareHttp.Form(("message", Words), ("fields", "id,permalink_url"))), "permalink_url"u8);
    }

    private static async Task UploadBareAsync(BareHttp http, BareFile file)
    {
        Uri reels = http.At($"/v25.0/{Page}/video_reels");
        byte[] begun = await http.CallAsync(HttpMethod.Post, reels, BareHttp.Form(("upload_phase", "start")));
        string video = BareHttp.Find(begun, "video_id"u8);
        await using (Stream bytes = file.OpenRead())
        {
            using HttpRequestMessage request = new(HttpMethod.Post, new Uri(BareHttp.Find(begun, "upload_url"u8))) { Content = new StreamContent(bytes, 128 * 1024) };
            request.Headers.TryAddWithoutValidation("offset", "0");
            request.Headers.TryAddWithoutValidation("file_size", file.Length.ToString(CultureInfo.InvariantCulture));
            using HttpResponseMessage response = await http.SendAsync(request);
            await BareHttp.ReadAsync(response);
        }

        await http.CallAsync(HttpMethod.Post, reels, BareHttp.Form(("upload_phase", "finish"), ("video_id", video), ("video_state", "PUBLISHED"), ("description", Words)));
        _ = BareHttp.Find(await http.CallAsync(HttpMethod.Get, http.At($"/v25.0/{video}?fields=status,permalink_url")), "permalink_url"u8);
    }
}
