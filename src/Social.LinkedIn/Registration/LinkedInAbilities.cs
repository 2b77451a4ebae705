namespace Social.LinkedIn;

/// <summary>LinkedIn's abilities. Organizations and members have different ones, and different scopes for the same.</summary>
internal sealed class LinkedInAbilities(PlatformAbilities members, PlatformAbilities organizations) : ISocialPlatform
{
    /// <inheritdoc/>
    public PlatformName Name => members.Name;

    /// <inheritdoc/>
    public IAccountConnector? Connector => members.Connector;

    /// <inheritdoc/>
    public ValueTask<object?> FindAsync(Type ability, ConnectedAccount account, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(account);
        return (LinkedInUrn.IsOrganization(account.Key.Id) ? organizations : members).FindAsync(ability, account, cancellationToken);
    }
}
