using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Social.Text;
using Social.Webhooks;

namespace Social.TikTok;

/// <summary>Receives TikTok's notifications: what became of posts, and grants that ended. Thread-safe.</summary>
/// <remarks>
/// Follows TikTok for Developers, "Webhooks". They come at least once, in any order, and are repeated for up to 72 hours: keep the delivery ids that were seen. How old a signature may be is left
/// to the application, as TikTok does not say whether a repeated delivery is signed anew.
/// </remarks>
public sealed class TikTokWebhooks : IWebhookReceiver
{
    private const string SignatureHeader = "TikTok-Signature";
    private const int MaxTimestamp = 20;

    private readonly PlatformName _name;
    private readonly TikTokOptions _options;

    internal TikTokWebhooks(PlatformName name, TikTokOptions options)
    {
        _name = name;
        _options = options;
    }

    /// <summary>Returns null: TikTok has no handshake.</summary>
    /// <inheritdoc/>
    public ValueTask<WebhookReply?> HandshakeAsync(WebhookRequest request, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        return new ValueTask<WebhookReply?>((WebhookReply?)null);
    }

    /// <inheritdoc/>
    public ValueTask<bool> VerifyAsync(WebhookRequest request, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        return new ValueTask<bool>(
            _options.ClientSecret is { Length: > 0 } secret
            && request.Headers.TryGetValue(SignatureHeader, out string? header)
            && TryRead(header, out string time, out byte[] given)
            && WebhookSignature.Fits(HashAlgorithmName.SHA256, secret, Encoding.ASCII.GetBytes(time + "."), request.Body.Span, given));
    }

    /// <inheritdoc/>
    /// <exception cref="FormatException">The body is no JSON.</exception>
    public IReadOnlyList<WebhookEvent> Parse(WebhookRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        try
        {
            using JsonDocument document = JsonDocument.Parse(request.Body);
            return document.RootElement.ValueKind == JsonValueKind.Object ? [Read(document.RootElement, request.Body)] : throw new FormatException("The notification's body is no JSON object.");
        }
        catch (JsonException e)
        {
            throw new FormatException("The notification's body is no JSON.", e);
        }
    }

    private WebhookEvent Read(JsonElement root, ReadOnlyMemory<byte> raw)
    {
        string type = Text(root, "event") ?? string.Empty;
        string id = WebhookSignature.DeliveryIdOf(raw.Span);
        AccountKey account = Text(root, "user_openid") is { Length: > 0 } user ? new AccountKey(_name, user) : default;
        DateTimeOffset? at = TikTokAnswers.Time(long.TryParse(Text(root, "create_time"), NumberStyles.None, CultureInfo.InvariantCulture, out long seconds) ? seconds : null);
        byte[] written = ContentOf(root);
        using JsonDocument? inside = Open(written);
        JsonElement content = inside?.RootElement ?? default;
        if (type.StartsWith("post.", StringComparison.Ordinal) && Text(content, "publish_id") is { Length: > 0 } publishId)
        {
            return new TikTokPostEvent
            {
                Type = type, DeliveryId = id, Account = account, OccurredAt = at, Raw = raw,
                PublishId = publishId,
                PostId = Text(content, "post_id") is { Length: > 0 } post ? post : null,
                PublishType = Text(content, "publish_type"),
                Reason = Text(content, "reason") is { Length: > 0 } reason ? new TikTokFailReason(reason) : default,
            };
        }

        return type == "authorization.removed"
            ? new TikTokAuthorizationRemoved { Type = type, DeliveryId = id, Account = account, OccurredAt = at, Raw = raw, Reason = int.TryParse(Text(content, "reason"), NumberStyles.None, CultureInfo.InvariantCulture, out int number) ? number : null }
            : new TikTokNotice { Type = type, DeliveryId = id, Account = account, OccurredAt = at, Raw = raw, Content = written };
    }

    /// <summary>The content is JSON inside a text; one that comes as an object is taken as it is.</summary>
    private static byte[] ContentOf(JsonElement root) => !root.TryGetProperty("content", out JsonElement content) ? []
        : Encoding.UTF8.GetBytes(content.ValueKind == JsonValueKind.String ? content.GetString()! : content.GetRawText());

    private static JsonDocument? Open(byte[] content)
    {
        try
        {
            return content.Length == 0 ? null : JsonDocument.Parse(content);
        }
        catch (JsonException)
        {
            // What is no JSON after all is still there as it came.
            return null;
        }
    }

    /// <summary>Reads <c>t=1633174587,s=18494715…</c>.</summary>
    private static bool TryRead(string header, out string time, out byte[] signature)
    {
        time = string.Empty;
        signature = [];
        foreach (string part in header.Split(',', StringSplitOptions.TrimEntries))
        {
            if (part.StartsWith("t=", StringComparison.Ordinal))
            {
                time = part[2..];
            }
            else if (part.StartsWith("s=", StringComparison.Ordinal))
            {
                byte[] read = new byte[HMACSHA256.HashSizeInBytes];
                signature = HexText.TryRead(part.AsSpan(2), read) ? read : signature;
            }
        }

        return time.Length is > 0 and <= MaxTimestamp && time.All(char.IsAsciiDigit) && signature.Length > 0;
    }

    /// <summary>Reads a text; numbers are as they are written.</summary>
    private static string? Text(JsonElement element, string name) =>
        element.ValueKind != JsonValueKind.Object || !element.TryGetProperty(name, out JsonElement value) ? null
        : value.ValueKind == JsonValueKind.String ? value.GetString()
        : value.ValueKind == JsonValueKind.Number ? value.GetRawText()
        : null;
}
