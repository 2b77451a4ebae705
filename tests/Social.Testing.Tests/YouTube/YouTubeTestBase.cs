using System.Net.Http.Headers;
using Social.Testing.Tests.Google;

namespace Social.Testing.Tests.YouTube;

public abstract class YouTubeTestBase : GoogleTestBase<YouTubeEmulator>
{
    protected YouTubeEmulator YouTube => Google;

    protected override YouTubeEmulator Choose(SocialEmulator emulator) => emulator.YouTube;

    protected override NetworkEmulatorOptions ChooseOptions(SocialEmulatorOptions options) => options.YouTube;

    /// <summary>Opens an upload session.</summary>
    protected Task<Answer> Open(string metadata, long? length, string query = "part=snippet,status", string? token = null, string type = "video/*") =>
        Send(
            HttpMethod.Post, "/upload/youtube/v3/videos?uploadType=resumable&" + query, Json(metadata), token,
            length is null ? [("X-Upload-Content-Type", type)] : [("X-Upload-Content-Type", type), ("X-Upload-Content-Length", $"{length}")]);

    protected async Task<string> Session(string metadata, long? length, string query = "part=snippet,status")
    {
        var answer = await Open(metadata, length, query);
        (answer.Status, answer.Body).ShouldBe((200, ""));
        return new Uri(answer.Header("location")!).PathAndQuery;
    }

    protected Task<Answer> Chunk(string session, byte[] bytes, string? range, string? token = null)
    {
        var content = new ByteArrayContent(bytes);
        content.Headers.ContentType = new MediaTypeHeaderValue("video/mp4");
        if (range is not null) content.Headers.TryAddWithoutValidation("Content-Range", range);
        return Send(HttpMethod.Put, session, content, token);
    }

    protected Task<Answer> Status(string session, string total) => Chunk(session, [], "bytes */" + total);

    protected async Task<Answer> UploadAll(string metadata, byte[] bytes, string? token = null, string query = "part=snippet,status")
    {
        var opened = await Open(metadata, bytes.Length, query, token);
        opened.Status.ShouldBe(200, opened.Body);
        return await Chunk(new Uri(opened.Header("location")!).PathAndQuery, bytes, null, token);
    }

    protected static byte[] Noise(int length)
    {
        var bytes = new byte[length];
        new Random(length).NextBytes(bytes);
        return bytes;
    }
}
