using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Social.Pipeline;

namespace Social.Tests.Pipeline;

/// <summary>Handlers that the application adds to our named clients stand around the whole pipeline, and cannot make a post twice.</summary>
public sealed class ApplicationHandlerTests
{
    private static readonly SocialRoute Read = new("read", HttpMethod.Get, "/r");
    private static readonly SocialRoute Create = new("create", HttpMethod.Post, "/c") { Kind = RouteKind.Commit };

    [Fact]
    public async Task Our_retries_happen_inside_of_the_applications_handler()
    {
        Repeating handler = new(1);
        await using TestPlatform platform = await With(handler, (_, n) => Answer(n < 3 ? HttpStatusCode.BadGateway : HttpStatusCode.OK));

        await platform.Client.SendAsync(new SocialCall(Read, TestPlatform.Account));

        (handler.Seen, platform.Transport.Count).ShouldBe((1, 3));
    }

    [Fact]
    public async Task A_handler_that_retries_what_failed_sends_a_create_once()
    {
        RecordingGate gate = new();
        await using TestPlatform platform = await With(new Repeating(3), (_, _) => throw new HttpRequestException(HttpRequestError.ResponseEnded));

        SocialTransportException error = await Should.ThrowAsync<SocialTransportException>(() => platform.Client.SendAsync(new SocialCall(Create, TestPlatform.Account) { Gate = gate }));

        error.IsOutcomeUnknown.ShouldBeTrue();
        platform.Transport.Count.ShouldBe(1);
        gate.Events.ShouldBe(["arm"]);
    }

    [Fact]
    public async Task A_handler_that_sends_everything_twice_sends_a_create_once_and_its_outcome_is_looked_for()
    {
        await using TestPlatform platform = await With(new Repeating(2) { EvenAfterSuccess = true }, (_, _) => Answer(HttpStatusCode.Created));

        SocialTransportException error = await Should.ThrowAsync<SocialTransportException>(() => platform.Client.SendAsync(new SocialCall(Create, TestPlatform.Account) { Gate = new RecordingGate() }));

        (error.IsOutcomeUnknown, error.Remedy).ShouldBe((true, Remedy.Reconcile));
        platform.Transport.Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_refusal_is_told_as_it_was_whatever_a_handler_repeats()
    {
        await using TestPlatform platform = await With(new Repeating(3), (_, _) => Answer(HttpStatusCode.BadRequest));

        SocialException error = await Should.ThrowAsync<SocialException>(() => platform.Client.SendAsync(new SocialCall(Create, TestPlatform.Account) { Gate = new RecordingGate() }));

        (error.Code, error.IsOutcomeUnknown).ShouldBe((SocialErrorCode.ContentInvalid, false));
        platform.Transport.Count.ShouldBe(1);
    }

    private static Task<TestPlatform> With(Repeating handler, Func<HttpRequestMessage, int, Task<HttpResponseMessage>> answer) =>
        new TestPlatform(answer, extend: p => p.HttpClient(HostNames.Api).AddHttpMessageHandler(() => handler)).ConnectAsync();

    private static Task<HttpResponseMessage> Answer(HttpStatusCode status) => Task.FromResult(TestPlatform.Json(status));

    /// <summary>An application's handler that repeats whatever fails, as many think is safe.</summary>
    private sealed class Repeating(int times) : DelegatingHandler
    {
        public bool EvenAfterSuccess { get; init; }

        public int Seen { get; private set; }

        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            for (int i = 1; ; i++)
            {
                Seen++;
                try
                {
                    HttpResponseMessage response = await base.SendAsync(request, cancellationToken);
                    if (i == times || !EvenAfterSuccess)
                    {
                        return response;
                    }
                }
                catch (Exception e) when (i < times && e is HttpRequestException or SocialException)
                {
                    // Again.
                }
            }
        }
    }
}
