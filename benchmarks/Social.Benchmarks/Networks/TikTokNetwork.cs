using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Social.TikTok;

namespace Social.Benchmarks.Networks;

/// <summary>TikTok: who the creator is, the video's address, and its status. A video in parts of 10 MB to one address, whose last byte makes the post.</summary>
internal sealed class TikTokNetwork : Network
{
    private const int PartSize = 10_000_000;
    private const string OpenId = "_000NwUVEnUnR2xCgAFtfVFwaYf5TyGv4CUA";
    private const string PublishId = "v_pub_url~v2.123456789";
    private const string VideoAddress = "https://media.example.com/film.mp4";

    private static readonly StubAnswer Creator = Ok(
        """{"creator_avatar_url":"https://p.example.com/a.webp","creator_username":"benchmark","creator_nickname":"Benchmark","privacy_level_options":["PUBLIC_TO_EVERYONE","SELF_ONLY"],"comment_disabled":false,"duet_disabled":false,"stitch_disabled":false,"max_video_post_duration_sec":600}""");

    private static readonly StubAnswer Taken = Ok($$"""{"publish_id":"{{PublishId}}"}""");
    private static readonly StubAnswer Complete = Ok("""{"status":"PUBLISH_COMPLETE","publicaly_available_post_id":["7301234567890123456"],"uploaded_bytes":10,"downloaded_bytes":10}""");
    private static readonly StubAnswer Whole = StubAnswer.Empty(201);

    public override string Name => "TikTok";

    public override ConnectedAccount Account { get; } = new() { Key = new AccountKey(PlatformName.TikTok, OpenId), Handle = "benchmark" };

    public override IReadOnlyList<string> Scopes => TikTokScopes.Default;

    public override Post Post { get; } = PostOf(MediaSource.FromUrl(new Uri(VideoAddress)));

    public override int Calls => 3;

    public override NetworkVideo Video { get; } = new(PostOf, PartSize, UploadBareAsync) { LastAbsorbsRemainder = true };

    public override void Register(ISocialBuilder social, string host) => social.AddTikTok(o =>
    {
        o.ApiHost = host;
        o.UploadChunkSize = PartSize;
        o.Limits["tiktok.creator_info"] = o.Limits["tiktok.video.init"] = o.Limits["tiktok.status"] = NoLimit;
    });

    public override StubAnswer Answer(StubRequest request) => request switch
    {
        { Path: "/v2/post/publish/creator_info/query/" } => Creator,
        { Path: "/v2/post/publish/video/init/" } => request.VideoLength == 0 ? Taken : Ok($$"""{"publish_id":"{{PublishId}}","upload_url":"{{request.Host}}/video/?upload_id=1"}"""),
        { Path: "/v2/post/publish/status/fetch/" } => Complete,
        { Method: "PUT" } => request.IsLastPart ? Whole : StubAnswer.Empty(206, new KeyValuePair<string, string>("Content-Range", FormattableString.Invariant($"bytes 0-{request.LastByte}/{request.VideoLength}"))),
        _ => StubAnswer.Unknown(request),
    };

    public override Func<Task> Floor(BareHttp http)
    {
        Uri creator = http.At("/v2/post/publish/creator_info/query/");
        Uri init = http.At("/v2/post/publish/video/init/");
        Uri status = http.At("/v2/post/publish/status/fetch/");
        return async () =>
        {
            await http.CallAsync(HttpMethod.Post, creator);
            string id = BareHttp.Find(await http.CallAsync(HttpMethod.Post, init, BareHttp.Json(static w =>
            {
                WriteInfo(w);
                w.WriteStartObject("source_info"u8);
                w.WriteString("source"u8, "PULL_FROM_URL"u8);
                w.WriteString("video_url"u8, VideoAddress);
                w.WriteEndObject();
            })), "publish_id"u8);
            await IdOfAsync(http, status, id);
        };
    }

    private static StubAnswer Ok(string data) => StubAnswer.Json(200, $$$"""{"data":{{{data}}},"error":{"code":"ok","message":"","log_id":"20260820145512A1B2C3"}}""");

    private static Post PostOf(MediaSource video) => new() { Text = Words, Media = [new MediaAttachment { Source = video, Kind = MediaKind.Video }], Visibility = Visibility.Public };

    private static void WriteInfo(Utf8JsonWriter writer)
    {
        writer.WriteStartObject("post_info"u8);
        writer.WriteString("title"u8, Words);
        writer.WriteString("privacy_level"u8, "PUBLIC_TO_EVERYONE"u8);
        writer.WriteEndObject();
    }

    private static async Task<string> IdOfAsync(BareHttp http, Uri status, string publishId) =>
        BareHttp.Find(await http.CallAsync(HttpMethod.Post, status, BareHttp.Json(publishId, static (w, id) => w.WriteString("publish_id"u8, id))), "publicaly_available_post_id"u8);

    private static async Task UploadBareAsync(BareHttp http, BareFile file)
    {
        await http.CallAsync(HttpMethod.Post, http.At("/v2/post/publish/creator_info/query/"));
        byte[] opened = await http.CallAsync(HttpMethod.Post, http.At("/v2/post/publish/video/init/"), BareHttp.Json(file.Length, static (w, length) =>
        {
            WriteInfo(w);
            w.WriteStartObject("source_info"u8);
            w.WriteString("source"u8, "FILE_UPLOAD"u8);
            w.WriteNumber("video_size"u8, length);
            w.WriteNumber("chunk_size"u8, PartSize);
            w.WriteNumber("total_chunk_count"u8, length / PartSize);
            w.WriteEndObject();
        }));
        Uri address = new(BareHttp.Find(opened, "upload_url"u8));
        await file.SendAsync((_, content) => http.CallAsync(HttpMethod.Put, address, content));
        await IdOfAsync(http, http.At("/v2/post/publish/status/fetch/"), BareHttp.Find(opened, "publish_id"u8));
    }
}
