using System.Net;
using Social.Auth;
using Social.Pipeline;
using Social.RateLimiting;

namespace Social.Tests.Pipeline;

public sealed class RetryTests
{
    private static readonly SocialRoute Read = new("read", HttpMethod.Get, "/read") { Credentials = [CredentialKind.OAuth2] };
    private static readonly SocialRoute Create = new("create", HttpMethod.Post, "/create") { Kind = RouteKind.Commit, Credentials = [CredentialKind.OAuth2] };

    [Fact]
    public async Task A_read_is_sent_again_after_a_server_error()
    {
        await using TestPlatform platform = await new TestPlatform((_, n) => Answer(n < 3 ? HttpStatusCode.BadGateway : HttpStatusCode.OK)).ConnectAsync();

        SocialAnswer<ReadOnlyMemory<byte>> answer = await platform.Client.SendAsync(new SocialCall(Read, TestPlatform.Account));

        answer.Status.ShouldBe(200);
        platform.Transport.Count.ShouldBe(3);
    }

    [Fact]
    public async Task A_read_gives_up_after_the_allowed_attempts()
    {
        await using TestPlatform platform = await new TestPlatform((_, _) => Answer(HttpStatusCode.BadGateway), o => o.Retry.MaxAttempts = 3).ConnectAsync();

        SocialApiException error = await Should.ThrowAsync<SocialApiException>(() => platform.Client.SendAsync(new SocialCall(Read, TestPlatform.Account)));

        error.Code.ShouldBe(SocialErrorCode.PlatformUnavailable);
        error.IsTransient.ShouldBeTrue();
        platform.Transport.Count.ShouldBe(3);
    }

    [Fact]
    public async Task A_refusal_is_final()
    {
        await using TestPlatform platform = await new TestPlatform((_, _) => Answer(HttpStatusCode.BadRequest)).ConnectAsync();

        await Should.ThrowAsync<SocialValidationException>(() => platform.Client.SendAsync(new SocialCall(Read, TestPlatform.Account)));

        platform.Transport.Count.ShouldBe(1);
    }

    [Theory]
    [InlineData(HttpStatusCode.InternalServerError)]
    [InlineData(HttpStatusCode.BadGateway)]
    [InlineData(HttpStatusCode.ServiceUnavailable)]
    [InlineData(HttpStatusCode.RequestTimeout)]
    public async Task A_create_is_never_sent_again_when_the_network_may_have_acted(HttpStatusCode status)
    {
        RecordingGate gate = new();
        await using TestPlatform platform = await new TestPlatform((_, _) => Answer(status)).ConnectAsync();

        SocialException error = await Should.ThrowAsync<SocialException>(() => platform.Client.SendAsync(new SocialCall(Create, TestPlatform.Account) { Gate = gate }));

        error.IsOutcomeUnknown.ShouldBeTrue();
        error.Remedy.ShouldBe(Remedy.Reconcile);
        platform.Transport.Count.ShouldBe(1);
        gate.Events.ShouldBe(["arm"]);
    }

    [Theory]
    [InlineData(HttpRequestError.NameResolutionError)]
    [InlineData(HttpRequestError.ConnectionError)]
    [InlineData(HttpRequestError.SecureConnectionError)]
    [InlineData(HttpRequestError.ProxyTunnelError)]
    public async Task A_create_that_provably_did_not_leave_is_disarmed_and_sent_again(HttpRequestError fault)
    {
        RecordingGate gate = new();
        await using TestPlatform platform = await new TestPlatform((_, n) => n == 1 ? throw new HttpRequestException(fault) : Answer(HttpStatusCode.Created)).ConnectAsync();

        SocialAnswer<ReadOnlyMemory<byte>> answer = await platform.Client.SendAsync(new SocialCall(Create, TestPlatform.Account) { Gate = gate });

        answer.Status.ShouldBe(201);
        gate.Events.ShouldBe(["arm", "disarm", "arm"]);
    }

    [Theory]
    [InlineData(HttpRequestError.ResponseEnded)]
    [InlineData(HttpRequestError.Unknown)]
    [InlineData(HttpRequestError.InvalidResponse)]
    public async Task A_create_that_broke_after_it_may_have_left_stays_armed(HttpRequestError fault)
    {
        RecordingGate gate = new();
        await using TestPlatform platform = await new TestPlatform((_, _) => throw new HttpRequestException(fault)).ConnectAsync();

        SocialTransportException error = await Should.ThrowAsync<SocialTransportException>(() => platform.Client.SendAsync(new SocialCall(Create, TestPlatform.Account) { Gate = gate }));

        error.IsOutcomeUnknown.ShouldBeTrue();
        platform.Transport.Count.ShouldBe(1);
        gate.Events.ShouldBe(["arm"]);
    }

    [Fact]
    public async Task A_create_that_times_out_is_unknown_and_not_a_cancellation()
    {
        await using TestPlatform platform = await new TestPlatform((_, _) => new TaskCompletionSource<HttpResponseMessage>().Task, o => o.Timeouts.Commit = TimeSpan.FromMilliseconds(30)).ConnectAsync();

        SocialTransportException error = await Should.ThrowAsync<SocialTransportException>(() => platform.Client.SendAsync(new SocialCall(Create, TestPlatform.Account) { Gate = new RecordingGate() }));

        error.IsOutcomeUnknown.ShouldBeTrue();
    }

    [Fact]
    public async Task A_create_cancelled_by_its_caller_after_it_left_is_unknown()
    {
        using CancellationTokenSource caller = new();
        await using TestPlatform platform = await new TestPlatform((_, _) =>
        {
            caller.Cancel();
            return new TaskCompletionSource<HttpResponseMessage>().Task;
        }).ConnectAsync();

        SocialTransportException error = await Should.ThrowAsync<SocialTransportException>(() => platform.Client.SendAsync(new SocialCall(Create, TestPlatform.Account) { Gate = new RecordingGate() }, caller.Token));

        error.IsOutcomeUnknown.ShouldBeTrue();
    }

    [Fact]
    public async Task A_read_cancelled_by_its_caller_is_a_cancellation()
    {
        using CancellationTokenSource caller = new();
        await using TestPlatform platform = await new TestPlatform((_, _) =>
        {
            caller.Cancel();
            return new TaskCompletionSource<HttpResponseMessage>().Task;
        }).ConnectAsync();

        await Should.ThrowAsync<OperationCanceledException>(() => platform.Client.SendAsync(new SocialCall(Read, TestPlatform.Account), caller.Token));
    }

    [Fact]
    public async Task A_refused_token_is_refreshed_once_and_the_create_sent_again()
    {
        RecordingGate gate = new();
        await using TestPlatform platform = await new TestPlatform(
            (request, _) => Answer(request.Headers.Authorization!.Parameter == "token-two" ? HttpStatusCode.Created : HttpStatusCode.Unauthorized),
            refresher: new Refresher()).ConnectAsync();

        SocialAnswer<ReadOnlyMemory<byte>> answer = await platform.Client.SendAsync(new SocialCall(Create, TestPlatform.Account) { Gate = gate });

        answer.Status.ShouldBe(201);
        platform.Transport.Tokens.ShouldBe(["token-one", "token-two"]);
        gate.Events.ShouldBe(["arm", "disarm", "arm"]);
    }

    [Fact]
    public async Task A_token_refused_even_when_fresh_ends_in_an_authentication_error()
    {
        await using TestPlatform platform = await new TestPlatform((_, _) => Answer(HttpStatusCode.Unauthorized), refresher: new Refresher()).ConnectAsync();

        SocialAuthenticationException error = await Should.ThrowAsync<SocialAuthenticationException>(() => platform.Client.SendAsync(new SocialCall(Read, TestPlatform.Account)));

        error.Remedy.ShouldBe(Remedy.Reconnect);
        platform.Transport.Count.ShouldBe(2);
    }

    [Theory]
    [InlineData(HttpRequestError.ConnectionError, 1)]
    [InlineData(HttpRequestError.ResponseEnded, 0)]
    public async Task What_never_left_is_given_back_to_the_limits_and_what_may_have_left_is_not(HttpRequestError fault, int left)
    {
        SocialRoute counted = new("read", HttpMethod.Get, "/read")
        {
            Credentials = [CredentialKind.OAuth2], Limits = [new(new RateLimitWindow { Name = "test.account", Scope = RateLimitScope.Account, Limit = 2, Period = TimeSpan.FromHours(1) })],
        };
        await using TestPlatform platform = await new TestPlatform((_, n) => n == 1 ? throw new HttpRequestException(fault) : Answer(HttpStatusCode.OK)).ConnectAsync();

        SocialAnswer<ReadOnlyMemory<byte>> answer = await platform.Client.SendAsync(new SocialCall(counted, TestPlatform.Account));

        platform.Transport.Count.ShouldBe(2);
        (await answer.GetRateLimitsAsync()).ShouldHaveSingleItem().Remaining.ShouldBe(left);
    }

    [Fact]
    public async Task A_network_that_refuses_each_new_token_is_asked_for_one_only()
    {
        EndlessRefresher refresher = new();
        await using TestPlatform platform = await new TestPlatform((_, _) => Answer(HttpStatusCode.Unauthorized), refresher: refresher).ConnectAsync();

        await Should.ThrowAsync<SocialAuthenticationException>(() => platform.Client.SendAsync(new SocialCall(Read, TestPlatform.Account)));

        (platform.Transport.Count, refresher.Count).ShouldBe((2, 1));
    }

    [Fact]
    public async Task A_create_without_a_gate_is_refused_before_anything_is_sent()
    {
        await using TestPlatform platform = await new TestPlatform((_, _) => Answer(HttpStatusCode.Created)).ConnectAsync();

        await Should.ThrowAsync<InvalidOperationException>(() => platform.Client.SendAsync(new SocialCall(Create, TestPlatform.Account)));

        platform.Transport.Count.ShouldBe(0);
    }

    [Fact]
    public async Task Every_write_has_a_body_that_the_transport_cannot_silently_send_again()
    {
        bool hadBody = false;
        await using TestPlatform platform = await new TestPlatform((request, _) =>
        {
            hadBody = request.Content is not null;
            return Answer(HttpStatusCode.Created);
        }).ConnectAsync();

        await platform.Client.SendAsync(new SocialCall(Create, TestPlatform.Account) { Gate = new RecordingGate() });

        hadBody.ShouldBeTrue();
    }

    [Fact]
    public async Task Retry_after_longer_than_allowed_ends_the_attempts_and_is_told()
    {
        await using TestPlatform platform = await new TestPlatform((_, _) =>
        {
            HttpResponseMessage busy = TestPlatform.Json(HttpStatusCode.ServiceUnavailable);
            busy.Headers.TryAddWithoutValidation("Retry-After", "3600");
            return Task.FromResult(busy);
        }).ConnectAsync();

        SocialApiException error = await Should.ThrowAsync<SocialApiException>(() => platform.Client.SendAsync(new SocialCall(Read, TestPlatform.Account)));

        error.RetryAfter.ShouldBe(TimeSpan.FromHours(1));
        platform.Transport.Count.ShouldBe(1);
    }

    [Fact]
    public async Task An_account_of_another_platform_is_refused_by_name()
    {
        await using TestPlatform platform = await new TestPlatform((_, _) => Answer(HttpStatusCode.OK)).ConnectAsync();

        SocialValidationException error = await Should.ThrowAsync<SocialValidationException>(() => platform.Client.SendAsync(new SocialCall(Read, new AccountKey(PlatformName.Reddit, "t2_x"))));

        error.Problems.ShouldHaveSingleItem().Actual.ShouldBe("reddit");
        platform.Transport.Count.ShouldBe(0);
    }

    [Fact]
    public async Task A_missing_scope_is_told_before_anything_is_sent()
    {
        SocialRoute write = new("write", HttpMethod.Post, "/write") { Credentials = [CredentialKind.OAuth2], Scopes = ["read", "write"] };
        await using TestPlatform platform = await new TestPlatform((_, _) => Answer(HttpStatusCode.OK)).ConnectAsync("read");

        SocialPermissionException error = await Should.ThrowAsync<SocialPermissionException>(() => platform.Client.SendAsync(new SocialCall(write, TestPlatform.Account)));

        error.MissingScopes.ShouldBe(["write"]);
        platform.Transport.Count.ShouldBe(0);
    }

    private static Task<HttpResponseMessage> Answer(HttpStatusCode status) => Task.FromResult(TestPlatform.Json(status));

    private sealed class EndlessRefresher : ICredentialRefresher
    {
        public int Count { get; private set; }

        public Task<Credential> RefreshAsync(Credential current, CancellationToken cancellationToken) => Task.FromResult(current with { AccessToken = new Secret($"token-number-{++Count}") });
    }

    private sealed class Refresher : ICredentialRefresher
    {
        public Task<Credential> RefreshAsync(Credential current, CancellationToken cancellationToken) => Task.FromResult(current with { AccessToken = new Secret("token-two") });
    }
}
