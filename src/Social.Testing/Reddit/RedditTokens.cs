using System.Security.Cryptography;

namespace Social.Testing;

/// <summary>The apps and tokens of the emulated Reddit.</summary>
internal sealed class RedditTokens(RedditEmulatorOptions options, TimeProvider clock)
{
    private readonly Lock _gate = new();
    private readonly List<EmulatedRedditApp> _apps = [];
    private readonly Dictionary<string, Access> _access = new(StringComparer.Ordinal);
    private readonly Dictionary<string, RedditGrant> _refresh = new(StringComparer.Ordinal);

    public static string NewSecret(int bytes = 24) => System.Buffers.Text.Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(bytes));

    public void Add(EmulatedRedditApp app)
    {
        lock (_gate) _apps.Add(app);
    }

    public void Clear()
    {
        lock (_gate)
        {
            _access.Clear();
            _refresh.Clear();
        }
    }

    public EmulatedRedditApp? App(string? clientId)
    {
        lock (_gate) return _apps.Find(a => a.ClientId == clientId);
    }

    public EmulatedRedditToken Issue(RedditGrant grant, bool isPermanent)
    {
        lock (_gate)
        {
            if (isPermanent)
            {
                grant.RefreshToken ??= NewSecret();
                _refresh[grant.RefreshToken] = grant;
            }

            var access = new Access(grant) { ExpiresAt = clock.GetUtcNow() + options.AccessTokenLifetime };
            var token = NewSecret(48);
            _access[token] = access;
            return new EmulatedRedditToken(token, grant.RefreshToken, access.ExpiresAt, grant);
        }
    }

    public RedditGrant? Grant(string accessToken)
    {
        lock (_gate)
        {
            return _access.TryGetValue(accessToken, out var access) && !access.Grant.IsDead && access.ExpiresAt > clock.GetUtcNow() ? access.Grant : null;
        }
    }

    /// <summary>Makes a new access token; null when the refresh token is unknown, revoked, or of another app.</summary>
    public EmulatedRedditToken? Refresh(string refreshToken, EmulatedRedditApp app)
    {
        lock (_gate) return _refresh.TryGetValue(refreshToken, out var grant) && !grant.IsDead && grant.App == app ? Issue(grant, isPermanent: true) : null;
    }

    public bool Expire(string accessToken)
    {
        lock (_gate)
        {
            if (!_access.TryGetValue(accessToken, out var access)) return false;
            access.ExpiresAt = clock.GetUtcNow();
            return true;
        }
    }

    /// <summary>Ends the whole grant that a token belongs to, as a user does who takes the app's permission away.</summary>
    public bool RevokeGrant(string token)
    {
        lock (_gate)
        {
            var grant = _refresh.GetValueOrDefault(token) ?? _access.GetValueOrDefault(token)?.Grant;
            if (grant is null || grant.IsDead) return false;
            return grant.IsDead = true;
        }
    }

    /// <summary>Revokes as the endpoint does: an access token alone, or a refresh token with its access tokens.</summary>
    public void Revoke(string token, EmulatedRedditApp app)
    {
        lock (_gate)
        {
            if (_refresh.TryGetValue(token, out var grant) && grant.App == app) grant.IsDead = true;
            else if (_access.TryGetValue(token, out var access) && access.Grant.App == app) _access.Remove(token);
        }
    }

    private sealed class Access(RedditGrant grant)
    {
        public RedditGrant Grant { get; } = grant;

        public DateTimeOffset ExpiresAt { get; set; }
    }
}
