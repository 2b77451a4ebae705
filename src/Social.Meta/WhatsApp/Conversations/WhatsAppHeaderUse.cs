namespace Social.Meta;

/// <summary>Which headers a kind of interactive message has.</summary>
internal enum WhatsAppHeaderUse
{
    Any,
    Text,
    RequiredText,
    None,
}
