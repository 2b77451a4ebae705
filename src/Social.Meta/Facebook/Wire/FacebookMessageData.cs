namespace Social.Meta;

/// <summary>The answer to a message.</summary>
internal sealed class FacebookMessageData
{
    public string? RecipientId { get; set; }

    public string? MessageId { get; set; }
}
