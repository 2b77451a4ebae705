using Microsoft.Extensions.DependencyInjection;
using Social.Testing;

namespace Social.LinkedIn.Tests;

/// <summary>An emulated LinkedIn and the family pointed at it: a member, and an organization that he administers.</summary>
public sealed class LinkedInFixture : IAsyncDisposable
{
    private LinkedInFixture(SocialEmulator emulator, ServiceProvider services, EmulatedLinkedInToken token, EmulatedLinkedInOrganization company)
    {
        Emulator = emulator;
        Services = services;
        Token = token;
        Company = company;
        Member = new AccountKey(PlatformName.LinkedIn, token.Member!.Urn);
        Organization = new AccountKey(PlatformName.LinkedIn, company.Urn);
    }

    public SocialEmulator Emulator { get; }

    public LinkedInEmulator Network => Emulator.LinkedIn;

    public ServiceProvider Services { get; }

    public EmulatedLinkedInToken Token { get; }

    public EmulatedLinkedInOrganization Company { get; }

    public AccountKey Member { get; }

    public AccountKey Organization { get; }

    public ISocial Social => Services.GetRequiredService<ISocial>();

    public LinkedInClient LinkedIn => Services.GetRequiredService<LinkedInClient>();

    /// <summary>Gets the bodies of a route's requests, in order.</summary>
    public IReadOnlyList<string> BodiesOf(string method, string path) => [.. Network.Requests.Of(method, path).Select(r => r.BodyText)];

    public static async Task<LinkedInFixture> StartAsync(
        Action<LinkedInOptions>? options = null, Action<IServiceCollection>? services = null, IReadOnlyList<string>? scopes = null, Action<LinkedInEmulatorOptions>? emulator = null, TimeProvider? time = null)
    {
        SocialEmulatorOptions emulatorOptions = new();
        emulatorOptions.Only(emulatorOptions.LinkedIn);
        emulator?.Invoke(emulatorOptions.LinkedIn);
        if (time is not null)
        {
            emulatorOptions.TimeProvider = time;
        }

        SocialEmulator started = await SocialEmulator.StartAsync(emulatorOptions, TestContext.Current.CancellationToken);
        started.LinkedIn.DefaultApp.IssuesRefreshTokens = true;
        EmulatedLinkedInOrganization company = started.LinkedIn.AddOrganization("Devtestco", started.LinkedIn.DefaultMember);
        EmulatedLinkedInToken token = started.LinkedIn.IssueToken(scopes: scopes);
        ServiceCollection collection = new();
        if (time is not null)
        {
            collection.AddSingleton(time);
        }

        services?.Invoke(collection);
        collection.AddSocial(o => o.AllowLoopbackMedia = true).AddLinkedIn(o =>
        {
            o.Retry.BaseDelay = TimeSpan.FromMilliseconds(1);
            o.MediaSettlingTime = TimeSpan.Zero;
            options?.Invoke(o);
        }).UseEmulator(started);
        LinkedInFixture fixture = new(started, collection.BuildServiceProvider(), token, company);
        await fixture.ConnectAsync();
        return fixture;
    }

    public async ValueTask DisposeAsync()
    {
        await Services.DisposeAsync();
        await Emulator.DisposeAsync();
    }

    private async Task ConnectAsync()
    {
        CredentialKey key = CredentialKey.For(Member, CredentialKind.OAuth2);
        await Services.GetRequiredService<ICredentialStore>().SaveAsync(new Credential
        {
            Key = key,
            AccessToken = new Secret(Token.AccessToken),
            RefreshToken = Secret.FromString(Token.RefreshToken),
            ExpiresAt = Token.ExpiresAt,
            RefreshExpiresAt = Token.RefreshTokenExpiresAt,
            Scopes = [.. Token.Scopes],
        });
        IAccountStore accounts = Services.GetRequiredService<IAccountStore>();
        await accounts.SaveAsync(new ConnectedAccount { Key = Member, DisplayName = Token.Member!.Name, Credentials = [key] });
        await accounts.SaveAsync(new ConnectedAccount { Key = Organization, Parent = Member, DisplayName = Company.Name, Credentials = [key] });
    }
}
