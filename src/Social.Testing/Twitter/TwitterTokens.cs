using System.Security.Cryptography;

namespace Social.Testing;

/// <summary>The apps and tokens of the emulated X.</summary>
internal sealed class TwitterTokens(TwitterEmulatorOptions options, TimeProvider clock, SecretLog secrets)
{
    private readonly Lock _gate = new();
    private readonly List<EmulatedTwitterApp> _apps = [];
    private readonly Dictionary<string, Grant> _access = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Grant> _refresh = new(StringComparer.Ordinal);
    private readonly Dictionary<string, EmulatedOAuth1Token> _oauth1 = new(StringComparer.Ordinal);
    private readonly Dictionary<string, EmulatedTwitterApp> _bearers = new(StringComparer.Ordinal);

    public static string NewSecret(int bytes = 32) => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(bytes));

    public void Add(EmulatedTwitterApp app)
    {
        secrets.Add(app.ClientSecret);
        secrets.Add(app.ConsumerSecret);
        lock (_gate) _apps.Add(app);
    }

    public void Clear()
    {
        lock (_gate)
        {
            _access.Clear();
            _refresh.Clear();
            _oauth1.Clear();
            _bearers.Clear();
        }
    }

    public EmulatedTwitterApp? AppByClientId(string clientId)
    {
        lock (_gate) return _apps.Find(a => a.ClientId == clientId);
    }

    public EmulatedTwitterApp? AppByConsumerKey(string consumerKey)
    {
        lock (_gate) return _apps.Find(a => a.ConsumerKey == consumerKey);
    }

    public EmulatedOAuth2Token IssueOAuth2(EmulatedTwitterUser user, IReadOnlyList<string> scopes, EmulatedTwitterApp app)
    {
        lock (_gate) return Issue(user, scopes, app, new Family());
    }

    public EmulatedOAuth1Token IssueOAuth1(EmulatedTwitterUser user, EmulatedTwitterApp app)
    {
        var token = new EmulatedOAuth1Token($"{user.Id}-{NewSecret(12)}", NewSecret(22), user, app);
        secrets.Add(token.Token);
        secrets.Add(token.Secret);
        lock (_gate) _oauth1[token.Token] = token;
        return token;
    }

    /// <summary>Issues the app's bearer; the same one until it is invalidated.</summary>
    public string IssueBearer(EmulatedTwitterApp app)
    {
        lock (_gate)
        {
            foreach (var (known, owner) in _bearers)
                if (owner == app) return known;
            var bearer = "AAAAAAAAAAAAAAAAAAAAA" + NewSecret();
            secrets.Add(bearer);
            _bearers[bearer] = app;
            return bearer;
        }
    }

    public bool InvalidateBearer(string bearer, EmulatedTwitterApp app)
    {
        lock (_gate) return _bearers.GetValueOrDefault(bearer) == app && _bearers.Remove(bearer);
    }

    public EmulatedOAuth1Token? OAuth1(string token)
    {
        lock (_gate) return _oauth1.GetValueOrDefault(token);
    }

    public TwitterCaller? ByBearer(string token)
    {
        lock (_gate)
        {
            if (_bearers.TryGetValue(token, out var app)) return new TwitterCaller(TwitterAccess.AppOnly, app, null, []);
            if (!_access.TryGetValue(token, out var grant) || grant.Family.IsDead || grant.ExpiresAt <= clock.GetUtcNow()) return null;
            return new TwitterCaller(TwitterAccess.OAuth2User, grant.App, grant.User, grant.Scopes);
        }
    }

    /// <summary>Rotates a refresh token; null when it is unknown, used, or of another app.</summary>
    public EmulatedOAuth2Token? Refresh(string refreshToken, EmulatedTwitterApp app)
    {
        lock (_gate)
        {
            if (!_refresh.TryGetValue(refreshToken, out var grant) || grant.App != app || grant.Family.IsDead) return null;
            if (grant.IsUsed)
            {
                if (options.RefreshReuseKillsFamily) grant.Family.IsDead = true;
                return null;
            }

            grant.IsUsed = true;
            return Issue(grant.User, grant.Scopes, grant.App, grant.Family);
        }
    }

    public bool Expire(string token)
    {
        lock (_gate)
        {
            if (!_access.TryGetValue(token, out var grant)) return false;
            grant.ExpiresAt = clock.GetUtcNow();
            return true;
        }
    }

    /// <summary>Revokes any token; the pair of an OAuth 2.0 token goes with it.</summary>
    public bool Revoke(string token)
    {
        lock (_gate)
        {
            if (_access.TryGetValue(token, out var grant) || _refresh.TryGetValue(token, out grant))
            {
                var known = !grant.Family.IsDead;
                grant.Family.IsDead = true;
                return known;
            }

            return _oauth1.Remove(token) || _bearers.Remove(token);
        }
    }

    public bool BelongsTo(string token, EmulatedTwitterApp app)
    {
        lock (_gate) return (_access.TryGetValue(token, out var grant) || _refresh.TryGetValue(token, out grant)) && grant.App == app;
    }

    private EmulatedOAuth2Token Issue(EmulatedTwitterUser user, IReadOnlyList<string> scopes, EmulatedTwitterApp app, Family family)
    {
        var now = clock.GetUtcNow();
        var expires = now + options.AccessTokenLifetime;
        var access = NewSecret();
        secrets.Add(access);
        _access[access] = new Grant(user, scopes, app, family) { ExpiresAt = expires };
        string? refresh = null;
        if (scopes.Contains("offline.access"))
        {
            refresh = NewSecret();
            secrets.Add(refresh);
            _refresh[refresh] = new Grant(user, scopes, app, family);
        }

        return new EmulatedOAuth2Token(access, refresh, now, expires, scopes, user, app);
    }

    private sealed class Family
    {
        public bool IsDead { get; set; }
    }

    private sealed class Grant(EmulatedTwitterUser user, IReadOnlyList<string> scopes, EmulatedTwitterApp app, Family family)
    {
        public EmulatedTwitterUser User { get; } = user;

        public IReadOnlyList<string> Scopes { get; } = scopes;

        public EmulatedTwitterApp App { get; } = app;

        public Family Family { get; } = family;

        public DateTimeOffset ExpiresAt { get; set; }

        public bool IsUsed { get; set; }
    }
}
