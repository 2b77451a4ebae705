namespace Social;

/// <summary>Checks messages before they are sent, as <see cref="IPublisher.Validate"/> checks posts.</summary>
public interface IMessageValidator
{
    /// <summary>Reports every problem of a message at once. Pure: nothing is sent, nothing is read.</summary>
    /// <param name="account">The account that would send.</param>
    /// <param name="recipient">Whom to.</param>
    /// <param name="message">The message.</param>
    ValidationReport ValidateMessage(AccountKey account, Recipient recipient, Message message);
}
