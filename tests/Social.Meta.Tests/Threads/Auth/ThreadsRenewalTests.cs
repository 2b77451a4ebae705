using Microsoft.Extensions.DependencyInjection;
using Social.Testing;

namespace Social.Meta.Tests.Threads.Auth;

/// <summary>Long-lived tokens renew themselves while they are good, and nothing else renews them.</summary>
public sealed class ThreadsRenewalTests
{
    private const string Renewal = "/refresh_access_token";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact(Timeout = 60_000)]
    public async Task A_token_near_its_end_renews_itself_once()
    {
        await using ThreadsFixture threads = await ThreadsFixture.StartAsync();
        EmulatedGraphToken old = await GrowOldAsync(threads, TimeSpan.FromDays(58));
        IProfileReader profiles = await threads.Social.GetAsync<IProfileReader>(threads.Account, Cancel);

        await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => profiles.GetProfileAsync(threads.Account, Cancel)));
        while ((await StoredAsync(threads)).AccessToken.Reveal() == old.AccessToken)
        {
            await Task.Delay(TimeSpan.FromMilliseconds(5), TimeProvider.System, Cancel); // it is renewed ahead of its end, beside the calls
        }

        threads.Network.ExpireToken(old.AccessToken);
        SocialProfile profile = await profiles.GetProfileAsync(threads.Account, Cancel);

        profile.Id.ShouldBe(threads.Account.Id);
        RecordedRequest renewal = threads.Network.Requests.Of("GET", Renewal).ShouldHaveSingleItem();
        renewal.StatusCode.ShouldBe(200);
        renewal.Query.ShouldContain("grant_type=th_refresh_token");
        Credential renewed = await StoredAsync(threads);
        renewed.Lifetime.ShouldBe(TokenLifetime.SelfRenewing);
        renewed.ExpiresAt!.Value.ShouldBeGreaterThan(old.ExpiresAt + TimeSpan.FromDays(50));
        renewed.Scopes.ShouldBe(old.Scopes, ignoreOrder: true);
    }

    [Fact]
    public async Task A_token_in_its_prime_is_left_alone()
    {
        await using ThreadsFixture threads = await ThreadsFixture.StartAsync();
        await GrowOldAsync(threads, TimeSpan.FromDays(30));
        IProfileReader profiles = await threads.Social.GetAsync<IProfileReader>(threads.Account, Cancel);

        await profiles.GetProfileAsync(threads.Account, Cancel);

        threads.Network.Requests.CountOf("GET", Renewal).ShouldBe(0);
    }

    [Fact]
    public async Task A_token_that_expired_asks_for_a_new_connection()
    {
        await using ThreadsFixture threads = await ThreadsFixture.StartAsync();
        await GrowOldAsync(threads, TimeSpan.FromDays(61));
        IProfileReader profiles = await threads.Social.GetAsync<IProfileReader>(threads.Account, Cancel);

        SocialAuthenticationException error = await Should.ThrowAsync<SocialAuthenticationException>(() => profiles.GetProfileAsync(threads.Account, Cancel));

        error.Remedy.ShouldBe(Remedy.Reconnect);
    }

    /// <summary>Gives the account a token that was issued so long ago.</summary>
    private static async Task<EmulatedGraphToken> GrowOldAsync(ThreadsFixture threads, TimeSpan age)
    {
        threads.Network.Clock.Offset = -age;
        EmulatedGraphToken token = threads.Network.IssueToken();
        threads.Network.Clock.Offset = TimeSpan.Zero;
        Credential stored = await StoredAsync(threads);
        await threads.Services.GetRequiredService<ICredentialStore>().SaveAsync(
            stored with { AccessToken = new Secret(token.AccessToken), ObtainedAt = token.IssuedAt, ExpiresAt = token.ExpiresAt }, Cancel);
        return token;
    }

    private static async Task<Credential> StoredAsync(ThreadsFixture threads) =>
        (await threads.Services.GetRequiredService<ICredentialStore>().FindAsync(CredentialKey.For(threads.Account, CredentialKind.OAuth2), Cancel))!;
}
