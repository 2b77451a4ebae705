namespace Social.LinkedIn;

/// <summary>Any other notification, such as <c>LEAD_ACTION</c>: its type is LinkedIn's, the rest is raw.</summary>
public sealed record LinkedInNotice : WebhookEvent;
