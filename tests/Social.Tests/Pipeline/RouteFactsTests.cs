using System.Net;
using Social.Pipeline;
using Social.RateLimiting;

namespace Social.Tests.Pipeline;

/// <summary>What a route says of itself beside method and path.</summary>
public sealed class RouteFactsTests
{
    private static readonly CredentialKind[] OAuth2 = [CredentialKind.OAuth2];

    private static readonly SocialRoute Part = new("part", HttpMethod.Put, "/part") { Kind = RouteKind.Upload, Credentials = OAuth2, OtherSuccess = 308, IsSentOnce = true };

    [Fact]
    public async Task A_status_that_the_route_calls_an_answer_is_one()
    {
        await using TestPlatform platform = await new TestPlatform((_, _) => Task.FromResult(new HttpResponseMessage((HttpStatusCode)308))).ConnectAsync();

        SocialAnswer<ReadOnlyMemory<byte>> answer = await platform.Client.SendAsync(new SocialCall(Part, TestPlatform.Account));

        answer.Status.ShouldBe(308);
    }

    [Fact]
    public async Task A_route_that_is_sent_once_is_not_sent_again_after_a_failure()
    {
        await using TestPlatform platform = await new TestPlatform((_, n) => n == 1 ? throw new HttpRequestException("cut") : Task.FromResult(new HttpResponseMessage(HttpStatusCode.BadGateway))).ConnectAsync();

        await Should.ThrowAsync<SocialTransportException>(() => platform.Client.SendAsync(new SocialCall(Part, TestPlatform.Account)));
        await Should.ThrowAsync<SocialApiException>(() => platform.Client.SendAsync(new SocialCall(Part, TestPlatform.Account)));

        platform.Transport.Count.ShouldBe(2);
    }

    [Fact]
    public async Task A_route_that_is_sent_once_follows_when_it_provably_did_not_leave()
    {
        await using TestPlatform platform = await new TestPlatform((_, n) => n == 1
            ? throw new HttpRequestException(HttpRequestError.ConnectionError)
            : Task.FromResult(new HttpResponseMessage(HttpStatusCode.OK))).ConnectAsync();

        await platform.Client.SendAsync(new SocialCall(Part, TestPlatform.Account));

        platform.Transport.Count.ShouldBe(2);
    }

    [Theory]
    [InlineData("read", true)]
    [InlineData("all", true)]
    [InlineData("other", false)]
    public async Task One_of_several_scopes_is_enough(string granted, bool isEnough)
    {
        SocialRoute route = new("any", HttpMethod.Get, "/any") { Credentials = OAuth2, AnyScopes = ["read", "all"] };
        await using TestPlatform platform = await new TestPlatform((_, _) => Task.FromResult(TestPlatform.Json(HttpStatusCode.OK))).ConnectAsync(granted);

        Task<SocialAnswer<ReadOnlyMemory<byte>>> call = platform.Client.SendAsync(new SocialCall(route, TestPlatform.Account));

        if (isEnough)
        {
            (await call).Status.ShouldBe(200);
        }
        else
        {
            (await Should.ThrowAsync<SocialPermissionException>(() => call)).MissingScopes.ShouldBe(["read"]);
            platform.Transport.Count.ShouldBe(0);
        }
    }

    [Fact]
    public async Task A_limit_that_the_network_granted_takes_the_place_of_the_ordinary_one()
    {
        RateLimitWindow window = new() { Name = "test.units", Scope = RateLimitScope.Project, Limit = 1, Period = TimeSpan.FromDays(1), Zone = "America/Los_Angeles" };
        SocialRoute route = new("read", HttpMethod.Get, "/read") { Credentials = OAuth2, Limits = [new RateLimitCharge(window)] };
        await using TestPlatform platform = await new TestPlatform((_, _) => Task.FromResult(TestPlatform.Json(HttpStatusCode.OK)), o => o.Limits["test.units"] = 2).ConnectAsync();

        await platform.Client.SendAsync(new SocialCall(route, TestPlatform.Account));
        await platform.Client.SendAsync(new SocialCall(route, TestPlatform.Account));
        SocialRateLimitException error = await Should.ThrowAsync<SocialRateLimitException>(() => platform.Client.SendAsync(new SocialCall(route, TestPlatform.Account)));

        error.Code.ShouldBe(SocialErrorCode.QuotaExceeded);
        error.Limit!.Limit.ShouldBe(2);
        platform.Transport.Count.ShouldBe(2);
    }
}
