namespace Social;

/// <summary>Receives a network's webhooks.</summary>
public interface IWebhookReceiver
{
    /// <summary>Answers a handshake, or returns null when the request is none.</summary>
    /// <param name="request">The request.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    ValueTask<WebhookReply?> HandshakeAsync(WebhookRequest request, CancellationToken cancellationToken = default);

    /// <summary>Tells whether the request's signature fits its bytes under any of the configured secrets, in constant time.</summary>
    /// <param name="request">The request.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    ValueTask<bool> VerifyAsync(WebhookRequest request, CancellationToken cancellationToken = default);

    /// <summary>Reads the events of a request that was verified. Unknown events are kept raw.</summary>
    /// <param name="request">The request.</param>
    IReadOnlyList<WebhookEvent> Parse(WebhookRequest request);
}
