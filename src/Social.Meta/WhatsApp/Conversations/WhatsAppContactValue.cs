namespace Social.Meta;

/// <summary>A phone number, email address or web address of a card.</summary>
/// <param name="Value">The value.</param>
/// <param name="Type">What it is for, such as <c>WORK</c>, or null.</param>
/// <param name="WhatsAppId">Of a phone number: its WhatsApp id, which adds a button to write to it; or null.</param>
public sealed record WhatsAppContactValue(string Value, string? Type = null, string? WhatsAppId = null);
