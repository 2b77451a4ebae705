using Social.Accounts;
using Social.Auth;
using Social.Tests.Auth;

namespace Social.Tests.Accounts;

/// <summary>A network that is asked whose a token is, a scripted token endpoint, and stores.</summary>
public abstract class OAuthAccountConnectorTestBase
{
    private protected const string Tokens = """{"access_token":"access-secret","refresh_token":"refresh-secret","expires_in":7200,"scope":"tweet.read offline.access"}""";

    private protected readonly ManualClock _clock = new();
    private protected readonly ScriptedTokenEndpoint _endpoint = new();
    private protected readonly InMemoryCredentialStore _credentials;
    private protected readonly InMemoryAccountStore _accounts = new();
    private protected readonly InMemoryPendingConnectionStore _pending;
    private protected readonly RecordingLogger<OAuthAccountConnector> _log = new();
    private protected readonly Network _network = new();
    private protected readonly ConnectorServices _services;
    private protected readonly OAuthAccountConnector _connector;

    private protected OAuthAccountConnectorTestBase()
    {
        _credentials = new InMemoryCredentialStore(_clock);
        _pending = new InMemoryPendingConnectionStore(_clock);
        _services = new ConnectorServices
        {
            Apps = new Apps(),
            Pending = _pending,
            Credentials = new CredentialSource(_credentials, [], _clock, new RecordingLogger<CredentialSource>()),
            CredentialStore = _credentials,
            Accounts = _accounts,
            Endpoint = _endpoint,
            Time = _clock,
            Logger = _log,
        };
        _connector = new OAuthAccountConnector(_network, _services);
    }

    private protected async Task ConnectAsync(AccountKey account)
    {
        await _credentials.SaveAsync(new Credential { Key = Network.UserKey, AccessToken = new Secret("access-secret"), RefreshToken = new Secret("refresh-secret") });
        await _accounts.SaveAsync(new ConnectedAccount { Key = account, Credentials = [Network.UserKey] });
    }

    private protected Task<ConnectionResult> CompleteAsync(Dictionary<string, string> parameters, string? binding = null) =>
        _connector.CompleteAsync(Callback(parameters, binding));

    private protected async Task<SocialException> FailsAsync(Dictionary<string, string> parameters, string? binding = null) =>
        await Should.ThrowAsync<SocialException>(() => _connector.CompleteAsync(Callback(parameters, binding)));

    private protected static ConnectionCallback Callback(Dictionary<string, string> parameters, string? binding) =>
        new() { Parameters = parameters, SessionBinding = binding };

    private protected sealed class Apps : IAppCredentials
    {
        public ValueTask<AppCredentials?> FindAsync(AppKey app, CancellationToken cancellationToken = default) => new(new AppCredentials
        {
            ClientId = "client", ConsumerKey = "consumer", ConsumerSecret = new Secret("consumer-secret"), RedirectUri = new Uri("https://example.com/cb"),
        });
    }

    private protected sealed class Network : IConnectorStrategy
    {
        public static readonly CredentialKey UserKey = new(new AppKey(PlatformName.Twitter), "7", CredentialKind.OAuth2);
        public static readonly AccountKey Account = new(PlatformName.Twitter, "7");

        public PlatformName Platform => PlatformName.Twitter;

        public CredentialKind DefaultKind => CredentialKind.OAuth2;

        public OAuth2Settings? FindOAuth2(AppKey app, CredentialKind kind) => kind != CredentialKind.OAuth2 ? null : new OAuth2Settings
        {
            AuthorizationEndpoint = new Uri("https://x.test/authorize"),
            TokenEndpoint = new Uri("https://x.test/token"),
            RevocationEndpoint = new Uri("https://x.test/revoke"),
            DefaultScopes = ["tweet.read", "offline.access"],
            LastingAccess = "offline.access",
        };

        public OAuth1Settings? FindOAuth1(AppKey app, CredentialKind kind) => kind != CredentialKind.OAuth1 ? null : new OAuth1Settings
        {
            RequestTokenEndpoint = new Uri("https://x.test/request"),
            AuthorizationEndpoint = new Uri("https://x.test/authorize1"),
            AccessTokenEndpoint = new Uri("https://x.test/access"),
        };

        public Task<ConnectionIdentity> IdentifyAsync(Credential credential, TokenAnswer? answer, CancellationToken cancellationToken) =>
            Task.FromResult(new ConnectionIdentity { Subject = "7", Candidates = [new ConnectedAccount { Key = Account, Handle = "seven" }] });
    }
}
