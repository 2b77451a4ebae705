using Microsoft.Extensions.DependencyInjection;
using Social.Testing;

namespace Social.Meta.Tests.Threads;

/// <summary>An emulated Threads and the family pointed at it.</summary>
public sealed class ThreadsFixture : IAsyncDisposable
{
    private ThreadsFixture(SocialEmulator emulator, ServiceProvider services, AccountKey account, string token)
    {
        Emulator = emulator;
        Services = services;
        Account = account;
        Token = token;
    }

    public SocialEmulator Emulator { get; }

    public ThreadsEmulator Network => Emulator.Threads;

    public ServiceProvider Services { get; }

    public AccountKey Account { get; }

    public string Token { get; }

    public ISocial Social => Services.GetRequiredService<ISocial>();

    public ThreadsClient Client => Services.GetRequiredService<ThreadsClient>();

    public static async Task<ThreadsFixture> StartAsync(Action<ThreadsOptions>? options = null, Action<IServiceCollection>? services = null)
    {
        SocialEmulatorOptions served = new();
        SocialEmulator started = await SocialEmulator.StartAsync(served.Only(served.Threads), TestContext.Current.CancellationToken);
        ServiceCollection collection = new();
        services?.Invoke(collection);
        collection.AddSocial(o => o.AllowLoopbackMedia = true).AddThreads(o =>
        {
            o.Retry.BaseDelay = TimeSpan.FromMilliseconds(1);
            options?.Invoke(o);
        }).UseEmulator(started);
        ServiceProvider provider = collection.BuildServiceProvider();
        EmulatedThreadsUser user = started.Threads.DefaultUser;
        EmulatedGraphToken token = started.Threads.IssueToken(user);
        AccountKey account = new(PlatformName.Threads, user.Id);
        CredentialKey key = CredentialKey.For(account, CredentialKind.OAuth2);
        await provider.GetRequiredService<ICredentialStore>().SaveAsync(new Credential
        {
            Key = key, AccessToken = new Secret(token.AccessToken), ExpiresAt = token.ExpiresAt, Scopes = [.. token.Scopes], Lifetime = TokenLifetime.SelfRenewing,
        });
        await provider.GetRequiredService<IAccountStore>().SaveAsync(new ConnectedAccount { Key = account, Handle = user.Username, Credentials = [key] });
        return new ThreadsFixture(started, provider, account, token.AccessToken);
    }

    public async ValueTask DisposeAsync()
    {
        await Services.DisposeAsync();
        await Emulator.DisposeAsync();
    }
}
