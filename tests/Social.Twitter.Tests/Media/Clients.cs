using Microsoft.Extensions.DependencyInjection;
using Social.Testing;

namespace Social.Twitter.Tests.Media;

/// <summary>Other ways to be connected to the same emulated X.</summary>
internal static class Clients
{
    /// <summary>Another process: nothing shared with the fixture but the network.</summary>
    public static async Task<ServiceProvider> AnotherAsync(TwitterFixture fixture, Action<TwitterOptions>? options = null)
    {
        ServiceCollection services = new();
        services.AddSocial(o => o.AllowLoopbackMedia = true).AddTwitter(o =>
        {
            o.Retry.BaseDelay = TimeSpan.FromMilliseconds(1);
            options?.Invoke(o);
        }).UseEmulator(fixture.Emulator);
        ServiceProvider provider = services.BuildServiceProvider();
        await TwitterFixture.ConnectAsync(provider, fixture.Account, fixture.X.DefaultUser.Username, fixture.X.IssueOAuth2Token());
        return provider;
    }

    /// <summary>Gives the account a token whose scopes nobody wrote down.</summary>
    public static ValueTask<Credential> ForgetScopesAsync(IServiceProvider services, AccountKey account, EmulatedOAuth2Token token) =>
        services.GetRequiredService<ICredentialStore>().SaveAsync(new Credential
        {
            Key = CredentialKey.For(account, CredentialKind.OAuth2), AccessToken = new Secret(token.AccessToken), ExpiresAt = token.ExpiresAt,
        });

    /// <summary>Connects the account by OAuth 1.0a alone.</summary>
    public static async Task ConnectOAuth1Async(TwitterFixture fixture)
    {
        EmulatedOAuth1Token token = fixture.X.IssueOAuth1Token();
        CredentialKey key = CredentialKey.For(fixture.Account, CredentialKind.OAuth1);
        await fixture.Services.GetRequiredService<ICredentialStore>().SaveAsync(new Credential { Key = key, AccessToken = new Secret(token.Token), TokenSecret = new Secret(token.Secret) });
        await fixture.Services.GetRequiredService<IAccountStore>().SaveAsync(new ConnectedAccount { Key = fixture.Account, Handle = fixture.X.DefaultUser.Username, Credentials = [key] });
    }
}
