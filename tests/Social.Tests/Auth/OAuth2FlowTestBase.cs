using Social.Auth;

namespace Social.Tests.Auth;

/// <summary>A token endpoint that answers from a script, and the apps that ask it.</summary>
public abstract class OAuth2FlowTestBase
{
    private protected static readonly AppCredentials Confidential = new()
    {
        ClientId = "WTNrQS14bUhpMl83aU5adTd2NWM6MTpjaQ",
        ClientSecret = new Secret("-RoKx3x58JA8Sm9JIt2fmAjq3q5GX-bqZ3vjJxSeGsdmGtXEbP"),
        ConsumerKey = "xvz1evFS4wEEPTGEFPHBog",
        ConsumerSecret = new Secret("L8qq9PZyRg6ieKGEKhZolGC0vJWLw8iEJ88DRdyOg"),
    };

    private protected static readonly AppCredentials Public = new() { ClientId = "rG9n6402A3dbUJKzXTNX4oWHJ" };

    private protected static readonly OAuth2Settings X = new()
    {
        AuthorizationEndpoint = new Uri("https://x.com/i/oauth2/authorize"),
        TokenEndpoint = new Uri("https://api.x.com/2/oauth2/token"),
        RevocationEndpoint = new Uri("https://api.x.com/2/oauth2/revoke"),
        ClientCredentialsEndpoint = new Uri("https://api.x.com/oauth2/token"),
        ClientCredentialsUseConsumerKey = true,
        RevocationSendsTypeHint = true,
        ClientAuthentication = ClientAuthentication.Basic,
    };

    private protected readonly ScriptedTokenEndpoint _endpoint = new();

    private protected OAuth2Flow Flow(OAuth2Settings settings) => new(PlatformName.Twitter, settings, _endpoint);
}
