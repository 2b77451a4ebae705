namespace Social.Meta;

/// <summary>The scopes of WhatsApp.</summary>
public static class WhatsAppScopes
{
    /// <summary>Sends messages, moves media, reads and changes the business profile.</summary>
    public const string Messaging = "whatsapp_business_messaging";

    /// <summary>Reads and changes accounts, numbers and templates.</summary>
    public const string Management = "whatsapp_business_management";

    /// <summary>Gets what a token should have.</summary>
    public static IReadOnlyList<string> Default { get; } = [Messaging, Management];
}
