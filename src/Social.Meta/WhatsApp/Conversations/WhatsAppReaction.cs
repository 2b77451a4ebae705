using System.Text.Json;

namespace Social.Meta;

/// <summary>A reaction to a message, or its removal.</summary>
/// <param name="MessageId">The message's id, <c>wamid.…</c>.</param>
/// <param name="Emoji">The emoji; null or empty takes the reaction back.</param>
public sealed record WhatsAppReaction(string MessageId, string? Emoji) : WhatsAppContent
{
    internal override string Type => "reaction";

    internal override void Validate(WhatsAppChecks checks)
    {
        checks.Text("Content.MessageId", MessageId, int.MaxValue);
        checks.That(Emoji is null || !Emoji.Any(char.IsAsciiLetter), "Content.Emoji", "Content.Emoji must be one emoji.");
    }

    internal override void Write(Utf8JsonWriter writer, WhatsAppMediaNames media)
    {
        writer.WriteStartObject();
        writer.WriteString("message_id", MessageId);
        writer.WriteString("emoji", Emoji ?? string.Empty);
        writer.WriteEndObject();
    }
}
