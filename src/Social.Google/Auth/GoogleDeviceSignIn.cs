using System.Text.Json;
using Social.Auth;
using Social.Media;

namespace Social.Google;

/// <summary>Signs in on a device with little input: the user types a code in on another one. Thread-safe.</summary>
/// <remarks>
/// Follows "OAuth 2.0 for TV and Limited-Input Device Applications". The client must be of that type, and Google allows few scopes: <c>youtube</c>,
/// <c>youtube.readonly</c>, <c>openid</c>, <c>email</c>, <c>profile</c>; not Business Profile.
/// </remarks>
public sealed class GoogleDeviceSignIn
{
    private const string GrantType = "urn:ietf:params:oauth:grant-type:device_code";

    private readonly OAuth2Flow _flow;
    private readonly Uri _endpoint;
    private readonly IAppCredentials _apps;
    private readonly TimeProvider _time;

    /// <summary>Initializes the sign-in.</summary>
    /// <param name="flow">Google's OAuth 2.0.</param>
    /// <param name="endpoint">Where codes come from; see <see cref="GoogleAuthorization.DeviceEndpoint"/>.</param>
    /// <param name="apps">Where the client's id and secret come from.</param>
    /// <param name="time">By whose clock to wait.</param>
    public GoogleDeviceSignIn(OAuth2Flow flow, Uri endpoint, IAppCredentials apps, TimeProvider time)
    {
        ArgumentNullException.ThrowIfNull(flow);
        ArgumentNullException.ThrowIfNull(endpoint);
        ArgumentNullException.ThrowIfNull(apps);
        ArgumentNullException.ThrowIfNull(time);
        _flow = flow;
        _endpoint = endpoint;
        _apps = apps;
        _time = time;
    }

    /// <summary>Asks for a code to show the user.</summary>
    /// <param name="app">The app, a client of the type "TVs and Limited Input devices".</param>
    /// <param name="scopes">The scopes.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="SocialApiException">Google refused: a scope that devices may not have, a client of another type, or too many codes.</exception>
    public async Task<GoogleDeviceCode> BeginAsync(AppKey app, IReadOnlyList<string> scopes, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(scopes);
        AppCredentials credentials = await _apps.RequireAsync(app, cancellationToken).ConfigureAwait(false);
        return await _flow.ExtensionAsync(
            _endpoint,
            credentials with { ClientSecret = null }, // the device endpoint knows the id only
            [new("scope", string.Join(' ', scopes))],
            json => Read(json, app, scopes),
            cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Asks once whether the user has consented.</summary>
    /// <param name="code">What <see cref="BeginAsync"/> gave.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>The tokens, to be passed to <see cref="IAccountConnector.ImportAsync"/>; null while the user has not decided.</returns>
    /// <exception cref="SocialApiException">The user refused, or the code has ended.</exception>
    public async Task<CredentialImport?> TryCompleteAsync(GoogleDeviceCode code, CancellationToken cancellationToken = default) =>
        (await LookAsync(code, cancellationToken).ConfigureAwait(false)).Value;

    /// <summary>Waits until the user has consented, at Google's pace.</summary>
    /// <param name="code">What <see cref="BeginAsync"/> gave.</param>
    /// <param name="cancellationToken">Cancels the wait.</param>
    /// <returns>The tokens, to be passed to <see cref="IAccountConnector.ImportAsync"/>.</returns>
    /// <exception cref="SocialApiException">The user refused, or the code has ended.</exception>
    public async Task<CredentialImport> WaitAsync(GoogleDeviceCode code, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(code);
        TimeSpan pace = code.Interval;
        TimeSpan left = code.ExpiresAt - _time.GetUtcNow();
        PollOptions options = new() { FirstDelay = pace, MinDelay = pace, MaxDelay = pace * 12, Longest = left > TimeSpan.Zero ? left : TimeSpan.Zero };
        PollAnswer<CredentialImport?> answer = await ProcessingPoll.WaitAsync(
            async token =>
            {
                PollAnswer<CredentialImport?> seen = await LookPatientlyAsync(code, token).ConfigureAwait(false);
                pace += seen.CheckAfter ?? TimeSpan.Zero; // slow_down: RFC 8628 adds to the interval for good
                return seen with { CheckAfter = pace };
            },
            options,
            _time,
            cancellationToken).ConfigureAwait(false);
        return answer.Value ?? throw new SocialAuthenticationException(
            SocialErrorCode.AuthenticationExpired, Remedy.Reconnect, $"The user did not consent before the code ended at {code.ExpiresAt:u}: begin the sign-in again.")
        {
            Platform = _flow.Platform,
        };
    }

    /// <summary>Looks once; a Google that is out for a moment does not end the wait, it is only asked less often.</summary>
    private async ValueTask<PollAnswer<CredentialImport?>> LookPatientlyAsync(GoogleDeviceCode code, CancellationToken cancellationToken)
    {
        try
        {
            return await LookAsync(code, cancellationToken).ConfigureAwait(false);
        }
        catch (SocialException error) when (error.IsTransient)
        {
            return new(null, false, code.Interval);
        }
    }

    private async ValueTask<PollAnswer<CredentialImport?>> LookAsync(GoogleDeviceCode code, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(code);
        AppCredentials app = await _apps.RequireAsync(code.App, cancellationToken).ConfigureAwait(false);
        try
        {
            TokenAnswer answer = await _flow.ExtensionAsync(
                _flow.Settings.TokenEndpoint,
                app,
                [new("grant_type", GrantType), new("device_code", code.DeviceCode.Reveal())],
                TokenAnswer.Read,
                cancellationToken).ConfigureAwait(false);
            CredentialImport import = new()
            {
                App = code.App,
                Kind = CredentialKind.OAuth2,
                AccessToken = answer.AccessToken,
                RefreshToken = answer.RefreshToken,
                ExpiresAt = _time.GetUtcNow() + answer.ExpiresIn,
                Scopes = answer.Scopes ?? code.Scopes,
            };
            return new(import, true);
        }
        catch (SocialApiException error) when (error.PlatformCode is "authorization_pending")
        {
            return new(null, false);
        }
        catch (SocialApiException error) when (error.PlatformCode is "slow_down")
        {
            return new(null, false, code.Interval);
        }
    }

    private GoogleDeviceCode Read(JsonElement json, AppKey app, IReadOnlyList<string> scopes)
    {
        // Google writes verification_url, RFC 8628 verification_uri.
        string url = json.TryGetProperty("verification_url", out JsonElement own) ? own.GetString()! : json.GetProperty("verification_uri").GetString()!;
        return new GoogleDeviceCode
        {
            UserCode = json.GetProperty("user_code").GetString()!,
            VerificationUrl = new Uri(url, UriKind.Absolute),
            DeviceCode = new Secret(json.GetProperty("device_code").GetString()!),
            App = app,
            ExpiresAt = _time.GetUtcNow() + Seconds(json, "expires_in", TimeSpan.FromMinutes(30)),
            Interval = Seconds(json, "interval", TimeSpan.FromSeconds(5)),
            Scopes = scopes,
        };
    }

    private static TimeSpan Seconds(JsonElement json, string name, TimeSpan otherwise) =>
        json.TryGetProperty(name, out JsonElement value) && value.TryGetInt32(out int seconds) && seconds > 0 ? TimeSpan.FromSeconds(seconds) : otherwise;
}
