using Microsoft.Extensions.DependencyInjection;
using Social.Testing;

namespace Social.Meta.Tests.Instagram;

/// <summary>An emulated Instagram and the family pointed at it, with an account that is connected by its own login, through its Page, or both ways.</summary>
public sealed class InstagramFixture : IAsyncDisposable
{
    private InstagramFixture(SocialEmulator emulator, ServiceProvider services, AccountKey account, string token)
    {
        Emulator = emulator;
        Services = services;
        Account = account;
        Token = token;
    }

    public SocialEmulator Emulator { get; }

    public InstagramEmulator Network => Emulator.Instagram;

    public ServiceProvider Services { get; }

    public AccountKey Account { get; }

    /// <summary>Gets the token of the account's first credential.</summary>
    public string Token { get; }

    public ISocial Social => Services.GetRequiredService<ISocial>();

    public InstagramClient Client => Services.GetRequiredService<InstagramClient>();

    /// <summary>Gets the posts that exist, without what is inside carousels.</summary>
    public IReadOnlyList<EmulatedInstagramMedia> Posts => [.. Network.Media.Where(m => !Network.Media.Any(o => o.Children.Contains(m)))];

    public static Task<InstagramFixture> StartAsync(Action<InstagramOptions>? options = null, Action<IServiceCollection>? services = null) =>
        StartAsync([CredentialKind.OAuth2], options, services);

    public static Task<InstagramFixture> StartWithPageAsync(Action<InstagramOptions>? options = null, Action<IServiceCollection>? services = null) =>
        StartAsync([CredentialKind.Page], options, services);

    public static async Task<InstagramFixture> StartAsync(CredentialKind[] kinds, Action<InstagramOptions>? options = null, Action<IServiceCollection>? services = null)
    {
        SocialEmulatorOptions served = new();
        SocialEmulator started = await SocialEmulator.StartAsync(served.Only(served.Instagram), TestContext.Current.CancellationToken);
        string host = started.Instagram.BaseAddress.AbsoluteUri.TrimEnd('/');
        ServiceCollection collection = new();
        services?.Invoke(collection);
        collection.AddSocial(o => o.AllowLoopbackMedia = true).AddInstagram(o =>
        {
            o.Retry.BaseDelay = TimeSpan.FromMilliseconds(1);
            options?.Invoke(o);
        }).UseEmulator(started);

        // The Page's token is Facebook's to derive; one port serves both hosts of Graph.
        EmulatedMetaApp app = started.Instagram.DefaultApp;
        collection.AddSocial().AddFacebook(o => (o.ApiHost, o.AppId, o.AppSecret, o.RedirectUri) = (host, app.AppId, app.AppSecret, app.RedirectUri));
        ServiceProvider provider = collection.BuildServiceProvider();
        EmulatedInstagramAccount user = started.Instagram.DefaultAccount;
        AccountKey account = new(PlatformName.Instagram, user.Id);
        List<Credential> credentials = [];
        foreach (CredentialKind kind in kinds)
        {
            credentials.AddRange(kind == CredentialKind.Page ? OfPage(started.Instagram) : [Own(started.Instagram, account)]);
        }

        foreach (Credential credential in credentials)
        {
            await provider.GetRequiredService<ICredentialStore>().SaveAsync(credential);
        }

        await provider.GetRequiredService<IAccountStore>().SaveAsync(new ConnectedAccount
        {
            Key = account, Handle = user.Username, Credentials = [.. credentials.Select(c => c.Key).Where(k => k.Kind == CredentialKind.Page || k.App.Platform == PlatformName.Instagram)],
        });
        return new InstagramFixture(started, provider, account, credentials[0].AccessToken.Reveal());
    }

    public async ValueTask DisposeAsync()
    {
        await Services.DisposeAsync();
        await Emulator.DisposeAsync();
    }

    private static Credential Own(InstagramEmulator network, AccountKey account)
    {
        EmulatedGraphToken token = network.IssueInstagramToken();
        return new Credential
        {
            Key = CredentialKey.For(account, CredentialKind.OAuth2), AccessToken = new Secret(token.AccessToken), ExpiresAt = token.ExpiresAt, Scopes = [.. token.Scopes], Lifetime = TokenLifetime.SelfRenewing,
        };
    }

    private static IEnumerable<Credential> OfPage(InstagramEmulator network)
    {
        AppKey facebook = new(PlatformName.Facebook);
        EmulatedGraphToken user = network.IssueUserToken();
        EmulatedGraphToken page = network.IssuePageToken();
        Credential login = new()
        {
            Key = new CredentialKey(facebook, network.DefaultUser.Id, CredentialKind.OAuth2), AccessToken = new Secret(user.AccessToken), ExpiresAt = user.ExpiresAt, Scopes = [.. user.Scopes], Lifetime = TokenLifetime.SelfRenewing,
        };
        yield return new Credential
        {
            Key = new CredentialKey(facebook, network.DefaultPage.Id, CredentialKind.Page), AccessToken = new Secret(page.AccessToken), Scopes = [.. page.Scopes], Lifetime = TokenLifetime.Derived, Parent = login.Key,
        };
        yield return login;
    }
}
