using System.Net;
using Social.Pipeline;

namespace Social.Tests.Pipeline;

public sealed class StandardErrorsTests
{
    private static readonly SocialRoute Read = new("read", HttpMethod.Get, "/r");
    private static readonly SocialRoute Create = new("create", HttpMethod.Post, "/c") { Kind = RouteKind.Commit };

    [Fact]
    public async Task A_function_that_the_network_does_not_have_is_unsupported_and_not_asked_for_again()
    {
        await using TestPlatform platform = await new TestPlatform((_, _) => Answer(HttpStatusCode.NotImplemented)).ConnectAsync();

        SocialException error = await Should.ThrowAsync<SocialException>(() => platform.Client.SendAsync(new SocialCall(Read, TestPlatform.Account)));

        (error.Code, error.Remedy, error.IsTransient).ShouldBe((SocialErrorCode.Unsupported, Remedy.None, false));
        platform.Transport.Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_create_that_the_network_does_not_have_made_nothing()
    {
        RecordingGate gate = new();
        await using TestPlatform platform = await new TestPlatform((_, _) => Answer(HttpStatusCode.NotImplemented)).ConnectAsync();

        SocialException error = await Should.ThrowAsync<SocialException>(() => platform.Client.SendAsync(new SocialCall(Create, TestPlatform.Account) { Gate = gate }));

        (error.Code, error.IsOutcomeUnknown).ShouldBe((SocialErrorCode.Unsupported, false));
        gate.Events.ShouldBe(["arm", "disarm"]);
    }

    private static Task<HttpResponseMessage> Answer(HttpStatusCode status) => Task.FromResult(TestPlatform.Json(status));
}
