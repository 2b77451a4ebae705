using Social.Auth;
using Social.Pipeline;

namespace Social.Meta;

/// <summary>Derives a Page's token anew from the login that has a role on the Page. Thread-safe.</summary>
/// <param name="client">Finds the client late: it needs credentials itself.</param>
/// <param name="version">The version of the Graph API.</param>
/// <param name="time">The clock.</param>
internal sealed class PageTokenDeriver(Func<PlatformClient> client, string version, TimeProvider time) : ICredentialDeriver
{
    /// <inheritdoc/>
    public async Task<Credential> DeriveAsync(Credential current, Credential parent, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(current);
        ArgumentNullException.ThrowIfNull(parent);
        PlatformClient platform = client();
        string path = RoutePath.Of(MetaPages.One, version, current.Key.Subject).Add("fields", "id,access_token").ToString();
        try
        {
            SocialAnswer<MetaPageData> answer = await platform.SendAsync(new SocialCall(MetaPages.One, parent) { Path = path }, GraphJsonContext.Default.MetaPageData, cancellationToken).ConfigureAwait(false);
            Secret token = Secret.FromString(answer.Value.AccessToken) ?? throw new SocialAuthenticationException(
                SocialErrorCode.AuthenticationExpired, Remedy.Reconnect, $"Meta gives no token for the Page {current.Key.Subject}: the user has no role on it any more. Connect it with somebody who has.")
            {
                Platform = platform.Name,
            };
            // It does not end, whatever the one before was said to.
            return current with { AccessToken = token, ExpiresAt = null, Scopes = parent.Scopes, ReauthorizeBy = parent.ReauthorizeBy, ObtainedAt = time.GetUtcNow() };
        }
        catch (SocialAuthenticationException e) when (e.Code == SocialErrorCode.AuthenticationExpired && e.PlatformCode is not null)
        {
            // The user's token was refused, not the Page's: it is renewed for one more try, or marked itself.
            throw new SocialAuthenticationException(e.Code, Remedy.Refresh, e.Message, e) { Platform = e.Platform, Status = e.Status, PlatformCode = e.PlatformCode, PlatformSubcode = e.PlatformSubcode, RequestId = e.RequestId };
        }
        catch (SocialApiException e) when (e.Code == SocialErrorCode.NotFound)
        {
            throw new SocialAuthenticationException(SocialErrorCode.AuthenticationExpired, Remedy.Reconnect, $"The Page {current.Key.Subject} is gone, or the user has no role on it any more.", e)
            {
                Platform = e.Platform, Status = e.Status, PlatformCode = e.PlatformCode,
            };
        }
    }
}
