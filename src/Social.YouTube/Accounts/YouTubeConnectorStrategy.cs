using Social.Accounts;
using Social.Auth;
using Social.Google;
using Social.Pipeline;

namespace Social.YouTube;

/// <summary>What YouTube adds to Google's sign-in: the channel that the user chose at consent. One token is one channel.</summary>
internal sealed class YouTubeConnectorStrategy(PlatformClient client, YouTubeOptions options) : IConnectorStrategy
{
    // Asked with a token that is not saved yet, whose scopes the answer may not tell.
    private static readonly SocialRoute Mine = new("channels.list", HttpMethod.Get, "/youtube/v3/channels") { Credentials = [CredentialKind.OAuth2], Limits = YouTubeLimits.Read };

    /// <inheritdoc/>
    public PlatformName Platform => client.Name;

    /// <inheritdoc/>
    public CredentialKind DefaultKind => CredentialKind.OAuth2;

    /// <inheritdoc/>
    public OAuth2Settings? FindOAuth2(AppKey app, CredentialKind kind) => kind == CredentialKind.OAuth2 ? GoogleAuthorization.OAuth2(options, YouTubeScopes.Default) : null;

    /// <inheritdoc/>
    public OAuth1Settings? FindOAuth1(AppKey app, CredentialKind kind) => null;

    /// <inheritdoc/>
    /// <exception cref="SocialPermissionException">The Google account has no channel.</exception>
    public async Task<ConnectionIdentity> IdentifyAsync(Credential credential, TokenAnswer? answer, CancellationToken cancellationToken)
    {
        string path = RoutePath.Of(Mine).Add("part", "id,snippet,status").Add("mine", "true").ToString();
        SocialAnswer<YouTubePage<YouTubeChannel>> mine = await client.SendAsync(new SocialCall(Mine, credential) { Path = path }, YouTubeJsonContext.Default.YouTubePageYouTubeChannel, cancellationToken).ConfigureAwait(false);
        YouTubeChannel channel = mine.Value.Items?.FirstOrDefault(c => !string.IsNullOrEmpty(c.Id)) ?? throw YouTubeChannels.NoChannel(client.Name, null);
        CredentialKey key = credential.Key with { Subject = channel.Id! };
        return new ConnectionIdentity { Subject = channel.Id!, Candidates = [YouTubeChannels.Connected(client.Name, channel, key) with { Credentials = [] }] };
    }
}
