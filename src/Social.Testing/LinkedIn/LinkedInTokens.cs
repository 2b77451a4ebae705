using System.Security.Cryptography;

namespace Social.Testing;

/// <summary>The apps and tokens of the emulated LinkedIn.</summary>
internal sealed class LinkedInTokens(LinkedInEmulatorOptions options, TimeProvider clock)
{
    private readonly Lock _gate = new();
    private readonly List<EmulatedLinkedInApp> _apps = [];
    private readonly Dictionary<string, Grant> _access = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Consent> _refresh = new(StringComparer.Ordinal);

    public static string NewSecret(int bytes = 360) => System.Buffers.Text.Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(bytes));

    public void Add(EmulatedLinkedInApp app)
    {
        lock (_gate) _apps.Add(app);
    }

    public EmulatedLinkedInApp? App(string? clientId)
    {
        lock (_gate) return _apps.Find(a => a.ClientId == clientId);
    }

    public void Clear()
    {
        lock (_gate)
        {
            _access.Clear();
            _refresh.Clear();
        }
    }

    public EmulatedLinkedInToken Issue(EmulatedLinkedInMember? member, IReadOnlyList<string> scopes, EmulatedLinkedInApp app, TimeSpan? lifetime = null)
    {
        lock (_gate)
        {
            var consent = new Consent(member, scopes, app, clock.GetUtcNow());
            if (member is not null && app.IssuesRefreshTokens)
            {
                consent.RefreshToken = "AQW" + NewSecret();
                consent.RefreshExpiresAt = consent.AuthorizedAt + options.RefreshTokenLifetime;
                _refresh[consent.RefreshToken] = consent;
            }

            return Issue(consent, lifetime ?? options.AccessTokenLifetime);
        }
    }

    /// <summary>Kills the member's earlier tokens of the app unless they carry the same scopes.</summary>
    public void KeepOnly(EmulatedLinkedInMember member, IReadOnlyList<string> scopes, EmulatedLinkedInApp app)
    {
        lock (_gate)
        {
            foreach (var grant in _access.Values)
                if (grant.Consent.Member == member && grant.Consent.App == app && !grant.Consent.Scopes.ToHashSet().SetEquals(scopes)) grant.Consent.IsRevoked = true;
        }
    }

    public EmulatedLinkedInToken? Refresh(string refreshToken, EmulatedLinkedInApp app)
    {
        lock (_gate)
        {
            return _refresh.TryGetValue(refreshToken, out var consent) && consent.App == app && !consent.IsRevoked && consent.RefreshExpiresAt > clock.GetUtcNow()
                ? Issue(consent, options.AccessTokenLifetime)
                : null;
        }
    }

    public (LinkedInTokenState State, LinkedInCaller? Caller) Authenticate(string accessToken)
    {
        lock (_gate)
        {
            if (!_access.TryGetValue(accessToken, out var grant)) return (LinkedInTokenState.Unknown, null);
            return (StateOf(grant), new LinkedInCaller(grant.Consent.App, grant.Consent.Member, grant.Consent.Scopes));
        }
    }

    /// <summary>Tells what introspection tells; null for a token that is unknown or another app's.</summary>
    public (LinkedInTokenState State, EmulatedLinkedInToken Token, DateTimeOffset AuthorizedAt)? Describe(string token, EmulatedLinkedInApp app)
    {
        lock (_gate)
        {
            if (_access.TryGetValue(token, out var grant)) return grant.Consent.App == app ? (StateOf(grant), Tell(grant), grant.Consent.AuthorizedAt) : null;
            if (!_refresh.TryGetValue(token, out var consent) || consent.App != app) return null;
            var state = consent.IsRevoked ? LinkedInTokenState.Revoked : consent.RefreshExpiresAt <= clock.GetUtcNow() ? LinkedInTokenState.Expired : LinkedInTokenState.Active;
            return (state, new EmulatedLinkedInToken(token, consent.AuthorizedAt, consent.RefreshExpiresAt!.Value, consent.Scopes, consent.Member, app), consent.AuthorizedAt);
        }
    }

    public bool Expire(string token)
    {
        lock (_gate)
        {
            if (_access.TryGetValue(token, out var grant))
            {
                grant.ExpiresAt = clock.GetUtcNow();
                return true;
            }

            if (!_refresh.TryGetValue(token, out var consent)) return false;
            consent.RefreshExpiresAt = clock.GetUtcNow();
            return true;
        }
    }

    /// <summary>Revokes a token; what came of the same consent goes with it.</summary>
    public bool Revoke(string token)
    {
        lock (_gate)
        {
            var consent = _access.TryGetValue(token, out var grant) ? grant.Consent : _refresh.GetValueOrDefault(token);
            if (consent is null || consent.IsRevoked) return false;
            return consent.IsRevoked = true;
        }
    }

    private LinkedInTokenState StateOf(Grant grant) =>
        grant.Consent.IsRevoked ? LinkedInTokenState.Revoked
        : grant.ExpiresAt <= clock.GetUtcNow() ? LinkedInTokenState.Expired
        : LinkedInTokenState.Active;

    private EmulatedLinkedInToken Issue(Consent consent, TimeSpan lifetime)
    {
        var now = clock.GetUtcNow();
        var grant = new Grant("AQX" + NewSecret(), consent, now) { ExpiresAt = now + lifetime };
        _access[grant.AccessToken] = grant;
        return Tell(grant);
    }

    private static EmulatedLinkedInToken Tell(Grant grant) =>
        new(grant.AccessToken, grant.IssuedAt, grant.ExpiresAt, grant.Consent.Scopes, grant.Consent.Member, grant.Consent.App)
        {
            RefreshToken = grant.Consent.RefreshToken,
            RefreshTokenExpiresAt = grant.Consent.RefreshExpiresAt,
        };

    private sealed class Consent(EmulatedLinkedInMember? member, IReadOnlyList<string> scopes, EmulatedLinkedInApp app, DateTimeOffset authorizedAt)
    {
        public EmulatedLinkedInMember? Member { get; } = member;

        public IReadOnlyList<string> Scopes { get; } = scopes;

        public EmulatedLinkedInApp App { get; } = app;

        public DateTimeOffset AuthorizedAt { get; } = authorizedAt;

        public string? RefreshToken { get; set; }

        public DateTimeOffset? RefreshExpiresAt { get; set; }

        public bool IsRevoked { get; set; }
    }

    private sealed class Grant(string accessToken, Consent consent, DateTimeOffset issuedAt)
    {
        public string AccessToken { get; } = accessToken;

        public Consent Consent { get; } = consent;

        public DateTimeOffset IssuedAt { get; } = issuedAt;

        public DateTimeOffset ExpiresAt { get; set; }
    }
}
