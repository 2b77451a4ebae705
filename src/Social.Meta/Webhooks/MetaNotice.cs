namespace Social.Meta;

/// <summary>Any other notification: its type is the field's name, its value is raw.</summary>
public sealed record MetaNotice : WebhookEvent
{
    /// <summary>Gets the id of the Page, account or user that it is about, or null.</summary>
    public string? ObjectId { get; init; }
}
