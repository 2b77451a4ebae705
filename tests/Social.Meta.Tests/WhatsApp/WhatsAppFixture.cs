using Microsoft.Extensions.DependencyInjection;
using Social.Testing;
using Social.Watch;

namespace Social.Meta.Tests.WhatsApp;

/// <summary>An emulated WhatsApp and the family pointed at it.</summary>
public sealed class WhatsAppFixture : IAsyncDisposable
{
    /// <summary>Somebody who wrote to the business a moment ago.</summary>
    public const string Customer = "+16505551234";

    private WhatsAppFixture(SocialEmulator emulator, ServiceProvider services, AccountKey account, string token)
    {
        Emulator = emulator;
        Services = services;
        Account = account;
        Token = token;
    }

    public SocialEmulator Emulator { get; }

    public WhatsAppEmulator Network => Emulator.WhatsApp;

    public ServiceProvider Services { get; }

    public AccountKey Account { get; }

    public string Token { get; }

    public ISocial Social => Services.GetRequiredService<ISocial>();

    public WhatsAppClient Client => Services.GetRequiredService<WhatsAppClient>();

    public WhatsAppMessages Messages => Client.Messages;

    public static async Task<WhatsAppFixture> StartAsync(Action<WhatsAppOptions>? options = null, Action<IServiceCollection>? services = null, IReadOnlyList<string>? scopes = null)
    {
        SocialEmulatorOptions served = new();
        SocialEmulator started = await SocialEmulator.StartAsync(served.Only(served.WhatsApp), TestContext.Current.CancellationToken);
        ServiceCollection collection = new();
        services?.Invoke(collection);
        if (services is null)
        {
            LeakWatch.AddTo(collection);
        }

        collection.AddSocial(o => o.AllowLoopbackMedia = true).AddWhatsApp(o =>
        {
            o.Retry.BaseDelay = TimeSpan.FromMilliseconds(1);
            options?.Invoke(o);
        }).UseEmulator(started);
        ServiceProvider provider = collection.BuildServiceProvider();
        EmulatedWhatsAppToken token = started.WhatsApp.IssueToken(scopes);
        EmulatedWhatsAppNumber number = started.WhatsApp.DefaultNumber;
        AccountKey account = new(PlatformName.WhatsApp, number.Id);
        CredentialKey key = new(new AppKey(PlatformName.WhatsApp), token.UserId, CredentialKind.Business);
        await provider.GetRequiredService<ICredentialStore>().SaveAsync(new Credential
        {
            Key = key, AccessToken = new Secret(token.AccessToken), Scopes = [.. token.Scopes], Lifetime = TokenLifetime.NeverExpires,
        });
        await provider.GetRequiredService<IAccountStore>().SaveAsync(new ConnectedAccount
        {
            Key = account, Handle = "+" + number.PhoneNumber, Credentials = [key], Facts = new Dictionary<string, string> { ["waba_id"] = number.Business.Id },
        });
        started.WhatsApp.Receive(Customer);
        return new WhatsAppFixture(started, provider, account, token.AccessToken);
    }

    public async ValueTask DisposeAsync()
    {
        await Services.DisposeAsync();
        LeakWatch.Guard("token", Network.Secrets);
        Network.Failures.ShouldBeEmpty();
        Network.Requests.Unmatched.Select(r => r.ToString()).ShouldBeEmpty();
        await Emulator.DisposeAsync();
    }
}
