using System.Security.Cryptography;

namespace Social.Testing;

/// <summary>The apps and tokens of the emulated TikTok.</summary>
internal sealed class TikTokTokens(TikTokEmulatorOptions options, TimeProvider clock)
{
    private static readonly TimeSpan ClientTokenLifetime = TimeSpan.FromSeconds(7200);
    private readonly Lock _gate = new();
    private readonly List<EmulatedTikTokApp> _apps = [];
    private readonly Dictionary<string, Grant> _access = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Grant> _refresh = new(StringComparer.Ordinal);

    public static string NewSecret(int bytes = 20) => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(bytes));

    public void Add(EmulatedTikTokApp app)
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

    public EmulatedTikTokApp? App(string? clientKey)
    {
        lock (_gate) return _apps.Find(a => a.ClientKey == clientKey);
    }

    public EmulatedTikTokToken IssueUser(TikTokAccess kind, EmulatedTikTokUser user, IReadOnlyList<string> scopes, EmulatedTikTokApp app)
    {
        lock (_gate) return Issue(kind, user, scopes, app, new Family { RefreshExpiresAt = clock.GetUtcNow() + options.RefreshTokenLifetime }, null);
    }

    public EmulatedTikTokToken IssueClient(EmulatedTikTokApp app)
    {
        IReadOnlyList<string> scopes = app.IsResearchApproved ? ["research.data.basic"] : [];
        var token = new EmulatedTikTokToken(TikTokAccess.Client, "clt." + NewSecret(), app, scopes) { ExpiresAt = clock.GetUtcNow() + ClientTokenLifetime };
        lock (_gate) _access[token.AccessToken] = new Grant(token, new Family()) { ExpiresAt = token.ExpiresAt };
        return token;
    }

    public EmulatedTikTokToken IssueAdvertiser(EmulatedTikTokApp app, IReadOnlyList<string> advertiserIds)
    {
        var token = new EmulatedTikTokToken(TikTokAccess.Advertiser, NewSecret(), app, []) { AdvertiserIds = advertiserIds };
        lock (_gate) _access[token.AccessToken] = new Grant(token, new Family());
        return token;
    }

    /// <summary>Finds the caller of an access token.</summary>
    public (TikTokCaller? Caller, bool IsExpired) ByAccessToken(string token)
    {
        lock (_gate)
        {
            if (!_access.TryGetValue(token, out var grant) || grant.Family.IsDead) return (null, false);
            if (grant.ExpiresAt <= clock.GetUtcNow()) return (null, true);
            var issued = grant.Token;
            return (new TikTokCaller(issued.Kind, issued.App, issued.User, issued.Scopes, token) { AdvertiserIds = issued.AdvertiserIds }, false);
        }
    }

    /// <summary>Exchanges a refresh token; null when it is unknown, replaced, expired, or of another app or platform.</summary>
    public EmulatedTikTokToken? Refresh(TikTokAccess kind, string refreshToken, EmulatedTikTokApp app)
    {
        lock (_gate)
        {
            if (!_refresh.TryGetValue(refreshToken, out var grant) || grant.Token.App != app || grant.Token.Kind != kind) return null;
            if (grant.Family.IsDead || grant.Family.RefreshExpiresAt <= clock.GetUtcNow()) return null;
            if (options.RotateRefreshTokens) _refresh.Remove(refreshToken);
            return Issue(kind, grant.Token.User!, grant.Token.Scopes, app, grant.Family, options.RotateRefreshTokens ? null : refreshToken);
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

    /// <summary>Ends a token and everything that came from the same consent.</summary>
    public bool Revoke(string token, EmulatedTikTokApp? app = null)
    {
        lock (_gate)
        {
            if (!_access.TryGetValue(token, out var grant) && !_refresh.TryGetValue(token, out grant)) return false;
            if (grant.Family.IsDead || (app is not null && grant.Token.App != app)) return false;
            return grant.Family.IsDead = true;
        }
    }

    private EmulatedTikTokToken Issue(
        TikTokAccess kind, EmulatedTikTokUser user, IReadOnlyList<string> scopes, EmulatedTikTokApp app, Family family, string? keptRefreshToken)
    {
        var lifetime = kind == TikTokAccess.BusinessAccount ? options.BusinessTokenLifetime : options.AccessTokenLifetime;
        var token = new EmulatedTikTokToken(kind, "act." + NewSecret(), app, scopes)
        {
            User = user,
            ExpiresAt = clock.GetUtcNow() + lifetime,
            RefreshToken = keptRefreshToken ?? "rft." + NewSecret(),
            RefreshExpiresAt = family.RefreshExpiresAt,
        };
        _access[token.AccessToken] = new Grant(token, family) { ExpiresAt = token.ExpiresAt };
        _refresh[token.RefreshToken] = new Grant(token, family);
        return token;
    }

    private sealed class Family
    {
        public bool IsDead { get; set; }

        public DateTimeOffset? RefreshExpiresAt { get; init; }
    }

    private sealed class Grant(EmulatedTikTokToken token, Family family)
    {
        public EmulatedTikTokToken Token { get; } = token;

        public Family Family { get; } = family;

        public DateTimeOffset? ExpiresAt { get; set; }
    }
}
