using System.Text.Json;

namespace Social.Auth;

/// <summary>How one network does OAuth 2.0: its endpoints and its peculiarities, as data.</summary>
public sealed record OAuth2Settings
{
    private static readonly IReadOnlyDictionary<string, string> None = new Dictionary<string, string>();

    /// <summary>Gets the page that the user is sent to.</summary>
    public required Uri AuthorizationEndpoint { get; init; }

    /// <summary>Gets where codes and refresh tokens are exchanged.</summary>
    public required Uri TokenEndpoint { get; init; }

    /// <summary>Gets where the app's own token is fetched, or null for <see cref="TokenEndpoint"/>.</summary>
    public Uri? ClientCredentialsEndpoint { get; init; }

    /// <summary>Gets whether the app's own token is bought with the consumer key and secret instead of client id and secret (X).</summary>
    public bool ClientCredentialsUseConsumerKey { get; init; }

    /// <summary>Gets where tokens are revoked, or null when the network has no such endpoint.</summary>
    public Uri? RevocationEndpoint { get; init; }

    /// <summary>Gets whether revoking says which type the token is (X demands it).</summary>
    public bool RevocationSendsTypeHint { get; init; }

    /// <summary>Gets how the app proves itself.</summary>
    public ClientAuthentication ClientAuthentication { get; init; }

    /// <summary>Gets the name of the client id, <c>client_id</c> by default.</summary>
    public string ClientIdParameter { get; init; } = "client_id";

    /// <summary>Gets the name of the client id on the authorization page, or null for <see cref="ClientIdParameter"/>.</summary>
    public string? AuthorizationClientIdParameter { get; init; }

    /// <summary>Gets the name of the client secret, <c>client_secret</c> by default.</summary>
    public string ClientSecretParameter { get; init; } = "client_secret";

    /// <summary>Gets the name of the authorization code in the exchange, <c>code</c> by default; on the callback either name is taken.</summary>
    public string CodeParameter { get; init; } = "code";

    /// <summary>Gets whether calls of the token endpoints carry a JSON object instead of a form (TikTok's Business API).</summary>
    public bool SendsJson { get; init; }

    /// <summary>Gets where refresh tokens are exchanged, or null for <see cref="TokenEndpoint"/>.</summary>
    public Uri? RefreshEndpoint { get; init; }

    /// <summary>Gets the name of the token in a revocation, <c>token</c> by default.</summary>
    public string RevocationTokenParameter { get; init; } = "token";

    /// <summary>Gets whether the access token is what is revoked; by default the refresh token is, where there is one.</summary>
    public bool RevokesAccessToken { get; init; }

    /// <summary>Gets what stands between scopes in a request, a space by default.</summary>
    public string ScopeSeparator { get; init; } = " ";

    /// <summary>Gets the scopes asked for when the caller names none. They include lasting access.</summary>
    public IReadOnlyList<string> DefaultScopes { get; init; } = [];

    /// <summary>Gets the name of the scope or parameter that asks for lasting access; it counts as missing when no refresh token comes. Null when a network does not promise one.</summary>
    public string? LastingAccess { get; init; }

    /// <summary>Gets the one name of a scope that has several, or null when every scope has one.</summary>
    public Func<string, string>? CanonicalScope { get; init; }

    /// <summary>Gets further parameters of the authorization page (<c>access_type=offline</c>, <c>duration=permanent</c>).</summary>
    public IReadOnlyDictionary<string, string> AuthorizationParameters { get; init; } = None;

    /// <summary>Gets the parameters that make the page ask the user again.</summary>
    public IReadOnlyDictionary<string, string> ForcePromptParameters { get; init; } = None;

    /// <summary>Gets how a PKCE challenge is made of its verifier (<see cref="Pkce.S256"/>, <see cref="Pkce.S256Hex"/>), or null for no PKCE.</summary>
    public Func<string, string>? CodeChallenge { get; init; } = Pkce.S256;

    /// <summary>Gets how a user's token stays alive.</summary>
    public TokenLifetime Lifetime { get; init; }

    /// <summary>Gets how long a refresh token lives where the answer does not say, or null when it does not end.</summary>
    public TimeSpan? RefreshTokenLifetime { get; init; }

    /// <summary>Gets how long the user's consent lasts whatever is refreshed, or null when it does not end.</summary>
    public TimeSpan? GrantLifetime { get; init; }

    /// <summary>Gets the exchange that follows the code's, which buys a long-lived token, or null.</summary>
    public TokenExchange? LongLivedExchange { get; init; }

    /// <summary>Gets the exchange that renews a token of <see cref="TokenLifetime.SelfRenewing"/>, or null.</summary>
    public TokenExchange? Renewal { get; init; }

    /// <summary>Gets how an answer is read, or null for <see cref="TokenAnswer.Read"/>, which takes flat answers and those wrapped in <c>data</c>.</summary>
    public Func<JsonElement, TokenAnswer>? ReadAnswer { get; init; }

    /// <summary>Gets how an error is told in an answer of a shape of its own (a number called <c>code</c>), or null for the common shapes; it answers null when the answer is none.</summary>
    /// <remarks>The call and the words that come back are filled in by the runtime, redacted.</remarks>
    public Func<JsonElement, (string Code, string? Description)?>? ReadError { get; init; }

    /// <summary>Gets what an error of this network means where the common reading is wrong; it answers null to leave it so.</summary>
    public Func<TokenError, TokenFailure?>? ClassifyError { get; init; }
}
