using System.Net.Sockets;
using System.Security.Cryptography;
using System.Text;
using Social.Testing.Tests.Google;

namespace Social.Testing.Tests.YouTube;

public sealed class UploadTests : YouTubeTestBase
{
    private const int Step = 256 * 1024;
    private const string Metadata = """{"snippet":{"title":"My video title","description":"This is a description of my video","tags":["cool","video","more keywords"],"categoryId":"22"},"status":{"privacyStatus":"public","embeddable":true,"license":"youtube"}}""";

    [Fact]
    public async Task All_bytes_in_one_request_make_a_video()
    {
        var bytes = Noise(300_000);

        var answer = await UploadAll(Metadata, bytes);

        answer.Status.ShouldBe(200);
        answer.Json["kind"]!.GetValue<string>().ShouldBe("youtube#video");
        answer.Json["status"]!["uploadStatus"]!.GetValue<string>().ShouldBe("uploaded");
        var video = YouTube.Videos.Single();
        video.Id.ShouldBe(answer.Json["id"]!.GetValue<string>());
        video.Title.ShouldBe("My video title");
        video.Tags.ShouldBe(["cool", "video", "more keywords"]);
        video.Size.ShouldBe(bytes.Length);
        video.Sha256.ShouldBe(Convert.ToHexStringLower(SHA256.HashData(bytes)));
        YouTube.QuotaUsed("uploads").ShouldBe(1);
        YouTube.QuotaUsed().ShouldBe(0);
    }

    [Fact]
    public async Task Chunks_are_answered_by_308_and_a_range_until_the_last()
    {
        var bytes = Noise(2 * Step + 10);
        var session = await Session(Metadata, bytes.Length);

        var first = await Chunk(session, bytes[..Step], $"bytes 0-{Step - 1}/{bytes.Length}");
        var second = await Chunk(session, bytes[Step..(2 * Step)], $"bytes {Step}-{2 * Step - 1}/{bytes.Length}");
        var last = await Chunk(session, bytes[(2 * Step)..], $"bytes {2 * Step}-{bytes.Length - 1}/{bytes.Length}");

        (first.Status, first.Header("range"), first.Header("location")).ShouldBe((308, "bytes=0-262143", null));
        (second.Status, second.Header("range")).ShouldBe((308, "bytes=0-524287"));
        last.Status.ShouldBe(200);
        YouTube.Videos.Single().Sha256.ShouldBe(Convert.ToHexStringLower(SHA256.HashData(bytes)));
        YouTube.UploadSessions.Single().Arrivals.ShouldBe(3);
    }

    [Fact]
    public async Task A_status_query_tells_what_is_stored_and_nothing_stored_is_no_range()
    {
        var bytes = Noise(Step + 5);
        var session = await Session(Metadata, bytes.Length);

        var empty = await Status(session, $"{bytes.Length}");
        (empty.Status, empty.Header("range")).ShouldBe((308, null));
        await Chunk(session, bytes[..Step], $"bytes 0-{Step - 1}/{bytes.Length}");

        (await Status(session, "*")).Header("range").ShouldBe($"bytes=0-{Step - 1}");
    }

    [Fact]
    public async Task A_finished_session_replays_its_answer_and_makes_nothing_new()
    {
        var bytes = Noise(1000);
        var session = await Session(Metadata, bytes.Length);
        var done = await Chunk(session, bytes, null);

        var query = await Status(session, $"{bytes.Length}");
        var again = await Chunk(session, bytes, null);

        (query.Status, query.Body).ShouldBe((200, done.Body));
        (again.Status, again.Body).ShouldBe((200, done.Body));
        YouTube.Videos.Count.ShouldBe(1);
    }

    [Fact]
    public async Task Fewer_bytes_than_were_sent_may_be_kept()
    {
        var bytes = Noise(3 * Step);
        var session = await Session(Metadata, bytes.Length);
        YouTube.Options.KeepAtMostPerRequest = Step;

        var first = await Chunk(session, bytes, null);
        var wrong = await Chunk(session, bytes[(2 * Step)..], $"bytes {2 * Step}-{bytes.Length - 1}/{bytes.Length}");
        YouTube.Options.KeepAtMostPerRequest = null;
        var rest = await Chunk(session, bytes[Step..], $"bytes {Step}-{bytes.Length - 1}/{bytes.Length}");

        (first.Status, first.Header("range")).ShouldBe((308, $"bytes=0-{Step - 1}"));
        wrong.ShouldRefuse(416, "requestedRangeNotSatisfiable");
        rest.Status.ShouldBe(200);
        YouTube.Videos.Single().Sha256.ShouldBe(Convert.ToHexStringLower(SHA256.HashData(bytes)));
    }

    [Fact]
    public async Task Odd_headers_can_be_asked_for()
    {
        var bytes = Noise(2 * Step);
        var session = await Session(Metadata, bytes.Length);
        YouTube.Options.BareRangeHeader = true;
        YouTube.Options.MoveUploadSessions = true;

        var first = await Chunk(session, bytes[..Step], $"bytes 0-{Step - 1}/*");

        first.Header("range").ShouldBe($"0-{Step - 1}");
        (await Status(session, "*")).Status.ShouldBe(404);
        var moved = new Uri(first.Header("location")!).PathAndQuery;
        YouTube.Options.FinishedUploadStatus = 201;
        (await Chunk(moved, bytes[Step..], $"bytes {Step}-{bytes.Length - 1}/{bytes.Length}")).Status.ShouldBe(201);
    }

    [Theory]
    [InlineData("bytes 0-99/1000", 100)]
    [InlineData("bytes 0-262143/300000", 262143)]
    [InlineData("bytes 0-1000/1000", 1001)]
    [InlineData("bytes 0--1/0", 0)]
    [InlineData("octets 0-9/10", 10)]
    public async Task Ranges_that_do_not_fit_are_refused(string range, int length)
    {
        var session = await Session(Metadata, null);

        (await Chunk(session, new byte[length], range)).ShouldRefuse(400, "badRequest");

        YouTube.UploadSessions.Single().StoredBytes.ShouldBe(0);
    }

    [Theory]
    [InlineData(404)]
    [InlineData(410)]
    public async Task An_expired_session_is_gone(int status)
    {
        YouTube.Options.ExpiredSessionStatus = status;
        var session = await Session(Metadata, 10);
        YouTube.Clock.Advance(TimeSpan.FromDays(7));
        Token = YouTube.IssueToken().AccessToken;

        (await Status(session, "10")).Status.ShouldBe(status);
        (await Chunk(session, new byte[10], null)).Status.ShouldBe(status);
    }

    [Fact]
    public async Task A_dead_token_does_not_end_the_session()
    {
        var bytes = Noise(10);
        var session = await Session(Metadata, 10);
        YouTube.ExpireToken(Token);

        (await Chunk(session, bytes, null)).ShouldRefuse(401, "authError");

        (await Chunk(session, bytes, null, YouTube.IssueToken().AccessToken)).Status.ShouldBe(200);
    }

    [Fact]
    public async Task A_connection_that_dies_leaves_what_it_brought()
    {
        var bytes = Noise(Step);
        var session = await Session(Metadata, bytes.Length);
        using (var socket = new Socket(SocketType.Stream, ProtocolType.Tcp))
        {
            await socket.ConnectAsync(YouTube.BaseAddress.Host, YouTube.BaseAddress.Port, Cancellation);
            await socket.SendAsync(Encoding.ASCII.GetBytes($"PUT {session} HTTP/1.1\r\nHost: x\r\nContent-Length: {bytes.Length}\r\n\r\n"), Cancellation);
            await socket.SendAsync(bytes.AsMemory(0, 100_000), Cancellation);
            while (YouTube.UploadSessions.Single().StoredBytes < 100_000) await Task.Delay(TimeSpan.FromMilliseconds(5), TimeProvider.System, Cancellation);
        }

        (await Status(session, $"{bytes.Length}")).Header("range").ShouldBe("bytes=0-99999");
        (await Chunk(session, bytes[100_000..], $"bytes 100000-{bytes.Length - 1}/{bytes.Length}")).Status.ShouldBe(200);
        YouTube.Videos.Single().Sha256.ShouldBe(Convert.ToHexStringLower(SHA256.HashData(bytes)));
    }

    [Theory]
    [InlineData(EmulatorFaultKind.ServerErrorAfter)]
    [InlineData(EmulatorFaultKind.ServerErrorBefore)]
    public async Task A_server_error_keeps_all_or_nothing(EmulatorFaultKind kind)
    {
        var session = await Session(Metadata, 10);
        YouTube.Faults.Add(new EmulatorFault { Kind = kind, Method = "PUT" });

        var failed = await Chunk(session, Noise(10), null);
        var query = await Status(session, "10");

        failed.ShouldRefuse(503, "backendError");
        (query.Status, query.Header("range")).ShouldBe(kind == EmulatorFaultKind.ServerErrorAfter ? (200, null) : (308, null));
    }

    [Fact]
    public async Task An_empty_file_is_a_video_that_fails()
    {
        (await UploadAll(Metadata, [])).Status.ShouldBe(200);

        var answer = await Get("/youtube/v3/videos?part=status,processingDetails&id=" + YouTube.Videos.Single().Id);

        answer.Json["items"]![0]!["status"]!["uploadStatus"]!.GetValue<string>().ShouldBe("failed");
        answer.Json["items"]![0]!["status"]!["failureReason"]!.GetValue<string>().ShouldBe("emptyFile");
    }

    [Fact]
    public async Task Processing_takes_its_time_by_the_networks_clock()
    {
        YouTube.Options.Processing = TimeSpan.FromMinutes(2);
        var id = (await UploadAll(Metadata, Noise(10))).Json["id"]!.GetValue<string>();
        var path = "/youtube/v3/videos?part=status,processingDetails&id=" + id;

        var before = (await Get(path)).Json["items"]![0]!;
        YouTube.Clock.Advance(TimeSpan.FromMinutes(2));
        var after = (await Get(path)).Json["items"]![0]!;

        before["status"]!["uploadStatus"]!.GetValue<string>().ShouldBe("uploaded");
        before["processingDetails"]!["processingStatus"]!.GetValue<string>().ShouldBe("processing");
        before["processingDetails"]!["processingProgress"]!["partsTotal"]!.GetValue<string>().ShouldBe("1000");
        after["status"]!["uploadStatus"]!.GetValue<string>().ShouldBe("processed");
        after["processingDetails"]!["processingStatus"]!.GetValue<string>().ShouldBe("succeeded");
    }

    [Theory]
    [InlineData("codec", "failed", "failureReason")]
    [InlineData("duplicate", "rejected", "rejectionReason")]
    public async Task Processing_can_be_made_to_fail(string reason, string status, string member)
    {
        YouTube.Faults.Add(new EmulatorFault { Kind = EmulatorFaultKind.FailedProcessing, Method = "PUT", Reason = reason });
        var id = (await UploadAll(Metadata, Noise(10))).Json["id"]!.GetValue<string>();

        var item = (await Get("/youtube/v3/videos?part=status&id=" + id)).Json["items"]![0]!["status"]!;

        item["uploadStatus"]!.GetValue<string>().ShouldBe(status);
        item[member]!.GetValue<string>().ShouldBe(reason);
    }

    [Fact]
    public async Task Metadata_and_media_can_come_in_one_multipart_body()
    {
        var content = new MultipartContent("related", "B") { Json(Metadata), new ByteArrayContent([1, 2, 3]) { Headers = { { "Content-Type", "video/mp4" } } } };

        var answer = await Send(HttpMethod.Post, "/upload/youtube/v3/videos?uploadType=multipart&part=snippet,status", content);

        answer.Status.ShouldBe(200, answer.Body);
        YouTube.Videos.Single().Content!.Value.ToArray().ShouldBe([1, 2, 3]);
    }

    [Fact]
    public async Task Uploads_have_limits_of_their_own_in_the_project_and_in_the_channel()
    {
        YouTube.Options.UploadsPerDay = 2;
        YouTube.Options.ChannelUploadsPerDay = 1;
        await UploadAll(Metadata, Noise(10));

        (await Open(Metadata, 10)).ShouldRefuse(400, "uploadLimitExceeded");
        (await Open(Metadata, 10)).ShouldRefuse(403, "quotaExceeded");
    }

    [Fact]
    public async Task Uploads_need_a_channel_a_scope_a_media_type_and_media()
    {
        var guest = YouTube.IssueToken(YouTube.AddUser("guest@example.com")).AccessToken;
        var reader = YouTube.IssueToken(scopes: ["https://www.googleapis.com/auth/youtube.readonly"]).AccessToken;

        (await Open(Metadata, 10, token: guest)).ShouldRefuse(401, "youtubeSignupRequired");
        (await Open(Metadata, 10, token: reader)).ShouldRefuse(403, "insufficientPermissions");
        (await Open(Metadata, 10, type: "text/plain")).ShouldRefuse(400, "badRequest");
        (await Open(Metadata, 274_877_906_945)).ShouldRefuse(413, "uploadTooLarge");
        (await Post("/youtube/v3/videos?part=snippet", Metadata)).ShouldRefuse(400, "mediaBodyRequired");
        (await Send(HttpMethod.Post, "/upload/youtube/v3/videos?uploadType=carrier&part=snippet", Json(Metadata))).ShouldRefuse(400, "uploadTypeNotSupported");
    }
}
