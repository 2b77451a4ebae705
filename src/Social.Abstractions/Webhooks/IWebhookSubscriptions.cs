namespace Social;

/// <summary>Manages subscriptions to a network's webhooks.</summary>
public interface IWebhookSubscriptions
{
    /// <summary>Subscribes, or renews a subscription that is there.</summary>
    /// <param name="account">The account whose events are wanted.</param>
    /// <param name="url">Where events go.</param>
    /// <param name="events">Which, by the network's own names; empty for all.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    Task<WebhookSubscription> SubscribeAsync(AccountKey account, Uri url, IReadOnlyList<string> events, CancellationToken cancellationToken = default);

    /// <summary>Lists the subscriptions.</summary>
    /// <param name="account">The account.</param>
    SocialPageable<WebhookSubscription> ListSubscriptions(AccountKey account);

    /// <summary>Removes a subscription.</summary>
    /// <param name="account">The account.</param>
    /// <param name="subscriptionId">The subscription's id.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    Task UnsubscribeAsync(AccountKey account, string subscriptionId, CancellationToken cancellationToken = default);
}
