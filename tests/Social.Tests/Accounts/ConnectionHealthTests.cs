using Microsoft.Extensions.DependencyInjection;
using Social.Accounts;
using Social.Tests.Testing;

namespace Social.Tests.Accounts;

public sealed class ConnectionHealthTests
{
    private static readonly AccountKey Account = new(new PlatformName("net"), "1");
    private static readonly DateTimeOffset Now = new(2026, 11, 22, 12, 0, 0, TimeSpan.Zero);

    [Fact]
    public async Task A_good_connection_needs_nothing()
    {
        ConnectionStatus status = await CheckAsync(Good());

        status.Remedy.ShouldBe(Remedy.None);
        status.ReconnectBy.ShouldBeNull();
    }

    [Fact]
    public async Task A_token_that_nothing_renews_says_by_when()
    {
        ConnectionStatus status = await CheckAsync(Good() with { RefreshToken = null, Lifetime = TokenLifetime.NotRenewable, ExpiresAt = Now.AddDays(3) });

        status.Remedy.ShouldBe(Remedy.None);
        status.ReconnectBy.ShouldBe(Now.AddDays(3));
    }

    [Fact]
    public async Task An_ended_grant_must_reconnect() =>
        (await CheckAsync(Good() with { ReauthorizeBy = Now.AddMinutes(-1) })).Remedy.ShouldBe(Remedy.Reconnect);

    [Fact]
    public async Task What_the_network_refused_for_good_must_reconnect_and_says_why()
    {
        ConnectionStatus status = await CheckAsync(Good() with { ReconnectReason = "revoked by the user" });

        status.Remedy.ShouldBe(Remedy.Reconnect);
        status.Reason.ShouldBe("revoked by the user");
    }

    [Fact]
    public async Task Missing_scopes_are_named()
    {
        ConnectionStatus status = await CheckAsync(Good() with { Scopes = ["read"] });

        status.Remedy.ShouldBe(Remedy.AskPermission);
        status.MissingScopes.ShouldBe(["write"]);
    }

    [Fact]
    public async Task An_account_without_credential_must_reconnect() => (await CheckAsync(null)).Remedy.ShouldBe(Remedy.Reconnect);

    private static Credential Good() => new()
    {
        Key = CredentialKey.For(Account, CredentialKind.OAuth2), AccessToken = new Secret("t"), RefreshToken = new Secret("r"), ExpiresAt = Now.AddMinutes(-5), Scopes = ["read", "write"],
    };

    private static async Task<ConnectionStatus> CheckAsync(Credential? credential)
    {
        FakeTimeProvider time = new();
        time.SetUtcNow(Now);
        ServiceCollection services = new();
        services.AddSingleton<TimeProvider>(time);
        services.AddSingleton(new ConnectionExpectation(Account.Platform, CredentialKind.OAuth2, ["read", "write"]));
        services.AddSocial();
        await using ServiceProvider provider = services.BuildServiceProvider();
        await provider.GetRequiredService<IAccountStore>().SaveAsync(new ConnectedAccount { Key = Account, Credentials = [CredentialKey.For(Account, CredentialKind.OAuth2)] });
        if (credential is not null)
        {
            await provider.GetRequiredService<ICredentialStore>().SaveAsync(credential);
        }

        return await provider.GetRequiredService<IConnectionHealth>().CheckAsync(Account);
    }
}
