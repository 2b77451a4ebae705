using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace Social.Meta;

/// <summary>Receives WhatsApp's notifications: what people write, what became of messages, and what happens to templates and accounts. Thread-safe.</summary>
/// <remarks>Deliveries repeat for up to seven days and come in any order: keep the delivery ids that were seen. The signature is over the bytes as they came.</remarks>
public sealed class WhatsAppWebhooks : IWebhookReceiver
{
    private const string SignatureHeader = "X-Hub-Signature-256";
    private const string SignaturePrefix = "sha256=";

    private static readonly System.Buffers.SearchValues<char> HexDigits = System.Buffers.SearchValues.Create("0123456789abcdefABCDEF");

    private readonly PlatformName _name;
    private readonly WhatsAppOptions _options;

    internal WhatsAppWebhooks(PlatformName name, WhatsAppOptions options)
    {
        _name = name;
        _options = options;
    }

    /// <inheritdoc/>
    public ValueTask<WebhookReply?> HandshakeAsync(WebhookRequest request, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        if (!string.Equals(request.Method, "GET", StringComparison.OrdinalIgnoreCase) || request.Query.GetValueOrDefault("hub.mode") is not "subscribe")
        {
            return new ValueTask<WebhookReply?>((WebhookReply?)null);
        }

        bool isOurs = _options.WebhookVerifyToken is { Length: > 0 } expected && Equal(expected, request.Query.GetValueOrDefault("hub.verify_token") ?? string.Empty);
        WebhookReply reply = isOurs ? new WebhookReply(200, "text/plain", Encoding.UTF8.GetBytes(request.Query.GetValueOrDefault("hub.challenge") ?? string.Empty)) : new WebhookReply(403, "text/plain", default);
        return new ValueTask<WebhookReply?>(reply);
    }

    /// <inheritdoc/>
    public ValueTask<bool> VerifyAsync(WebhookRequest request, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        if (_options.AppSecret is not { Length: > 0 } secret || !request.Headers.TryGetValue(SignatureHeader, out string? told) || !told.StartsWith(SignaturePrefix, StringComparison.Ordinal))
        {
            return new ValueTask<bool>(false);
        }

        Span<byte> expected = stackalloc byte[HMACSHA256.HashSizeInBytes];
        HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), request.Body.Span, expected);
        return new ValueTask<bool>(TryReadHex(told.AsSpan(SignaturePrefix.Length), out byte[] given) && CryptographicOperations.FixedTimeEquals(expected, given));
    }

    /// <inheritdoc/>
    /// <exception cref="FormatException">The body is no JSON.</exception>
    public IReadOnlyList<WebhookEvent> Parse(WebhookRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        try
        {
            using JsonDocument document = JsonDocument.Parse(request.Body);
            List<WebhookEvent> events = [];

            // Samples and the dashboard's test wrap the envelope in an array.
            foreach (JsonElement envelope in document.RootElement.ValueKind == JsonValueKind.Array ? document.RootElement.EnumerateArray().ToArray() : [document.RootElement])
            {
                foreach (JsonElement entry in Each(envelope, "entry"))
                {
                    foreach (JsonElement change in Each(entry, "changes"))
                    {
                        Read(entry, change, events);
                    }
                }
            }

            return events;
        }
        catch (JsonException e)
        {
            throw new FormatException("The notification's body is no JSON.", e);
        }
    }

    private void Read(JsonElement entry, JsonElement change, List<WebhookEvent> events)
    {
        if (!change.TryGetProperty("value", out JsonElement value) || value.ValueKind != JsonValueKind.Object)
        {
            return;
        }

        string field = Text(change, "field") ?? string.Empty;
        AccountKey account = value.TryGetProperty("metadata", out JsonElement metadata) && Text(metadata, "phone_number_id") is { } phone ? new AccountKey(_name, phone) : default;
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
            byte[] raw = Encoding.UTF8.GetBytes(change.GetRawText());
            events.Add(new WhatsAppNotice
            {
                Type = field,
                DeliveryId = Convert.ToHexString(SHA256.HashData([.. raw, .. Encoding.UTF8.GetBytes(Text(entry, "id") ?? string.Empty), .. Encoding.UTF8.GetBytes(Text(entry, "time") ?? string.Empty)]), 0, 16),
                Account = account,
                BusinessAccountId = Text(entry, "id"),
                OccurredAt = Text(entry, "time") is { } time ? GraphTimeConverter.Parse(time) : null,
                Raw = raw,
            });
        }
    }

    private static WhatsAppMessageEvent ReadMessage(AccountKey account, JsonElement value, JsonElement message)
    {
        string id = Text(message, "id") ?? string.Empty;
        string type = Text(message, "type") ?? "unknown";
        JsonElement content = message.TryGetProperty(type, out JsonElement own) ? own : default;
        JsonElement reply = content.ValueKind == JsonValueKind.Object && Text(content, "type") is { } kind && content.TryGetProperty(kind, out JsonElement chosen) ? chosen : content;
        string? from = Text(message, "from");
        return new WhatsAppMessageEvent
        {
            Type = "messages",
            DeliveryId = id,
            Account = account,
            OccurredAt = Text(message, "timestamp") is { } time ? GraphTimeConverter.Parse(time) : null,
            Raw = Encoding.UTF8.GetBytes(message.GetRawText()),
            MessageId = id,
            MessageType = type,
            From = from,
            FromUserId = Text(message, "from_user_id"),
            ProfileName = Each(value, "contacts").Where(c => from is null || Text(c, "wa_id") is null || Text(c, "wa_id") == from).Select(c => c.TryGetProperty("profile", out JsonElement profile) ? Text(profile, "name") : null).FirstOrDefault(),
            Text = Text(content, "body") ?? Text(content, "caption") ?? Text(content, "text") ?? Text(reply, "title") ?? Text(content, "emoji"),
            ReplyId = type == "interactive" ? Text(reply, "id") : type == "button" ? Text(content, "payload") : null,
            MediaId = type is "image" or "video" or "audio" or "document" or "sticker" ? Text(content, "id") : null,
            ReplyToId = message.TryGetProperty("context", out JsonElement context) ? Text(context, "id") : null,
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
        string? details = hasFailed && error.TryGetProperty("error_data", out JsonElement data) ? Text(data, "details") : null;
        return new WhatsAppStatusEvent
        {
            Type = "statuses",
            DeliveryId = $"{id}:{word}",
            Account = account,
            OccurredAt = Text(status, "timestamp") is { } time ? GraphTimeConverter.Parse(time) : null,
            Raw = Encoding.UTF8.GetBytes(status.GetRawText()),
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

    private static JsonElement.ArrayEnumerator Each(JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out JsonElement list) && list.ValueKind == JsonValueKind.Array ? list.EnumerateArray() : default;

    /// <summary>Reads a text; numbers are as they are written.</summary>
    private static string? Text(JsonElement element, string name) =>
        element.ValueKind != JsonValueKind.Object || !element.TryGetProperty(name, out JsonElement value) ? null
        : value.ValueKind == JsonValueKind.String ? value.GetString()
        : value.ValueKind == JsonValueKind.Number ? value.GetRawText()
        : null;

    private static bool TryReadHex(ReadOnlySpan<char> text, out byte[] bytes)
    {
        bytes = [];
        if (text.Length != HMACSHA256.HashSizeInBytes * 2 || text.ContainsAnyExcept(HexDigits))
        {
            return false;
        }

        bytes = Convert.FromHexString(text);
        return true;
    }

    private static bool Equal(string expected, string given) =>
        CryptographicOperations.FixedTimeEquals(SHA256.HashData(Encoding.UTF8.GetBytes(expected)), SHA256.HashData(Encoding.UTF8.GetBytes(given)));
}
