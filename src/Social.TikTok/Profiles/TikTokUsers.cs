using Social.Pipeline;

namespace Social.TikTok;

/// <summary>The signed-in user: <c>GET /v2/user/info/</c>. TikTok shows no other users to an app; see the Research API.</summary>
/// <remarks>Thread-safe.</remarks>
public sealed class TikTokUsers
{
    private static readonly (string Scope, string[] Fields)[] ByScope =
    [
        (TikTokScopes.UserInfoBasic, ["open_id", "union_id", "avatar_url", "avatar_url_100", "avatar_large_url", "display_name"]),
        (TikTokScopes.UserInfoProfile, ["bio_description", "profile_deep_link", "is_verified", "username"]),
        (TikTokScopes.UserInfoStats, ["follower_count", "following_count", "likes_count", "video_count"]),
    ];

    private readonly PlatformClient _client;
    private readonly IAccountStore _accounts;
    private readonly ICredentialStore _credentials;

    internal TikTokUsers(PlatformClient client, IAccountStore accounts, ICredentialStore credentials)
    {
        _client = client;
        _accounts = accounts;
        _credentials = credentials;
    }

    /// <summary>Reads the signed-in user.</summary>
    /// <param name="account">The account.</param>
    /// <param name="fields">TikTok's names of the fields, or null for all that the granted scopes allow. One whose scope is missing has TikTok refuse them all.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    public async Task<TikTokUser> GetMeAsync(AccountKey account, IReadOnlyList<string>? fields = null, CancellationToken cancellationToken = default)
    {
        fields ??= await GrantedAsync(account, cancellationToken).ConfigureAwait(false);
        if (fields.Count == 0)
        {
            throw TikTokAnswers.Invalid("Fields", "Fields is empty; TikTok needs at least one.", 1, 0);
        }

        string path = RoutePath.Of(UserRoutes.Info).Add("fields", string.Join(',', fields)).ToString();
        SocialAnswer<TikTokEnvelope<UserInfoData>> answer =
            await _client.SendAsync(new SocialCall(UserRoutes.Info, account) { Path = path }, TikTokJsonContext.Default.TikTokEnvelopeUserInfoData, cancellationToken).ConfigureAwait(false);
        return TikTokUser.Of(answer.Value.Data?.User ?? throw TikTokAnswers.Empty(_client, UserRoutes.Info, account, answer.Status));
    }

    /// <summary>The fields of the granted scopes; of all, when they are not known.</summary>
    private async Task<IReadOnlyList<string>> GrantedAsync(AccountKey account, CancellationToken cancellationToken)
    {
        ConnectedAccount? connected = await _accounts.FindAsync(account, cancellationToken).ConfigureAwait(false);
        foreach (CredentialKey key in connected?.Credentials ?? [])
        {
            if (key.Kind == CredentialKind.OAuth2 && await _credentials.FindAsync(key, cancellationToken).ConfigureAwait(false) is { Scopes.Count: > 0 } credential)
            {
                return [.. ByScope.Where(s => credential.Scopes.Contains(s.Scope, StringComparer.Ordinal)).SelectMany(s => s.Fields)];
            }
        }

        return [.. ByScope.SelectMany(s => s.Fields)];
    }
}
