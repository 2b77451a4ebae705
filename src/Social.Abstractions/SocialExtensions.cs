namespace Social;

/// <summary>Shorter ways through <see cref="ISocial"/>.</summary>
public static class SocialExtensions
{
    /// <summary>Gets an ability of an account that the caller cannot do without.</summary>
    /// <typeparam name="TAbility">The contract, such as <see cref="IProfileReader"/>.</typeparam>
    /// <param name="social">The facade.</param>
    /// <param name="account">The account.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="SocialApiException">The network, the login or the granted scopes do not have it.</exception>
    public static async ValueTask<TAbility> GetAsync<TAbility>(this ISocial social, AccountKey account, CancellationToken cancellationToken = default)
        where TAbility : class
    {
        ArgumentNullException.ThrowIfNull(social);
        return await social.FindAsync<TAbility>(account, cancellationToken).ConfigureAwait(false)
            ?? throw new SocialApiException(SocialErrorCode.Unsupported, Remedy.AskPermission, $"The account '{account}' has no {typeof(TAbility).Name}: the network does not offer it, or the login or granted scopes do not allow it.")
            {
                Platform = account.Platform, Account = account,
            };
    }

    /// <summary>Publishes a thread to one target.</summary>
    /// <param name="social">The facade.</param>
    /// <param name="parts">The parts, in order.</param>
    /// <param name="to">The target.</param>
    /// <param name="options">How, or null for the default.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="SocialThreadException">A part failed; the exception tells what is there and how to go on.</exception>
    public static async Task<ThreadResult> PublishThreadAsync(this ISocial social, IReadOnlyList<Post> parts, PublishTarget to, PublishOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(to);
        IThreadPublisher publisher = await social.GetAsync<IThreadPublisher>(to.Account, cancellationToken).ConfigureAwait(false);
        return await publisher.PublishThreadAsync(to, parts, options, cancellationToken).ConfigureAwait(false);
    }
}
