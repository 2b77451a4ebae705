using Social.Pipeline;

namespace Social;

/// <summary>The abilities of a network, as a table from contract to what implements it.</summary>
public sealed class PlatformAbilities : ISocialPlatform, IAbilityExplainer
{
    private readonly Dictionary<Type, (object Implementation, SocialRoute[] Needs)> _abilities = [];
    private readonly ICredentialStore _credentials;
    private Func<ConnectedAccount, bool>? _isOther;
    private PlatformAbilities? _others;

    /// <summary>Initializes an empty table.</summary>
    /// <param name="name">The registration's name.</param>
    /// <param name="credentials">Where an account's granted scopes are.</param>
    public PlatformAbilities(PlatformName name, ICredentialStore credentials)
    {
        Name = name;
        _credentials = credentials;
    }

    /// <inheritdoc/>
    public PlatformName Name { get; }

    /// <inheritdoc/>
    public IAccountConnector? Connector => _abilities.TryGetValue(typeof(IAccountConnector), out (object Implementation, SocialRoute[] Needs) found) ? (IAccountConnector)found.Implementation : null;

    /// <summary>Adds an ability.</summary>
    /// <typeparam name="TAbility">The contract.</typeparam>
    /// <param name="implementation">What implements it.</param>
    /// <param name="needs">The routes it cannot do without: an account whose credentials none of them accepts does not have the ability.</param>
    public PlatformAbilities Add<TAbility>(TAbility implementation, params SocialRoute[] needs)
        where TAbility : class
    {
        ArgumentNullException.ThrowIfNull(implementation);
        _abilities[typeof(TAbility)] = (implementation, needs);
        return this;
    }

    /// <summary>Gives accounts of another kind a table of their own, in place of this one: on some networks a page can what a person cannot, or needs other scopes for the same.</summary>
    /// <param name="isOther">Tells whether an account is of that kind.</param>
    /// <param name="others">Their table.</param>
    public PlatformAbilities For(Func<ConnectedAccount, bool> isOther, PlatformAbilities others)
    {
        ArgumentNullException.ThrowIfNull(isOther);
        ArgumentNullException.ThrowIfNull(others);
        _isOther = isOther;
        _others = others;
        return this;
    }

    /// <inheritdoc/>
    public async ValueTask<object?> FindAsync(Type ability, ConnectedAccount account, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(account);
        if (_isOther?.Invoke(account) == true)
        {
            return await _others!.FindAsync(ability, account, cancellationToken).ConfigureAwait(false);
        }

        if (!_abilities.TryGetValue(ability, out (object Implementation, SocialRoute[] Needs) found))
        {
            return null;
        }

        foreach (SocialRoute route in found.Needs)
        {
            if (!await AcceptsAsync(route, account, cancellationToken).ConfigureAwait(false))
            {
                return null;
            }
        }

        return found.Implementation;
    }

    /// <inheritdoc/>
    public async ValueTask<SocialException?> ExplainAsync(Type ability, ConnectedAccount account, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(account);
        if (_isOther?.Invoke(account) == true)
        {
            return await _others!.ExplainAsync(ability, account, cancellationToken).ConfigureAwait(false);
        }

        foreach (SocialRoute route in _abilities.TryGetValue(ability, out (object Implementation, SocialRoute[] Needs) found) ? found.Needs : [])
        {
            if (!await AcceptsAsync(route, account, cancellationToken).ConfigureAwait(false))
            {
                return await LackAsync(route, account, cancellationToken).ConfigureAwait(false);
            }
        }

        return null;
    }

    private async ValueTask<SocialException> LackAsync(SocialRoute route, ConnectedAccount account, CancellationToken cancellationToken)
    {
        List<string> missing = [];
        foreach (CredentialKey key in account.Credentials.Where(k => route.Credentials.Contains(k.Kind)))
        {
            if (await _credentials.FindAsync(key, cancellationToken).ConfigureAwait(false) is { } credential)
            {
                missing.AddRange(route.Lacking(key.Kind, credential.Scopes));
            }
        }

        return missing.Count > 0 ? RouteErrors.LacksScopes(route, account.Key, [.. missing.Distinct()]) : RouteErrors.LacksCredential(route, account.Key);
    }

    private async ValueTask<bool> AcceptsAsync(SocialRoute route, ConnectedAccount account, CancellationToken cancellationToken)
    {
        for (int i = 0; i < account.Credentials.Count; i++)
        {
            CredentialKey key = account.Credentials[i];
            if (route.Credentials.Contains(key.Kind)
                && await _credentials.FindAsync(key, cancellationToken).ConfigureAwait(false) is { } credential
                && route.Accepts(key.Kind, credential.Scopes))
            {
                return true;
            }
        }

        return route.Credentials.Count == 0 || (account.Credentials.Count == 0 && route.Credentials.Contains(CredentialKind.App));
    }
}
