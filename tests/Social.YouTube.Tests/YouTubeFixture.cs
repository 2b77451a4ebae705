using Microsoft.Extensions.DependencyInjection;
using Social.Testing;
using Social.Watch;

namespace Social.YouTube.Tests;

/// <summary>An emulated YouTube and the family pointed at it: what every test that talks HTTP starts from.</summary>
public sealed class YouTubeFixture : IAsyncDisposable
{
    private YouTubeFixture(SocialEmulator emulator, ServiceProvider services, AccountKey account)
    {
        Emulator = emulator;
        Services = services;
        Account = account;
    }

    public SocialEmulator Emulator { get; }

    public YouTubeEmulator Network => Emulator.YouTube;

    public ServiceProvider Services { get; }

    public AccountKey Account { get; }

    public ISocial Social => Services.GetRequiredService<ISocial>();

    public YouTubeClient Client => Services.GetRequiredService<YouTubeClient>();

    public static async Task<YouTubeFixture> StartAsync(Action<YouTubeOptions>? options = null, Action<IServiceCollection>? services = null, Action<YouTubeEmulatorOptions>? emulator = null, TimeProvider? time = null)
    {
        SocialEmulatorOptions settings = new();
        settings.Only(settings.YouTube);
        emulator?.Invoke(settings.YouTube);
        if (time is not null)
        {
            settings.TimeProvider = time;
        }

        SocialEmulator started = await SocialEmulator.StartAsync(settings, TestContext.Current.CancellationToken);
        ServiceCollection collection = new();
        if (time is not null)
        {
            collection.AddSingleton(time);
        }

        LeakWatch.AddTo(collection);
        services?.Invoke(collection);
        collection.AddSocial(o => o.AllowLoopbackMedia = true).AddYouTube(o =>
        {
            o.Retry.BaseDelay = TimeSpan.FromMilliseconds(1);
            options?.Invoke(o);
        }).UseEmulator(started);
        ServiceProvider provider = collection.BuildServiceProvider();
        EmulatedChannel channel = started.YouTube.DefaultChannel;
        AccountKey account = new(PlatformName.YouTube, channel.Id);
        await ConnectAsync(provider, account, channel.Handle, started.YouTube.IssueToken(channel));
        return new YouTubeFixture(started, provider, account);
    }

    public static async Task ConnectAsync(IServiceProvider services, AccountKey account, string handle, EmulatedGoogleToken token)
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
        await services.GetRequiredService<IAccountStore>().SaveAsync(new ConnectedAccount { Key = account, Handle = handle.TrimStart('@'), Credentials = [key] });
    }

    public async ValueTask DisposeAsync()
    {
        LeakWatch.Guard("token", Network.Secrets);
        LeakWatch.Guard("stream's key", Network.LiveStreams.Select(s => s.StreamName));
        LeakWatch.Guard("upload's session", Network.UploadSessions.Select(s => s.Id));
        LeakWatch.Guard("video's words", Network.Videos.Select(v => v.Description).Where(IsTelling));
        LeakWatch.Guard("comment's words", Network.Comments.Select(c => c.Text).Where(IsTelling));
        await Services.DisposeAsync();
        await Emulator.DisposeAsync();
    }

    // Words that nothing else has a reason to say.
    private static bool IsTelling(string text) => text.Length >= 12 && text.Contains(' ', StringComparison.Ordinal);
}
