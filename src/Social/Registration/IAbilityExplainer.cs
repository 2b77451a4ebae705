namespace Social;

/// <summary>Says why an account lacks an ability that its network has: which credential or scope is missing. Thread-safe.</summary>
public interface IAbilityExplainer
{
    /// <summary>Returns the error that using the ability would end in, or null when the network does not have the ability, or the account has it.</summary>
    /// <param name="ability">The contract's type.</param>
    /// <param name="account">The account.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    ValueTask<SocialException?> ExplainAsync(Type ability, ConnectedAccount account, CancellationToken cancellationToken);
}
