using System.Globalization;
using System.Net;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Social.Benchmarks.Media;
using Social.YouTube;

namespace Social.Benchmarks.Networks;

/// <summary>YouTube: a session and its bytes, a small video for the cost of a publish, a large one in parts of 16 MiB.</summary>
internal sealed class YouTubeNetwork : Network
{
    private const int PartSize = 16 * 1024 * 1024;
    private const int SmallLength = 16 * 1024;
    private const string Title = "We shipped 2.0";
    private const string Session = "/upload/youtube/v3/videos?uploadType=resumable&upload_id=xa298sd_f";

    private static readonly StubAnswer Made = StubAnswer.Json(
        200,
        $$$"""{"kind":"youtube#video","etag":"\"x\"","id":"dQw4w9WgXcQ","snippet":{"publishedAt":"2026-11-20T09:00:00Z","channelId":"UC_x5XG1OV2P6uZZ5FSM9Ttw","title":"{{{Title}}}","description":"{{{Words}}}"},"status":{"uploadStatus":"uploaded","privacyStatus":"public"}}""");

    private static readonly byte[] Small = SampleVideo.Create(SmallLength);

    public override string Name => "YouTube";

    public override ConnectedAccount Account { get; } = new() { Key = new AccountKey(PlatformName.YouTube, "UC_x5XG1OV2P6uZZ5FSM9Ttw"), Handle = "benchmark" };

    public override IReadOnlyList<string> Scopes => YouTubeScopes.Default;

    public override Post Post { get; } = PostOf(MediaSource.FromBytes(Small, "film.mp4"));

    public override int Calls => 2;

    public override NetworkVideo Video { get; } = new(PostOf, PartSize, UploadBareAsync);

    public override void Register(ISocialBuilder social, string host) => social.AddYouTube(o =>
    {
        (o.ApiHost, o.UploadHost, o.TokenHost, o.UploadChunkSize) = (host, host, host, PartSize);
        o.DailyUploads = int.MaxValue;
    });

    public override StubAnswer Answer(StubRequest request) => request switch
    {
        { Method: "POST" } => StubAnswer.Empty(200, new KeyValuePair<string, string>("Location", request.Host + Session)),
        { Method: "PUT", IsLastPart: true } => Made,
        { Method: "PUT" } => StubAnswer.Empty(308, new KeyValuePair<string, string>("Range", FormattableString.Invariant($"bytes=0-{request.LastByte}"))),
        _ => StubAnswer.Unknown(request),
    };

    public override Func<Task> Floor(BareHttp http)
    {
        Uri open = Opening(http);
        return async () => BareHttp.Find(await http.CallAsync(HttpMethod.Put, await OpenAsync(http, open, SmallLength), new ByteArrayContent(Small)), "id"u8);
    }

    private static Post PostOf(MediaSource video) => new Post { Title = Title, Text = Words, Media = [video], Visibility = Visibility.Public }.With(new YouTubePostOptions { MadeForKids = false });

    private static Uri Opening(BareHttp http) => http.At("/upload/youtube/v3/videos?uploadType=resumable&part=snippet,status");

    private static async Task<Uri> OpenAsync(BareHttp http, Uri open, long length)
    {
        using HttpRequestMessage request = new(HttpMethod.Post, open) { Content = BareHttp.Json(Write) };
        request.Headers.TryAddWithoutValidation("X-Upload-Content-Length", length.ToString(CultureInfo.InvariantCulture));
        request.Headers.TryAddWithoutValidation("X-Upload-Content-Type", "video/mp4");
        using HttpResponseMessage response = await http.SendAsync(request);
        response.EnsureSuccessStatusCode();
        return new Uri(response.Headers.NonValidated["Location"].ToString());
    }

    private static void Write(Utf8JsonWriter writer)
    {
        writer.WriteStartObject("snippet"u8);
        writer.WriteString("title"u8, Title);
        writer.WriteString("description"u8, Words);
        writer.WriteEndObject();
        writer.WriteStartObject("status"u8);
        writer.WriteString("privacyStatus"u8, "public"u8);
        writer.WriteBoolean("selfDeclaredMadeForKids"u8, false);
        writer.WriteEndObject();
    }

    private static async Task UploadBareAsync(BareHttp http, BareFile file)
    {
        Uri session = await OpenAsync(http, Opening(http), file.Length);
        await file.SendAsync(async (_, content) =>
        {
            using HttpRequestMessage request = new(HttpMethod.Put, session) { Content = content };
            using HttpResponseMessage response = await http.SendAsync(request);
            if (response.StatusCode != HttpStatusCode.PermanentRedirect)
            {
                BareHttp.Find(await BareHttp.ReadAsync(response), "id"u8);
            }
        });
    }
}
