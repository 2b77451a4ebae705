namespace Social.Meta;

/// <summary>Any other notification, such as <c>message_template_status_update</c> or <c>account_update</c>: its type is the field's name, its value is raw.</summary>
public sealed record WhatsAppNotice : WebhookEvent
{
    /// <summary>Gets the business account that it is about, or null.</summary>
    public string? BusinessAccountId { get; init; }
}
