using System.Runtime.CompilerServices;
using Social.RateLimiting;

namespace Social.Pipeline;

/// <summary>Finds what a call needs: its account, and the credential to use for its route, picked by what the account holds and the route accepts.</summary>
internal sealed class RouteResolver(PlatformRuntime platform, IAccountStore accounts, ICredentialStore credentials, IAppCredentials apps)
{
    private readonly ConditionalWeakTable<ConnectedAccount, ResolvedRoutes> _resolved = [];

    public async ValueTask<ResolvedRoute> ResolveAsync(SocialCall call, CancellationToken cancellationToken)
    {
        if (call.Credential is { } credential)
        {
            return Make(call, credential);
        }

        if (call.Account.Platform != platform.Definition.Name)
        {
            throw new SocialValidationException([new ValidationProblem
            {
                Code = SocialErrorCode.PlatformNotConnected, Member = "Account", Limit = platform.Definition.Name.Value, Actual = call.Account.Platform.Value,
                Message = $"The account '{call.Account}' belongs to '{call.Account.Platform}', not to '{platform.Definition.Name}'.",
            }]);
        }

        ConnectedAccount account = await accounts.FindAsync(call.Account, cancellationToken).ConfigureAwait(false) ?? throw RouteErrors.NotConnected(call.Account, "is not connected");
        ResolvedRoutes routes = _resolved.GetOrCreateValue(account);
        if (IsOfAccount(call) && routes.Find(call.Route) is { } known)
        {
            return known;
        }

        ResolvedRoute resolved = Make(call, await PickAsync(call.Route, account, cancellationToken).ConfigureAwait(false));
        if (IsOfAccount(call))
        {
            routes.Add(resolved);
        }

        return resolved;
    }

    private async ValueTask<CredentialKey> PickAsync(SocialRoute route, ConnectedAccount account, CancellationToken cancellationToken)
    {
        List<string> missing = [];
        foreach (CredentialKind kind in route.Credentials)
        {
            if (kind == CredentialKind.App)
            {
                AppKey app = AppKey.Of(account.Key);
                if (await apps.FindAsync(app, cancellationToken).ConfigureAwait(false) is { } keys && (keys.BearerToken ?? keys.ConsumerSecret ?? keys.ClientSecret) is not null)
                {
                    return new CredentialKey(app, CredentialKey.AppSubject, CredentialKind.App);
                }

                continue;
            }

            foreach (CredentialKey key in account.Credentials)
            {
                if (key.Kind != kind || await credentials.FindAsync(key, cancellationToken).ConfigureAwait(false) is not { } credential)
                {
                    continue;
                }

                IReadOnlyList<string> lacking = route.Lacking(kind, credential.Scopes);
                if (lacking.Count == 0)
                {
                    return key;
                }

                missing.AddRange(lacking);
            }
        }

        if (missing.Count > 0)
        {
            throw RouteErrors.LacksScopes(route, account.Key, missing);
        }

        return route.Credentials.Count == 0
            ? CredentialKey.For(account.Key, default)
            : throw RouteErrors.LacksCredential(route, account.Key);
    }

    private ResolvedRoute Make(SocialCall call, CredentialKey credential)
    {
        SocialRoute route = call.Route;
        AccountKey account = call.Account.IsEmpty ? new AccountKey(credential.App.Platform, credential.Subject, credential.App.Tenant, credential.App.Name) : call.Account;
        string host = route.HostFor(credential.Kind);
        return new ResolvedRoute
        {
            Route = route,
            Host = host,
            Platform = platform.Definition.Name,
            Credential = credential,
            Windows = platform.Limiter.Resolve(platform.Definition.Name.Value, route.Name, platform.LimitsOf(route), new RateLimitSubject(credential.App, credential, account, call.ObjectId, call.Pair)),
            Breaker = platform.BreakerOf(host),
            Address = route.Path.Contains('{', StringComparison.Ordinal) ? null : new Uri(platform.HostOf(host), route.Path),
        };
    }

    /// <summary>Windows of an object or a pair differ from call to call: they are not kept with the account's.</summary>
    private static bool IsOfAccount(SocialCall call) => call.ObjectId is null && call.Pair is null;

    /// <summary>The routes of one account: few, so a small array that is copied when one is added.</summary>
    private sealed class ResolvedRoutes
    {
        private ResolvedRoute[] _routes = [];

        public ResolvedRoute? Find(SocialRoute route)
        {
            foreach (ResolvedRoute resolved in _routes)
            {
                if (ReferenceEquals(resolved.Route, route))
                {
                    return resolved;
                }
            }

            return null;
        }

        public void Add(ResolvedRoute resolved)
        {
            lock (this)
            {
                _routes = [.. _routes, resolved];
            }
        }
    }
}
