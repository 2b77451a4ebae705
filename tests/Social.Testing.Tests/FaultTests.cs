using System.Net.Sockets;
using System.Text;
using Social.Testing.Tests.Twitter;

namespace Social.Testing.Tests;

public sealed class FaultTests : TwitterTestBase
{
    private const string Body = """{"text":"faulty"}""";

    [Theory]
    [InlineData(false, """{"title":"Too Many Requests","type":"about:blank","status":429,"detail":"Too Many Requests"}""")]
    [InlineData(true, """{"errors":[{"code":88,"message":"Rate limit exceeded"}]}""")]
    public async Task A_rate_limit_comes_with_headers_in_either_shape_and_takes_nothing(bool legacy, string body)
    {
        Twitter.Faults.Add(new EmulatorFault { Kind = EmulatorFaultKind.RateLimited, LegacyShape = legacy, ResetAfter = TimeSpan.FromSeconds(90) });

        var answer = await Post("/2/tweets", Body);

        answer.Status.ShouldBe(429);
        answer.Body.ShouldBe(body);
        answer.Header("x-rate-limit-limit").ShouldBe("100");
        answer.Header("x-rate-limit-remaining").ShouldBe("0");
        answer.Header("x-rate-limit-reset").ShouldNotBeNull();
        Twitter.Tweets.ShouldBeEmpty();
        (await Post("/2/tweets", Body)).Status.ShouldBe(201);
    }

    [Theory]
    [InlineData(EmulatorFaultKind.ServerErrorBefore, 0)]
    [InlineData(EmulatorFaultKind.ServerErrorAfter, 1)]
    public async Task A_server_error_comes_before_or_after_the_effect(EmulatorFaultKind kind, int tweets)
    {
        Twitter.Faults.Add(new EmulatorFault { Kind = kind, StatusCode = 502 });

        (await Post("/2/tweets", Body)).Status.ShouldBe(502);

        Twitter.Tweets.Count.ShouldBe(tweets);
        Twitter.Requests.Single().IsTaken.ShouldBe(tweets == 1);
        Twitter.Requests.Single().BodyText.ShouldBe(Body);
    }

    [Theory]
    [InlineData(EmulatorFaultKind.ResetBeforeRead, 0)]
    [InlineData(EmulatorFaultKind.ResetAfterTaken, 1)]
    public async Task A_reset_is_an_rst_on_the_wire(EmulatorFaultKind kind, int tweets)
    {
        Twitter.Faults.Add(new EmulatorFault { Kind = kind });

        var (_, error) = await Raw();

        error.ShouldBe(SocketError.ConnectionReset);
        Twitter.Tweets.Count.ShouldBe(tweets);
        Twitter.Requests.CountOf("POST", "/2/tweets").ShouldBe(1);
        Twitter.Requests.Single().StatusCode.ShouldBeNull();
    }

    [Theory]
    [InlineData(false, 0)]
    [InlineData(true, 1)]
    public async Task A_close_without_an_answer_is_a_fin_on_the_wire(bool takes, int tweets)
    {
        Twitter.Faults.Add(new EmulatorFault { Kind = EmulatorFaultKind.CloseWithoutAnswer, TakeEffect = takes });

        var (received, error) = await Raw();

        error.ShouldBeNull();
        received.ShouldBeEmpty();
        Twitter.Tweets.Count.ShouldBe(tweets);
    }

    [Fact]
    public async Task A_torn_body_promises_more_than_it_brings()
    {
        Twitter.Faults.Add(new EmulatorFault { Kind = EmulatorFaultKind.TornBody });

        var (received, error) = await Raw();

        error.ShouldBeNull();
        var parts = received.Split("\r\n\r\n", 2);
        var promised = int.Parse(parts[0].Split("Content-Length: ")[1].Split("\r\n")[0], System.Globalization.CultureInfo.InvariantCulture);
        parts[1].Length.ShouldBe(promised / 2);
        Twitter.Tweets.Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_torn_body_can_be_framed_correctly()
    {
        Twitter.Faults.Add(new EmulatorFault { Kind = EmulatorFaultKind.TornBody, PromiseFullLength = false });

        var answer = await Post("/2/tweets", Body);

        answer.Status.ShouldBe(201);
        answer.Body.ShouldStartWith("{\"data\"");
        answer.Body.ShouldNotEndWith("}");
    }

    [Fact]
    public async Task A_slow_answer_takes_effect_even_if_the_client_gives_up()
    {
        Twitter.Faults.Add(new EmulatorFault { Kind = EmulatorFaultKind.Slow, Delay = TimeSpan.FromMinutes(10) });
        using var socket = await Send();

        await Until(() => Twitter.Tweets.Count == 1);

        socket.Close();
        Twitter.Requests.Single().IsTaken.ShouldBeTrue();
    }

    [Fact]
    public async Task A_custom_answer_says_what_the_test_says()
    {
        Twitter.Faults.Add(new EmulatorFault
        {
            Kind = EmulatorFaultKind.Custom, StatusCode = 503, ContentType = "text/html", Body = "<html>Over capacity</html>"u8.ToArray(),
            Headers = new Dictionary<string, string> { ["retry-after"] = "5" },
        });

        var answer = await Get("/2/users/me");

        answer.Status.ShouldBe(503);
        answer.Header("content-type").ShouldBe("text/html");
        answer.Header("retry-after").ShouldBe("5");
        answer.Body.ShouldBe("<html>Over capacity</html>");
    }

    [Fact]
    public async Task A_custom_body_can_be_enormous()
    {
        Twitter.Faults.Add(new EmulatorFault { Kind = EmulatorFaultKind.Custom, Body = new byte[1024 * 1024], BodyRepeat = 100 });
        using var client = new HttpMessageInvoker(new SocketsHttpHandler());
        using var response = await client.SendAsync(new HttpRequestMessage(HttpMethod.Get, new Uri(Twitter.BaseAddress, "/2/users/me")), Cancellation);

        await using var stream = await response.Content.ReadAsStreamAsync(Cancellation);
        var buffer = new byte[128 * 1024];
        long total = 0;
        int read;
        while ((read = await stream.ReadAsync(buffer, Cancellation)) > 0) total += read;

        total.ShouldBe(100L * 1024 * 1024);
    }

    [Theory]
    [InlineData(EmulatorFaultKind.ExpiredToken, 200)]
    [InlineData(EmulatorFaultKind.RevokedToken, 400)]
    public async Task A_spoiled_token_stays_spoiled(EmulatorFaultKind kind, int refreshed)
    {
        var pair = Twitter.IssueOAuth2Token();
        Twitter.Faults.Add(new EmulatorFault { Kind = kind });

        (await Get("/2/users/me", pair.AccessToken)).Status.ShouldBe(401);
        (await Get("/2/users/me", pair.AccessToken)).Status.ShouldBe(401);
        var basic = "Basic " + Convert.ToBase64String(Encoding.UTF8.GetBytes($"{Twitter.DefaultApp.ClientId}:{Twitter.DefaultApp.ClientSecret}"));
        (await Form("/2/oauth2/token", "grant_type=refresh_token&refresh_token=" + pair.RefreshToken, basic)).Status.ShouldBe(refreshed);
    }

    [Fact]
    public async Task Faults_choose_by_method_path_skip_and_times()
    {
        Twitter.Faults.Add(new EmulatorFault { Kind = EmulatorFaultKind.ServerErrorBefore, Method = "GET", PathPattern = "/2/users/*", Skip = 1, Times = 2 });

        var statuses = new List<int>();
        for (var i = 0; i < 4; i++) statuses.Add((await Get("/2/users/me")).Status);

        statuses.ShouldBe([200, 503, 503, 200]);
        (await Post("/2/tweets", Body)).Status.ShouldBe(201);
        Twitter.Faults.Count.ShouldBe(0);
    }

    [Fact]
    public async Task Random_faults_repeat_with_their_seed()
    {
        async Task<string> Run()
        {
            Twitter.Faults.Clear();
            Twitter.Faults.AddRandom(42, 0.5, new EmulatorFault { Kind = EmulatorFaultKind.ServerErrorBefore });
            var statuses = new StringBuilder();
            for (var i = 0; i < 20; i++) statuses.Append((await Get("/2/users/me")).Status).Append(' ');
            return statuses.ToString();
        }

        var first = await Run();

        first.ShouldContain("200");
        first.ShouldContain("503");
        (await Run()).ShouldBe(first);
    }

    [Fact]
    public async Task A_write_without_a_body_is_counted_each_time_a_client_sends_it_again()
    {
        // The framework's own client repeats a POST whose content is null when the connection dies: arrivals must show it.
        Twitter.Faults.Add(new EmulatorFault { Kind = EmulatorFaultKind.CloseWithoutAnswer, Times = null });
        using var client = new HttpMessageInvoker(new SocketsHttpHandler());
        var request = new HttpRequestMessage(HttpMethod.Post, new Uri(Twitter.BaseAddress, "/2/media/upload/1/finalize"));

        await Should.ThrowAsync<HttpRequestException>(client.SendAsync(request, Cancellation));

        Twitter.Requests.CountOf("POST", "/2/media/upload/1/finalize").ShouldBeGreaterThan(0);
        Twitter.Requests.CountOf("POST", "/2/media/upload/*/finalize").ShouldBe(Twitter.Requests.Count);
    }

    [Fact]
    public async Task Answers_are_compressed_for_clients_that_accept_it()
    {
        for (var i = 0; i < 20; i++) Twitter.AddTweet(Twitter.DefaultUser, "a rather long text, number " + i);
        using var client = new HttpMessageInvoker(new SocketsHttpHandler { AutomaticDecompression = System.Net.DecompressionMethods.None });
        var request = new HttpRequestMessage(HttpMethod.Get, new Uri(Twitter.BaseAddress, $"/2/users/{Twitter.DefaultUser.Id}/tweets?max_results=20"));
        request.Headers.TryAddWithoutValidation("Authorization", "Bearer " + Token);
        request.Headers.TryAddWithoutValidation("Accept-Encoding", "gzip, deflate");

        using var response = await client.SendAsync(request, Cancellation);

        response.Content.Headers.ContentEncoding.ShouldBe(["gzip"]);
        await using var gzip = new System.IO.Compression.GZipStream(await response.Content.ReadAsStreamAsync(Cancellation), System.IO.Compression.CompressionMode.Decompress);
        using var reader = new StreamReader(gzip);
        (await reader.ReadToEndAsync(Cancellation)).ShouldContain("number 19");
    }

    private async Task<Socket> Send()
    {
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp);
        await socket.ConnectAsync(Twitter.BaseAddress.Host, Twitter.BaseAddress.Port, Cancellation);
        var request = $"POST /2/tweets HTTP/1.1\r\nHost: {Twitter.BaseAddress.Authority}\r\nAuthorization: Bearer {Token}\r\nContent-Type: application/json\r\nContent-Length: {Body.Length}\r\n\r\n{Body}";
        await socket.SendAsync(Encoding.ASCII.GetBytes(request), Cancellation);
        return socket;
    }

    /// <summary>Sends a post over a bare socket and tells what came until the connection ended, and how it ended.</summary>
    private async Task<(string Received, SocketError? Error)> Raw()
    {
        using var socket = await Send();
        var received = new StringBuilder();
        var buffer = new byte[4096];
        try
        {
            int read;
            while ((read = await socket.ReceiveAsync(buffer, Cancellation)) > 0) received.Append(Encoding.ASCII.GetString(buffer, 0, read));
            return (received.ToString(), null);
        }
        catch (SocketException e)
        {
            return (received.ToString(), e.SocketErrorCode);
        }
    }

    private static async Task Until(Func<bool> condition)
    {
        while (!condition()) await Task.Delay(TimeSpan.FromMilliseconds(5), TimeProvider.System, Cancellation);
    }
}
