using Microsoft.Extensions.DependencyInjection;
using Social.Auth;
using Social.Testing;

namespace Social.Conformance;

/// <summary>What becomes of calls whose token is not good any more.</summary>
public abstract class TokenConformance : ConformanceSuite
{
    private const int Callers = 50;
    private const int Readers = 500;

    [Fact(Timeout = Patience)]
    public async Task A_token_that_the_network_calls_expired_is_refreshed_once_and_the_call_succeeds()
    {
        PlatformHarness harness = await StartAsync();
        Assert.SkipUnless(harness.RenewsExpiredTokens, $"{harness.Platform} renews only good tokens.");
        Credential before = await harness.StoredCredentialAsync();
        harness.ExpireTokenOnServer();
        Post post = harness.NewPost();

        PublishResult result = await harness.PublishAsync(post, cancellationToken: Cancel);

        result.Status.ShouldBe(harness.Made);
        harness.TokenCalls.ShouldBe(1);
        harness.Network.Requests.CountOf(harness.FirstRoute.Method, harness.FirstRoute.Path).ShouldBe(2);
        harness.CountOnServer(post).ShouldBe(1);
        Credential after = await harness.StoredCredentialAsync();
        after.AccessToken.ShouldNotBe(before.AccessToken);
        (after.RefreshToken is not null).ShouldBe(harness.HasRefreshToken);
    }

    [Fact(Timeout = Patience)]
    public async Task A_token_that_is_known_to_be_expired_is_refreshed_before_it_is_used()
    {
        PlatformHarness harness = await StartAsync();
        Assert.SkipUnless(harness.RenewsExpiredTokens, $"{harness.Platform} renews only good tokens.");
        harness.ExpireTokenOnServer();
        await harness.ExpireInStoreAsync();

        PublishResult result = await harness.PublishAsync(harness.NewPost(), cancellationToken: Cancel);

        result.Status.ShouldBe(harness.Made);
        harness.TokenCalls.ShouldBe(1);
        harness.Arrivals.ShouldBe(1);
    }

    [Theory(Timeout = Patience)]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Fifty_calls_on_an_expired_token_refresh_it_once(bool isKnown)
    {
        PlatformHarness harness = await StartAsync();
        Assert.SkipUnless(harness.RenewsExpiredTokens, $"{harness.Platform} renews only good tokens.");
        harness.ExpireTokenOnServer();
        if (isKnown)
        {
            await harness.ExpireInStoreAsync();
        }

        PublishResult[] results = await Task.WhenAll(Enumerable.Range(0, Callers).Select(_ => Task.Run(() => harness.PublishAsync(harness.NewPost(), cancellationToken: Cancel))));

        results.ShouldAllBe(r => r.Status == harness.Made);
        harness.TokenCalls.ShouldBe(1);
        harness.PostsOnServer().Count.ShouldBe(Callers);
    }

    [Theory(Timeout = Patience)]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Five_hundred_reads_on_an_expired_token_refresh_it_once(bool isKnown)
    {
        PlatformHarness harness = await StartAsync();
        Assert.SkipUnless(harness.RenewsExpiredTokens, $"{harness.Platform} renews only good tokens.");
        IProfileReader profiles = await RequireAsync<IProfileReader>(harness);

        // One in peace: the limits are learned from its answer.
        await profiles.GetProfileAsync(harness.Account, Cancel);
        harness.ExpireTokenOnServer();
        if (isKnown)
        {
            await harness.ExpireInStoreAsync();
            harness.Services.GetRequiredService<CredentialSource>().Invalidate((await harness.StoredCredentialAsync()).Key);
        }

        SocialProfile[] read = await Task.WhenAll(Enumerable.Range(0, Readers).Select(_ => Task.Run(() => profiles.GetProfileAsync(harness.Account, Cancel))));

        read.ShouldAllBe(p => p.Id == read[0].Id);
        harness.TokenCalls.ShouldBe(1);
    }

    [Fact(Timeout = Patience)]
    public async Task A_revoked_grant_asks_for_a_new_connection_and_names_no_token()
    {
        PlatformHarness harness = await StartAsync();
        Credential credential = await harness.StoredCredentialAsync();
        harness.RevokeOnServer();

        SocialException error = await Should.ThrowAsync<SocialException>(() => harness.PublishAsync(harness.NewPost(), cancellationToken: Cancel));
        SocialException again = await Should.ThrowAsync<SocialException>(() => harness.PublishAsync(harness.NewPost(), cancellationToken: Cancel));

        foreach (SocialException told in new[] { error, again })
        {
            told.ShouldBeOfType<SocialAuthenticationException>();
            told.Remedy.ShouldBe(Remedy.Reconnect);
            told.IsOutcomeUnknown.ShouldBeFalse();
            string everything = $"{told} {((SocialApiException)told).Body}";
            everything.ShouldNotContain(credential.AccessToken.Reveal());
            everything.ShouldNotContain((credential.RefreshToken ?? credential.AccessToken).Reveal());
        }

        harness.PostsOnServer().ShouldBeEmpty();
        harness.TokenCalls.ShouldBeLessThanOrEqualTo(2);
    }

    [Fact(Timeout = Patience)]
    public async Task A_token_endpoint_that_fails_is_not_a_reason_to_reconnect()
    {
        PlatformHarness harness = await StartAsync();
        Assert.SkipUnless(harness.RenewsExpiredTokens, $"{harness.Platform} renews only good tokens.");
        await harness.ExpireInStoreAsync();
        harness.ExpireTokenOnServer();
        harness.Network.Faults.Add(new EmulatorFault { Kind = EmulatorFaultKind.ServerErrorBefore, Times = null, Method = harness.TokenRoute.Method, PathPattern = harness.TokenRoute.Path });
        Post post = harness.NewPost();

        SocialException error = await Should.ThrowAsync<SocialException>(() => harness.PublishAsync(post, cancellationToken: Cancel));

        error.Remedy.ShouldNotBe(Remedy.Reconnect);
        error.IsOutcomeUnknown.ShouldBeFalse();
        error.IsTransient.ShouldBeTrue();
        harness.Arrivals.ShouldBe(0);
    }
}
