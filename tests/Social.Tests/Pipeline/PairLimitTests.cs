using System.Net;
using Social.Pipeline;
using Social.RateLimiting;

namespace Social.Tests.Pipeline;

/// <summary>Limits between an account and somebody else.</summary>
public sealed class PairLimitTests
{
    private static readonly SocialRoute Send = new("send", HttpMethod.Post, "/send")
    {
        Credentials = [CredentialKind.OAuth2],
        Limits = [new(new RateLimitWindow { Name = "test.pair", Scope = RateLimitScope.Pair, Limit = 1, Period = TimeSpan.FromHours(1) })],
    };

    [Fact]
    public async Task Each_pair_has_a_window_of_its_own()
    {
        await using TestPlatform platform = await new TestPlatform((_, _) => Task.FromResult(TestPlatform.Json(HttpStatusCode.OK))).ConnectAsync();

        await platform.Client.SendAsync(Call("ann"));
        await platform.Client.SendAsync(Call("bob"));
        SocialRateLimitException error = await Should.ThrowAsync<SocialRateLimitException>(() => platform.Client.SendAsync(Call("ann")));

        error.IsOurs.ShouldBeTrue();
        error.Limit.ShouldNotBeNull().Name.ShouldBe("test.pair");
        platform.Transport.Count.ShouldBe(2);
    }

    private static SocialCall Call(string pair) => new(Send, TestPlatform.Account) { Pair = pair, RateLimit = RateLimitWait.Refuse };
}
