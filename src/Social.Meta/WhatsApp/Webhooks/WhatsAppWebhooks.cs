using System.Globalization;
using System.Text.Json;

namespace Social.Meta;

/// <summary>Receives WhatsApp's notifications: what people write, what became of messages, and what happens to templates and accounts. Thread-safe.</summary>
/// <remarks>Deliveries repeat for up to seven days and come in any order: keep the delivery ids that were seen. The signature is over the bytes as they came.</remarks>
public sealed class WhatsAppWebhooks : MetaWebhooks
{
    internal WhatsAppWebhooks(PlatformName name, WhatsAppOptions options)
        : base(name, options)
    {
    }

    /// <inheritdoc/>
    private protected override void ReadChange(JsonElement entry, JsonElement change, List<WebhookEvent> events)
    {
        JsonElement value = Member(change, "value");
        string field = Text(change, "field") ?? string.Empty;
        AccountKey account = Text(Member(value, "metadata"), "phone_number_id") is { Length: > 0 } phone ? new AccountKey(Name, phone) : default;
        int before = events.Count;
        foreach (JsonElement message in field == "messages" ? Each(value, "messages") : [])
        {
            events.Add(ReadMessage(account, value, message));
        }

        foreach (JsonElement status in field == "messages" ? Each(value, "statuses") : [])
        {
            events.Add(ReadStatus(account, status));
        }

        if (events.Count == before)
        {
            events.Add(new WhatsAppNotice
            {
                Type = field,
                DeliveryId = DeliveryIdOf(entry, change, field),
                Account = account,
                BusinessAccountId = Text(entry, "id"),
                OccurredAt = TimeOf(entry, "time"),
                Raw = RawOf(change),
            });
        }
    }

    private static WhatsAppMessageEvent ReadMessage(AccountKey account, JsonElement value, JsonElement message)
    {
        string id = Text(message, "id") ?? string.Empty;
        string type = Text(message, "type") ?? "unknown";
        JsonElement content = Member(message, type);
        JsonElement reply = Text(content, "type") is { } kind && Member(content, kind) is { ValueKind: not JsonValueKind.Undefined } chosen ? chosen : content;
        string? from = Text(message, "from");
        return new WhatsAppMessageEvent
        {
            Type = "messages",
            DeliveryId = id,
            Account = account,
            OccurredAt = TimeOf(message, "timestamp"),
            Raw = RawOf(message),
            MessageId = id,
            MessageType = type,
            From = from,
            FromUserId = Text(message, "from_user_id"),
            ProfileName = Each(value, "contacts").Where(c => from is null || Text(c, "wa_id") is null || Text(c, "wa_id") == from).Select(c => Text(Member(c, "profile"), "name")).FirstOrDefault(),
            Text = Text(content, "body") ?? Text(content, "caption") ?? Text(content, "text") ?? Text(reply, "title") ?? Text(content, "emoji"),
            ReplyId = type == "interactive" ? Text(reply, "id") : type == "button" ? Text(content, "payload") : null,
            MediaId = type is "image" or "video" or "audio" or "document" or "sticker" ? Text(content, "id") : null,
            ReplyToId = Text(Member(message, "context"), "id"),
        };
    }

    private static WhatsAppStatusEvent ReadStatus(AccountKey account, JsonElement status)
    {
        string id = Text(status, "id") ?? string.Empty;
        string word = Text(status, "status") ?? "unknown";
        (string? handle, string? callback) = WhatsAppComposer.ReadCallback(Text(status, "biz_opaque_callback_data"));
        JsonElement error = Each(status, "errors").FirstOrDefault();
        string? code = Text(error, "code");
        GraphMeaning? meaning = int.TryParse(code, NumberStyles.None, CultureInfo.InvariantCulture, out int number) ? WhatsAppMeanings.Find(new GraphProblem { Code = number }) ?? GraphMeanings.Find(number, null) : null;
        bool hasFailed = error.ValueKind == JsonValueKind.Object;
        string? details = Text(Member(error, "error_data"), "details");
        return new WhatsAppStatusEvent
        {
            Type = "statuses",
            DeliveryId = $"{id}:{word}",
            Account = account,
            OccurredAt = TimeOf(status, "timestamp"),
            Raw = RawOf(status),
            MessageId = id,
            Status = word,
            RecipientId = Text(status, "recipient_id"),
            RecipientUserId = Text(status, "recipient_user_id"),
            CallbackData = callback,
            Handle = handle,
            ErrorCode = code,
            Error = !hasFailed ? default : meaning?.Code ?? SocialErrorCode.PlatformError,
            Remedy = meaning?.Remedy ?? Remedy.None,
            Reason = hasFailed ? string.Join(' ', new[] { details ?? Text(error, "message"), meaning?.Advice }.OfType<string>()) : null,
        };
    }
}
