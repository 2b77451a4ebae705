using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Social.Text;
using Social.Webhooks;

namespace Social.Meta;

/// <summary>What Meta's networks share in receiving notifications: the handshake, the signature and the envelope.</summary>
/// <remarks>
/// Thread-safe. Follows developers.facebook.com, "Webhooks: Getting Started". Deliveries repeat for hours or days, and come in any order: keep the delivery ids that were seen.
/// The signature is over the bytes as they came: what a framework read and wrote again does not fit it.
/// </remarks>
public abstract class MetaWebhooks : IWebhookReceiver
{
    private const string SignatureHeader = "X-Hub-Signature-256";
    private const string SignaturePrefix = "sha256=";

    private readonly byte[][] _secrets;
    private readonly byte[]? _verifyToken;

    private protected MetaWebhooks(PlatformName name, GraphOptions options)
    {
        Name = name;
        _secrets = [.. options.WebhookSecrets.Prepend(options.AppSecret).OfType<string>().Where(s => s.Length > 0).Select(Encoding.UTF8.GetBytes)];
        _verifyToken = options.WebhookVerifyToken is { Length: > 0 } word ? Digest(word) : null;
    }

    private protected PlatformName Name { get; }

    /// <inheritdoc/>
    public ValueTask<WebhookReply?> HandshakeAsync(WebhookRequest request, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        if (!string.Equals(request.Method, "GET", StringComparison.OrdinalIgnoreCase) || request.Query.GetValueOrDefault("hub.mode") is not "subscribe")
        {
            return new ValueTask<WebhookReply?>((WebhookReply?)null);
        }

        bool isOurs = _verifyToken is not null && CryptographicOperations.FixedTimeEquals(_verifyToken, Digest(request.Query.GetValueOrDefault("hub.verify_token") ?? string.Empty));
        WebhookReply reply = isOurs ? new WebhookReply(200, "text/plain", Encoding.UTF8.GetBytes(request.Query.GetValueOrDefault("hub.challenge") ?? string.Empty)) : new WebhookReply(403, "text/plain", default);
        return new ValueTask<WebhookReply?>(reply);
    }

    /// <inheritdoc/>
    public ValueTask<bool> VerifyAsync(WebhookRequest request, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        Span<byte> given = stackalloc byte[HMACSHA256.HashSizeInBytes];
        if (!request.Headers.TryGetValue(SignatureHeader, out string? told) || !told.StartsWith(SignaturePrefix, StringComparison.Ordinal) || !HexText.TryRead(told.AsSpan(SignaturePrefix.Length), given))
        {
            return new ValueTask<bool>(false);
        }

        bool fits = false;
        Span<byte> expected = stackalloc byte[HMACSHA256.HashSizeInBytes];
        foreach (byte[] secret in _secrets)
        {
            HMACSHA256.HashData(secret, request.Body.Span, expected);
            fits |= CryptographicOperations.FixedTimeEquals(expected, given);
        }

        return new ValueTask<bool>(fits);
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
                ReadEnvelope(envelope, events);
            }

            return events;
        }
        catch (JsonException e)
        {
            throw new FormatException("The notification's body is no JSON.", e);
        }
    }

    /// <summary>Reads one envelope: its entries, each with changes or messages.</summary>
    private protected virtual void ReadEnvelope(JsonElement envelope, List<WebhookEvent> events)
    {
        foreach (JsonElement entry in Each(envelope, "entry"))
        {
            foreach (JsonElement change in Each(entry, "changes"))
            {
                ReadChange(entry, change, events);
            }

            // As Instagram Login documents it: the entry is the change.
            if (Text(entry, "field") is not null)
            {
                ReadChange(entry, entry, events);
            }

            foreach (JsonElement message in Each(entry, "messaging"))
            {
                events.Add(ReadMessage(entry, message, isStandby: false));
            }

            foreach (JsonElement message in Each(entry, "standby"))
            {
                events.Add(ReadMessage(entry, message, isStandby: true));
            }

            foreach (JsonElement field in Each(entry, "changed_fields"))
            {
                events.Add(Notice(entry, entry, field.ValueKind == JsonValueKind.String ? field.GetString()! : string.Empty));
            }
        }
    }

    /// <summary>Reads a change of an entry.</summary>
    private protected abstract void ReadChange(JsonElement entry, JsonElement change, List<WebhookEvent> events);

    /// <summary>Makes an event of what is not known more closely.</summary>
    private protected MetaNotice Notice(JsonElement entry, JsonElement raw, string type) => new()
    {
        Type = type, DeliveryId = DeliveryIdOf(entry, raw, type), Account = AccountOf(entry), OccurredAt = TimeOf(entry, "time"), Raw = RawOf(raw), ObjectId = Text(entry, "id"),
    };

    private protected AccountKey AccountOf(JsonElement entry) => Text(entry, "id") is { Length: > 0 } id ? new AccountKey(Name, id) : default;

    /// <summary>Tells a repeated delivery by what it says: Meta gives notifications no id.</summary>
    private protected static string DeliveryIdOf(JsonElement entry, JsonElement raw, string type)
    {
        byte[] said = Encoding.UTF8.GetBytes($"{Text(entry, "id")}\n{Text(entry, "time")}\n{type}\n{raw.GetRawText()}");
        return WebhookSignature.DeliveryIdOf(said);
    }

    private protected static byte[] RawOf(JsonElement element) => Encoding.UTF8.GetBytes(element.GetRawText());

    /// <summary>Reads a time, in seconds or, where it is too large for that, in milliseconds.</summary>
    private protected static DateTimeOffset? TimeOf(JsonElement element, string name) =>
        Text(element, name) is not { } text ? null
        : long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out long number) && number is >= 100_000_000_000 and < 253_402_300_800_000 ? DateTimeOffset.FromUnixTimeMilliseconds(number)
        : GraphTimeConverter.Parse(text);

    private protected static JsonElement.ArrayEnumerator Each(JsonElement element, string name) =>
        Member(element, name) is { ValueKind: JsonValueKind.Array } list ? list.EnumerateArray() : default;

    private protected static JsonElement Member(JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out JsonElement value) ? value : default;

    /// <summary>Reads a text; numbers are as they are written.</summary>
    private protected static string? Text(JsonElement element, string name) => Member(element, name) is var value && value.ValueKind == JsonValueKind.String ? value.GetString()
        : value.ValueKind == JsonValueKind.Number ? value.GetRawText()
        : null;

    private protected static bool? Truth(JsonElement element, string name) => Member(element, name).ValueKind switch { JsonValueKind.True => true, JsonValueKind.False => false, _ => null };

    private MetaMessageEvent ReadMessage(JsonElement entry, JsonElement message, bool isStandby)
    {
        string type = message.ValueKind == JsonValueKind.Object
            ? message.EnumerateObject().Select(p => p.Name).FirstOrDefault(n => n is not ("sender" or "recipient" or "timestamp")) ?? string.Empty
            : string.Empty;
        JsonElement content = Member(message, type);
        return new MetaMessageEvent
        {
            Type = type,
            DeliveryId = DeliveryIdOf(default, message, type),
            Account = AccountOf(entry),
            OccurredAt = TimeOf(message, "timestamp") ?? TimeOf(entry, "time"),
            Raw = RawOf(message),
            SenderId = Text(Member(message, "sender"), "id"),
            RecipientId = Text(Member(message, "recipient"), "id"),
            MessageId = Text(content, "mid"),
            Text = Text(content, "text") ?? Text(content, "title") ?? Text(content, "emoji"),
            Payload = Text(content, "payload") ?? Text(Member(content, "quick_reply"), "payload"),
            ReplyToId = Text(Member(content, "reply_to"), "mid"),
            IsEcho = Truth(content, "is_echo") == true,
            IsStandby = isStandby,
        };
    }

    private static byte[] Digest(string word) => SHA256.HashData(Encoding.UTF8.GetBytes(word));
}
