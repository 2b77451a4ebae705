using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using Social.Meta;

namespace Social.Benchmarks.Networks;

/// <summary>Instagram: a container of an image at an address, a look whether it is ready, its publication, and the permalink. A reel's bytes go to Meta's upload host in one request.</summary>
internal sealed class InstagramNetwork : Network
{
    private const string User = "17841400008460056";
    private const string ContainerId = "18000000000000001";
    private const string PostId = "17900000000000001";
    private const string ImageAddress = "https://media.example.com/photo.jpg";
    private const string UploadPath = $"/ig-api-upload/v25.0/{ContainerId}";

    private static readonly KeyValuePair<string, string>[] Usage = MetaUsage.Of(User, "instagram");
    private static readonly StubAnswer Contained = StubAnswer.Json(200, $$"""{"id":"{{ContainerId}}"}""", Usage);
    private static readonly StubAnswer Taken = StubAnswer.Json(200, """{"success":true,"message":"Upload successful."}""");
    private static readonly StubAnswer Finished = StubAnswer.Json(200, $$"""{"id":"{{ContainerId}}","status":"Finished: Media has been uploaded and it is ready to be published.","status_code":"FINISHED"}""", Usage);
    private static readonly StubAnswer Published = StubAnswer.Json(200, $$"""{"id":"{{PostId}}"}""", Usage);
    private static readonly StubAnswer Permalink = StubAnswer.Json(200, $$"""{"id":"{{PostId}}","permalink":"https://www.instagram.com/p/C1/"}""", Usage);

    public override string Name => "Instagram";

    public override ConnectedAccount Account { get; } = new() { Key = new AccountKey(PlatformName.Instagram, User), Handle = "benchmark" };

    public override IReadOnlyList<string> Scopes => InstagramScopes.Default;

    public override Post Post { get; } = PostOf(MediaSource.FromUrl(new Uri(ImageAddress)), MediaKind.Image);

    public override int Calls => 4;

    public override NetworkVideo Video { get; } = new(static file => PostOf(file, MediaKind.Video), NetworkVideo.Whole, UploadBareAsync);

    public override void Register(ISocialBuilder social, string host) => social.AddInstagram(o =>
    {
        o.ApiHost = host;
        o.Limits["instagram.posts"] = o.Limits["instagram.containers"] = NoLimit;
    });

    public override StubAnswer Answer(StubRequest request) => request switch
    {
        { Method: "POST", Path: UploadPath } => Taken,
        { Method: "POST" } when request.Path.EndsWith("publish", StringComparison.Ordinal) => Published,
        { Method: "POST" } => request.VideoLength == 0 ? Contained : StubAnswer.Json(200, $$"""{"id":"{{ContainerId}}","uri":"{{request.Host}}{{UploadPath}}"}"""),
        { Method: "GET" } => request.Path.Contains(PostId, StringComparison.Ordinal) ? Permalink : Finished,
        _ => StubAnswer.Unknown(request),
    };

    public override Func<Task> Floor(BareHttp http)
    {
        Uri contain = Containers(http);
        Uri publish = Publishing(http);
        return async () => await PublishAsync(
            http, publish, BareHttp.Find(await http.CallAsync(HttpMethod.Post, contain, BareHttp.Form(("caption", Words), ("image_url", ImageAddress))), "id"u8));
    }

    private static Post PostOf(MediaSource media, MediaKind kind) => new() { Text = Words, Media = [new MediaAttachment { Source = media, Kind = kind }] };

    private static Uri Containers(BareHttp http) => http.At($"/v25.0/{User}/media");

    private static Uri Publishing(BareHttp http) => http.At($"/v25.0/{User}/media_publish");

    private static async Task PublishAsync(BareHttp http, Uri publish, string container)
    {
        string status = BareHttp.Find(await http.CallAsync(HttpMethod.Get, http.At($"/v25.0/{container}?fields=status_code")), "status_code"u8);
        string id = status == "FINISHED"
            ? BareHttp.Find(await http.CallAsync(HttpMethod.Post, publish, BareHttp.Form(("creation_id", container))), "id"u8)
            : throw new InvalidOperationException($"The container is {status}.");
        _ = BareHttp.Find(await http.CallAsync(HttpMethod.Get, http.At($"/v25.0/{id}?fields=permalink")), "permalink"u8);
    }

    /// <summary>A container that waits for bytes, all of them in one request, and the rest as with an image.</summary>
    private static async Task UploadBareAsync(BareHttp http, BareFile file)
    {
        byte[] contained = await http.CallAsync(
            HttpMethod.Post, Containers(http), BareHttp.Form(("media_type", "REELS"), ("caption", Words), ("share_to_feed", "true"), ("upload_type", "resumable")));
        await using Stream bytes = file.OpenRead();
        using HttpRequestMessage request = new(HttpMethod.Post, new Uri(BareHttp.Find(contained, "uri"u8))) { Content = new StreamContent(bytes, 128 * 1024) };
        request.Headers.TryAddWithoutValidation("offset", "0");
        request.Headers.TryAddWithoutValidation("file_size", file.Length.ToString(CultureInfo.InvariantCulture));
        using HttpResponseMessage response = await http.SendAsync(request);
        await BareHttp.ReadAsync(response);
        await PublishAsync(http, Publishing(http), BareHttp.Find(contained, "id"u8));
    }
}
