namespace Social;

/// <summary>Sends messages. A message is journaled like a post: one key, at most one message.</summary>
public interface IMessageSender
{
    /// <summary>Sends a message.</summary>
    /// <param name="account">The account that sends.</param>
    /// <param name="recipient">Whom to.</param>
    /// <param name="message">The message.</param>
    /// <param name="options">How, or null for the default.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    Task<PublishResult> SendMessageAsync(AccountKey account, Recipient recipient, Message message, PublishOptions? options = null, CancellationToken cancellationToken = default);
}
