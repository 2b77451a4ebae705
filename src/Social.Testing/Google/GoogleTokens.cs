using System.Security.Cryptography;

namespace Social.Testing;

/// <summary>The clients, service accounts, keys and tokens of the emulated Google.</summary>
internal sealed class GoogleTokens(GoogleEmulatorOptions options, TimeProvider clock)
{
    private readonly Lock _gate = new();
    private readonly List<EmulatedGoogleClient> _clients = [];
    private readonly Dictionary<string, EmulatedServiceAccount> _accounts = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _keys = new(StringComparer.Ordinal);
    private readonly Dictionary<string, EmulatedGoogleToken> _access = new(StringComparer.Ordinal);
    private readonly Dictionary<string, GoogleGrant> _refresh = new(StringComparer.Ordinal);
    private readonly List<GoogleGrant> _grants = [];

    public static string NewSecret(int bytes = 32) => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(bytes));

    public void Add(EmulatedGoogleClient client)
    {
        lock (_gate) _clients.Add(client);
    }

    public void Add(EmulatedServiceAccount account)
    {
        lock (_gate) _accounts[account.Email] = account;
    }

    public void AddKey(string key, string projectNumber)
    {
        lock (_gate) _keys[key] = projectNumber;
    }

    /// <summary>Forgets every grant; clients, accounts and keys are registrations and stay.</summary>
    public void Clear()
    {
        lock (_gate)
        {
            _access.Clear();
            _refresh.Clear();
            _grants.Clear();
        }
    }

    public EmulatedGoogleClient? Client(string? id)
    {
        lock (_gate) return _clients.Find(c => c.ClientId == id);
    }

    public EmulatedServiceAccount? Account(string? email)
    {
        lock (_gate) return email is null ? null : _accounts.GetValueOrDefault(email);
    }

    /// <returns>The project of an API key; null when there is no such key.</returns>
    public string? ProjectOfKey(string key)
    {
        lock (_gate) return _keys.GetValueOrDefault(key);
    }

    /// <summary>Tells what the user granted to the client's project until now.</summary>
    public IReadOnlyList<string> Granted(EmulatedGoogleUser user, EmulatedGoogleClient client)
    {
        lock (_gate) return [.. Live(user, client.ProjectNumber).SelectMany(g => g.Scopes).Distinct()];
    }

    public bool HasConsented(EmulatedGoogleUser user, EmulatedGoogleClient client)
    {
        lock (_gate) return Live(user, client.ProjectNumber).Any(g => g.Client == client);
    }

    public EmulatedGoogleToken Issue(GoogleGrant grant, bool withRefreshToken)
    {
        var now = clock.GetUtcNow();
        lock (_gate)
        {
            _grants.Add(grant);
            grant.LastUsed = now;
            if (withRefreshToken) AddRefreshToken(grant, now);
            return IssueAccess(grant, grant.Scopes, now);
        }
    }

    /// <summary>Uses a refresh token.</summary>
    /// <returns>The new token, or the description of why there is none.</returns>
    public (EmulatedGoogleToken? Token, string Reason) Refresh(string refreshToken, EmulatedGoogleClient client, IReadOnlyList<string>? narrowed)
    {
        var now = clock.GetUtcNow();
        lock (_gate)
        {
            if (!_refresh.TryGetValue(refreshToken, out var grant)) return (null, "Bad Request");
            if (grant.Client != client) return (null, "unauthorized_client");
            if (grant.IsRevoked || grant.RefreshExpiresAt <= now || grant.LastUsed + options.RefreshTokenIdleLifetime <= now) return (null, "Token has been expired or revoked.");
            if (narrowed?.Except(grant.Scopes).Any() == true) return (null, "invalid_scope");
            grant.LastUsed = now;
            if (options.RotateRefreshTokens) AddRefreshToken(grant, now);
            return (IssueAccess(grant, narrowed ?? grant.Scopes, now), "");
        }
    }

    public EmulatedGoogleToken? ByAccessToken(string token)
    {
        lock (_gate) return _access.GetValueOrDefault(token) is { } known && !known.Grant.IsRevoked && known.ExpiresAt > clock.GetUtcNow() ? known : null;
    }

    public bool Expire(string accessToken)
    {
        lock (_gate)
        {
            if (!_access.TryGetValue(accessToken, out var token)) return false;
            token.ExpiresAt = clock.GetUtcNow();
            return true;
        }
    }

    /// <summary>Revokes what a user granted to a whole project, whichever of its tokens is shown.</summary>
    public bool Revoke(string token)
    {
        lock (_gate)
        {
            var grant = _access.TryGetValue(token, out var access) ? access.Grant : _refresh.GetValueOrDefault(token);
            if (grant is null || grant.IsRevoked) return false;
            grant.IsRevoked = true;
            if (grant.User is null) return true;
            foreach (var other in Live(grant.User, grant.ProjectNumber)) other.IsRevoked = true;
            return true;
        }
    }

    private IEnumerable<GoogleGrant> Live(EmulatedGoogleUser user, string projectNumber) =>
        _grants.Where(g => g.User == user && g.ProjectNumber == projectNumber && !g.IsRevoked);

    private void AddRefreshToken(GoogleGrant grant, DateTimeOffset now)
    {
        grant.RefreshToken = "1//" + NewSecret(24);
        grant.RefreshExpiresAt ??= now + options.RefreshTokenLifetime;
        _refresh[grant.RefreshToken] = grant;
        var live = _grants.Where(g => g is { RefreshToken: not null, IsRevoked: false } && g.User == grant.User && g.Client == grant.Client).ToList();
        // Google says nothing when the oldest goes; its next use is an invalid_grant.
        foreach (var oldest in live.Take(live.Count - options.RefreshTokensPerUser)) oldest.IsRevoked = true;
    }

    private EmulatedGoogleToken IssueAccess(GoogleGrant grant, IReadOnlyList<string> scopes, DateTimeOffset now)
    {
        var token = new EmulatedGoogleToken("ya29." + NewSecret(48), now, now + options.AccessTokenLifetime, scopes, grant);
        _access[token.AccessToken] = token;
        return token;
    }
}
