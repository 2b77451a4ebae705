using Microsoft.Extensions.DependencyInjection;
using Social.Testing;
using Social.Watch;

namespace Social.Google.Tests;

/// <summary>An emulated Business Profile and the family pointed at it: what every test that talks HTTP starts from.</summary>
public sealed class GoogleBusinessFixture : IAsyncDisposable
{
    private GoogleBusinessFixture(SocialEmulator emulator, ServiceProvider services, AccountKey account)
    {
        Emulator = emulator;
        Services = services;
        Account = account;
    }

    public SocialEmulator Emulator { get; }

    public GoogleBusinessEmulator Network => Emulator.GoogleBusiness;

    public ServiceProvider Services { get; }

    /// <summary>Gets the location that exists from the start.</summary>
    public AccountKey Account { get; }

    public ISocial Social => Services.GetRequiredService<ISocial>();

    public GoogleBusinessClient Google => Services.GetRequiredService<GoogleBusinessClient>();

    /// <summary>Gets the path of the location in the older API.</summary>
    public string Path => "/v4/" + Network.DefaultLocation.LongName;

    public static async Task<GoogleBusinessFixture> StartAsync(
        Action<GoogleBusinessOptions>? options = null, Action<IServiceCollection>? services = null, Action<GoogleBusinessEmulatorOptions>? network = null, TimeProvider? clock = null)
    {
        SocialEmulatorOptions emulatorOptions = new();
        emulatorOptions.Only(emulatorOptions.GoogleBusiness);
        if (clock is not null)
        {
            emulatorOptions.TimeProvider = clock;
        }

        network?.Invoke(emulatorOptions.GoogleBusiness);
        SocialEmulator started = await SocialEmulator.StartAsync(emulatorOptions, TestContext.Current.CancellationToken);
        ServiceCollection collection = new();
        LeakWatch.AddTo(collection);
        services?.Invoke(collection);
        collection.AddSocial(o => o.AllowLoopbackMedia = true).AddGoogleBusiness(o =>
        {
            o.Retry.BaseDelay = TimeSpan.FromMilliseconds(1);
            options?.Invoke(o);
        }).UseEmulator(started);
        ServiceProvider provider = collection.BuildServiceProvider();
        GoogleBusinessEmulator google = started.GoogleBusiness;
        AccountKey account = new(PlatformName.GoogleBusiness, google.DefaultLocation.Name);
        await ConnectAsync(provider, google, google.DefaultLocation, google.IssueToken(scopes: GoogleScopes.Business));
        return new GoogleBusinessFixture(started, provider, account);
    }

    public static async Task ConnectAsync(IServiceProvider services, GoogleBusinessEmulator network, EmulatedBusinessLocation location, EmulatedGoogleToken token)
    {
        CredentialKey key = new(new AppKey(PlatformName.GoogleBusiness), network.DefaultUser.Id, CredentialKind.OAuth2);
        await services.GetRequiredService<ICredentialStore>().SaveAsync(new Credential
        {
            Key = key,
            AccessToken = new Secret(token.AccessToken),
            RefreshToken = Secret.FromString(token.RefreshToken),
            ExpiresAt = token.ExpiresAt,
            Scopes = [.. token.Scopes],
        });
        await services.GetRequiredService<IAccountStore>().SaveAsync(new ConnectedAccount
        {
            Key = new AccountKey(PlatformName.GoogleBusiness, location.Name),
            DisplayName = location.Title,
            Facts = new Dictionary<string, string> { ["account"] = location.Account.Name },
            Credentials = [key],
        });
    }

    public async ValueTask DisposeAsync()
    {
        LeakWatch.Guard("token", Network.Secrets);
        LeakWatch.Guard("post's words", Network.Posts.Select(p => p.Summary).Where(IsTelling));
        LeakWatch.Guard("reply's words", Network.Reviews.Select(r => r.Reply).OfType<string>().Where(IsTelling));
        await Services.DisposeAsync();
        await Emulator.DisposeAsync();
    }

    // Words that nothing else has a reason to say.
    private static bool IsTelling(string text) => text.Length >= 12 && text.Contains(' ', StringComparison.Ordinal);
}
