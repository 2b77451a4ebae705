using Social.Pipeline;

namespace Social.Meta;

/// <summary>Asks Meta what a token is: <c>debug_token</c> with the app's own token, and where the app's secret is not known, the user's permissions. Thread-safe.</summary>
/// <remarks>Follows developers.facebook.com, "Debug Token" and "User Permissions". The token in question travels in the address: there is no other place for it, and addresses are not logged.</remarks>
internal sealed class TokenInspector(PlatformClient client, IAppCredentials apps, string version)
{
    public static readonly SocialRoute Inspect = new("token.inspect", HttpMethod.Get, "/{}/debug_token") { Credentials = [CredentialKind.App] };

    private static readonly SocialRoute Permissions = new("token.permissions", HttpMethod.Get, "/{}/me/permissions") { Credentials = [CredentialKind.OAuth2] };

    /// <summary>Inspects a token; null where the app's secret is not known.</summary>
    public async Task<TokenInspection?> TryInspectAsync(AppKey app, Secret token, CancellationToken cancellationToken)
    {
        if (await apps.FindAsync(app, cancellationToken).ConfigureAwait(false) is not { ClientId: { Length: > 0 } id, ClientSecret: { } secret })
        {
            return null;
        }

        // The app's own token is its id and secret: nothing to fetch, and nothing to keep.
        Credential own = new() { Key = new CredentialKey(app, CredentialKey.AppSubject, CredentialKind.App), AccessToken = new Secret($"{id}|{secret.Reveal()}"), Lifetime = TokenLifetime.NeverExpires };
        string path = RoutePath.Of(Inspect, version).Add("input_token", token.Reveal()).ToString();
        SocialAnswer<TokenInspectionEnvelope> answer = await client.SendAsync(new SocialCall(Inspect, own) { Path = path }, GraphJsonContext.Default.TokenInspectionEnvelope, cancellationToken).ConfigureAwait(false);
        TokenInspectionData data = answer.Value.Data ?? throw new SocialApiException(SocialErrorCode.PlatformError, Remedy.Retry, "Meta said nothing of the token.") { Platform = client.Name, Operation = Inspect.Name, Status = answer.Status };
        return new TokenInspection
        {
            IsValid = data.IsValid, AppId = data.AppId, Type = data.Type, UserId = data.UserId, ProfileId = data.ProfileId, Scopes = data.Scopes ?? [],
            ExpiresAt = data.ExpiresAt, DataAccessExpiresAt = data.DataAccessExpiresAt,
        };
    }

    /// <summary>Reads which permissions the user granted.</summary>
    public async Task<IReadOnlyList<string>> ReadGrantedAsync(Credential user, CancellationToken cancellationToken)
    {
        SocialCall call = new(Permissions, user) { Path = RoutePath.Of(Permissions, version).ToString() };
        SocialAnswer<GraphPage<PermissionData>> answer = await client.SendAsync(call, GraphJsonContext.Default.GraphPagePermissionData, cancellationToken).ConfigureAwait(false);
        return [.. (answer.Value.Data ?? []).Where(p => p is { Permission: not null, Status: "granted" }).Select(p => p.Permission!)];
    }
}
