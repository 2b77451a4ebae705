using Microsoft.Extensions.DependencyInjection;
using Social.Testing;
using Social.Watch;

namespace Social.Twitter.Tests;

/// <summary>An emulated X and the family pointed at it: what every test that talks HTTP starts from.</summary>
public sealed class TwitterFixture : IAsyncDisposable
{
    private TwitterFixture(SocialEmulator emulator, ServiceProvider services, AccountKey account)
    {
        Emulator = emulator;
        Services = services;
        Account = account;
    }

    public SocialEmulator Emulator { get; }

    public TwitterEmulator X => Emulator.Twitter;

    public ServiceProvider Services { get; }

    public AccountKey Account { get; }

    public ISocial Social => Services.GetRequiredService<ISocial>();

    public TwitterClient Twitter => Services.GetRequiredService<TwitterClient>();

    public static async Task<TwitterFixture> StartAsync(Action<TwitterOptions>? options = null, Action<IServiceCollection>? services = null, Action<SocialEmulatorOptions>? emulator = null)
    {
        SocialEmulatorOptions emulatorOptions = new();
        emulator?.Invoke(emulatorOptions);
        SocialEmulator started = await SocialEmulator.StartAsync(emulatorOptions, TestContext.Current.CancellationToken);
        ServiceCollection collection = new();
        services?.Invoke(collection);
        LeakWatch.AddTo(collection);
        collection.AddSocial(o => o.AllowLoopbackMedia = true).AddTwitter(o =>
        {
            o.Retry.BaseDelay = TimeSpan.FromMilliseconds(1);
            options?.Invoke(o);
        }).UseEmulator(started);
        ServiceProvider provider = collection.BuildServiceProvider();
        EmulatedTwitterUser user = started.Twitter.DefaultUser;
        EmulatedOAuth2Token token = started.Twitter.IssueOAuth2Token(user);
        AccountKey account = new(PlatformName.Twitter, user.Id);
        await ConnectAsync(provider, account, user.Username, token);
        return new TwitterFixture(started, provider, account);
    }

    public static async Task ConnectAsync(IServiceProvider services, AccountKey account, string handle, EmulatedOAuth2Token token)
    {
        CredentialKey key = CredentialKey.For(account, CredentialKind.OAuth2);
        await services.GetRequiredService<ICredentialStore>().SaveAsync(new Credential
        {
            Key = key,
            AccessToken = new Secret(token.AccessToken),
            RefreshToken = Secret.FromString(token.RefreshToken),
            ExpiresAt = token.ExpiresAt,
            Scopes = [.. token.Scopes],
        });
        await services.GetRequiredService<IAccountStore>().SaveAsync(new ConnectedAccount { Key = account, Handle = handle, Credentials = [key] });
    }

    /// <summary>Gives the app its own token, for routes that take no user's.</summary>
    public async Task ConnectAppAsync() => await Services.GetRequiredService<ICredentialStore>().SaveAsync(new Credential
    {
        Key = new CredentialKey(AppKey.Of(Account), CredentialKey.AppSubject, CredentialKind.App),
        AccessToken = new Secret(X.IssueAppBearer()),
    });

    public async ValueTask DisposeAsync()
    {
        LeakWatch.Guard("token", X.Secrets);
        LeakWatch.Guard("post's words", X.Tweets.Select(t => t.Text).Where(IsTelling));
        await Services.DisposeAsync();
        await Emulator.DisposeAsync();
    }

    // Words that nothing else has a reason to say.
    private static bool IsTelling(string text) => text.Length >= 12 && text.Contains(' ', StringComparison.Ordinal);
}
