using Social.Accounts;
using Social.Google;

namespace Social.YouTube;

/// <summary>Connects channels: Google's sign-in, pasted tokens, or those in the configuration.</summary>
/// <remarks>Thread-safe. The user chooses the channel at consent; several channels are several sign-ins.</remarks>
public sealed class YouTubeAccounts : OAuthAccounts
{
    private readonly YouTubeOptions _options;

    internal YouTubeAccounts(OAuthAccountConnector connector, YouTubeOptions options, GoogleDeviceSignIn devices)
        : base(connector)
    {
        _options = options;
        Devices = devices;
    }

    /// <summary>Gets the sign-in of televisions and other devices without a browser: what it brings is imported. Its OAuth client is of the kind <i>TVs and Limited Input devices</i>, and Google grants devices few scopes: of YouTube's <see cref="YouTubeScopes.Manage"/> and <see cref="YouTubeScopes.ReadOnly"/>.</summary>
    public GoogleDeviceSignIn Devices { get; }

    /// <summary>Imports the user's token that the options name, saves the channel and returns it.</summary>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="SocialAuthenticationException">The options name no token, or Google refused it.</exception>
    public async Task<ConnectedAccount> ImportConfiguredAsync(CancellationToken cancellationToken = default)
    {
        Secret token = RequireConfigured(_options.AccessToken, "set Social:YouTube:AccessToken or YOUTUBE_ACCESS_TOKEN, with RefreshToken for lasting access");
        return await ImportAndSaveAsync(
            new CredentialImport { Kind = CredentialKind.OAuth2, AccessToken = token, RefreshToken = Secret.FromString(_options.RefreshToken) }, cancellationToken).ConfigureAwait(false);
    }
}
