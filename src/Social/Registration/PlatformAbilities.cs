using Social.Pipeline;

namespace Social;

/// <summary>The abilities of a network, as a table from contract to what implements it.</summary>
public sealed class PlatformAbilities : ISocialPlatform
{
    private readonly Dictionary<Type, (object Implementation, SocialRoute[] Needs, bool NeedsAll)> _abilities = [];
    private readonly ICredentialStore _credentials;

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

    /// <summary>Adds an ability.</summary>
    /// <typeparam name="TAbility">The contract.</typeparam>
    /// <param name="implementation">What implements it.</param>
    /// <param name="needs">The routes it cannot do without: an account whose credentials none of them accepts does not have the ability.</param>
    public PlatformAbilities Add<TAbility>(TAbility implementation, params SocialRoute[] needs)
        where TAbility : class
    {
        ArgumentNullException.ThrowIfNull(implementation);
        _abilities[typeof(TAbility)] = (implementation, needs, true);
        return this;
    }

    /// <summary>Adds an ability that has several ways.</summary>
    /// <typeparam name="TAbility">The contract.</typeparam>
    /// <param name="implementation">What implements it.</param>
    /// <param name="ways">The routes of which it needs one: an account whose credentials accept none of them does not have the ability.</param>
    public PlatformAbilities AddAny<TAbility>(TAbility implementation, params SocialRoute[] ways)
        where TAbility : class
    {
        ArgumentNullException.ThrowIfNull(implementation);
        _abilities[typeof(TAbility)] = (implementation, ways, false);
        return this;
    }

    /// <inheritdoc/>
    public async ValueTask<object?> FindAsync(Type ability, ConnectedAccount account, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(account);
        if (!_abilities.TryGetValue(ability, out (object Implementation, SocialRoute[] Needs, bool NeedsAll) found))
        {
            return null;
        }

        foreach (SocialRoute route in found.Needs)
        {
            bool accepts = await AcceptsAsync(route, account, cancellationToken).ConfigureAwait(false);
            if (accepts != found.NeedsAll)
            {
                return accepts ? found.Implementation : null;
            }
        }

        return found.NeedsAll || found.Needs.Length == 0 ? found.Implementation : null;
    }

    private async ValueTask<bool> AcceptsAsync(SocialRoute route, ConnectedAccount account, CancellationToken cancellationToken)
    {
        foreach (CredentialKey key in account.Credentials)
        {
            if (route.Credentials.Contains(key.Kind)
                && await _credentials.FindAsync(key, cancellationToken).ConfigureAwait(false) is { } credential
                && (credential.Scopes.Count == 0 || Covers(credential.Scopes, route.Scopes)))
            {
                return true;
            }
        }

        return route.Credentials.Count == 0 || (account.Credentials.Count == 0 && route.Credentials.Contains(CredentialKind.App));
    }

    // Few of either, and asked for with every call: no set is worth building.
    private static bool Covers(IReadOnlyList<string> granted, IReadOnlyList<string> needed)
    {
        for (int i = 0; i < needed.Count; i++)
        {
            if (!granted.Contains(needed[i], StringComparer.Ordinal))
            {
                return false;
            }
        }

        return true;
    }
}
