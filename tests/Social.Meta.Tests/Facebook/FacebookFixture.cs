using Microsoft.Extensions.DependencyInjection;
using Social.Testing;

namespace Social.Meta.Tests.Facebook;

/// <summary>An emulated Facebook and the family pointed at it: a Page, connected with its own token, which is derived from its user's.</summary>
public sealed class FacebookFixture : IAsyncDisposable
{
    private FacebookFixture(SocialEmulator emulator, ServiceProvider services, AccountKey account, string userToken, string pageToken)
    {
        Emulator = emulator;
        Services = services;
        Account = account;
        UserToken = userToken;
        PageToken = pageToken;
    }

    public SocialEmulator Emulator { get; }

    public FacebookEmulator Network => Emulator.Facebook;

    public ServiceProvider Services { get; }

    public AccountKey Account { get; }

    public string UserToken { get; }

    public string PageToken { get; }

    public ISocial Social => Services.GetRequiredService<ISocial>();

    public FacebookClient Client => Services.GetRequiredService<FacebookClient>();

    public CredentialKey PageKey => CredentialKey.For(Account, CredentialKind.Page);

    public CredentialKey UserKey => new(AppKey.Of(Account), Network.DefaultUser.Id, CredentialKind.OAuth2);

    /// <summary>Returns the form of the only request of a route.</summary>
    public IReadOnlyDictionary<string, string> FormOf(string method, string path) => Form(Network.Requests.Of(method, path).ShouldHaveSingleItem());

    /// <summary>Returns the forms of a route's requests, in order.</summary>
    public IReadOnlyList<IReadOnlyDictionary<string, string>> FormsOf(string method, string path) => [.. Network.Requests.Of(method, path).Select(Form)];

    public static async Task<FacebookFixture> StartAsync(Action<FacebookOptions>? options = null, Action<IServiceCollection>? services = null, IReadOnlyList<string>? scopes = null, TimeProvider? time = null)
    {
        SocialEmulatorOptions served = new();
        if (time is not null)
        {
            served.TimeProvider = time;
        }

        SocialEmulator started = await SocialEmulator.StartAsync(served.Only(served.Facebook), TestContext.Current.CancellationToken);
        ServiceCollection collection = new();
        if (time is not null)
        {
            collection.AddSingleton(time);
        }

        services?.Invoke(collection);
        collection.AddSocial(o => o.AllowLoopbackMedia = true).AddFacebook(o =>
        {
            o.Retry.BaseDelay = TimeSpan.FromMilliseconds(1);
            options?.Invoke(o);
        }).UseEmulator(started);
        ServiceProvider provider = collection.BuildServiceProvider();
        EmulatedGraphToken user = started.Facebook.IssueUserToken(scopes: scopes);
        EmulatedGraphToken page = started.Facebook.IssuePageToken(scopes: scopes);
        AccountKey account = new(PlatformName.Facebook, started.Facebook.DefaultPage.Id);
        FacebookFixture fixture = new(started, provider, account, user.AccessToken, page.AccessToken);
        ICredentialStore credentials = provider.GetRequiredService<ICredentialStore>();
        await credentials.SaveAsync(new Credential
        {
            Key = fixture.UserKey, AccessToken = new Secret(user.AccessToken), ExpiresAt = user.ExpiresAt, ObtainedAt = user.IssuedAt, Scopes = [.. user.Scopes], Lifetime = TokenLifetime.SelfRenewing,
        });
        await credentials.SaveAsync(new Credential { Key = fixture.PageKey, AccessToken = new Secret(page.AccessToken), Scopes = [.. page.Scopes], Lifetime = TokenLifetime.Derived, Parent = fixture.UserKey });
        await provider.GetRequiredService<IAccountStore>().SaveAsync(new ConnectedAccount
        {
            Key = account, DisplayName = started.Facebook.DefaultPage.Name, LoginKind = CredentialKind.Page.Value, Credentials = [fixture.PageKey],
        });
        return fixture;
    }

    public async ValueTask DisposeAsync()
    {
        await Services.DisposeAsync();
        await Emulator.DisposeAsync();
    }

    private static Dictionary<string, string> Form(RecordedRequest request) => request.BodyText.Split('&', StringSplitOptions.RemoveEmptyEntries)
        .Select(p => p.Split('=', 2)).ToDictionary(p => Decode(p[0]), p => Decode(p[1]), StringComparer.Ordinal);

    private static string Decode(string text) => Uri.UnescapeDataString(text.Replace('+', ' '));
}
