using System.Buffers;
using System.Text.Json;

namespace Social.Meta;

/// <summary>Makes the request of a message.</summary>
internal static class WhatsAppComposer
{
    // Before what the application itself wants back, if anything.
    private const string Mark = "social:";
    private const char Separator = '|';

    /// <summary>Writes a message.</summary>
    /// <param name="recipient">Whom to.</param>
    /// <param name="message">The message.</param>
    /// <param name="kind">What its media is, or null when it has none.</param>
    /// <param name="media">How media is named.</param>
    /// <param name="handle">What a status tells this message by, or null to write none.</param>
    public static ReadOnlyMemory<byte> Write(Recipient recipient, Message message, string? kind, WhatsAppMediaNames media, string? handle)
    {
        WhatsAppMessage? own = message as WhatsAppMessage;
        ArrayBufferWriter<byte> buffer = new(512);
        using (Utf8JsonWriter writer = new(buffer))
        {
            writer.WriteStartObject();
            writer.WriteString("messaging_product", "whatsapp");
            string to = WhatsAppRecipients.KindOf(recipient);
            writer.WriteString("recipient_type", to == WhatsAppRecipients.GroupKind ? "group" : "individual");
            writer.WriteString(to == WhatsAppRecipients.UserKind ? "recipient" : "to", WhatsAppRecipients.Canonical(recipient));
            if (message.ReplyToId is { } answered)
            {
                writer.WriteStartObject("context");
                writer.WriteString("message_id", answered);
                writer.WriteEndObject();
            }

            writer.WriteString("type", own?.Content?.Type ?? kind ?? "text");
            WriteValue(writer, message, own, kind, media);
            writer.WriteOptional("biz_opaque_callback_data", Callback(handle, own?.CallbackData));
            writer.WriteOptional("recipient_identity_key_hash", own?.IdentityKeyHash);
            writer.WriteEndObject();
        }

        return buffer.WrittenMemory;
    }

    /// <summary>Takes apart what a status brought back: what we told the message by, and what the application gave.</summary>
    public static (string? Handle, string? Own) ReadCallback(string? data)
    {
        if (data is null || !data.StartsWith(Mark, StringComparison.Ordinal))
        {
            return (null, data);
        }

        int end = data.IndexOf(Separator, StringComparison.Ordinal);
        return end < 0 ? (data, null) : (data[..end], data[(end + 1)..]);
    }

    /// <summary>Makes what a message is told by from its key: the same in every process.</summary>
    public static string HandleOf(AccountKey account, string key)
    {
        byte[] digest = System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes($"{account}\n{key}"));
        return Mark + Convert.ToHexString(digest, 0, 16);
    }

    private static string? Callback(string? handle, string? own) => handle is null ? own : own is null ? handle : handle + Separator + own;

    private static void WriteValue(Utf8JsonWriter writer, Message message, WhatsAppMessage? own, string? kind, WhatsAppMediaNames media)
    {
        if (own?.Content is { } content)
        {
            writer.WritePropertyName(content.Type);
            content.Write(writer, media);
            return;
        }

        writer.WriteStartObject(kind ?? "text");
        if (kind is null)
        {
            writer.WriteString("body", message.Text);
            if (own?.PreviewsLink is { } previews)
            {
                writer.WriteBoolean("preview_url", previews);
            }
        }
        else
        {
            media.Write(writer, message.Media[0]);
            writer.WriteOptional("caption", string.IsNullOrEmpty(message.Text) ? null : message.Text);
            writer.WriteOptional("filename", kind == "document" ? own?.FileName ?? message.Media[0].Source?.FileName : null);
            if (own?.IsVoice == true)
            {
                writer.WriteBoolean("voice", true);
            }
        }

        writer.WriteEndObject();
    }
}
