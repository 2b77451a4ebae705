using System.Buffers;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Social.Text;
using Social.Webhooks;

namespace Social.LinkedIn;

/// <summary>Receives LinkedIn's notifications: what people do with an organization's public posts. Thread-safe.</summary>
/// <remarks>
/// Follows LinkedIn's "Webhook validation" and "Organization social action notifications". LinkedIn repeats the handshake every two hours and wants its answer within three
/// seconds; a notification that is not answered is repeated every five minutes for eight hours. No time is signed: keep the delivery ids that were seen.
/// </remarks>
public sealed class LinkedInWebhooks : IWebhookReceiver
{
    private const string SignatureHeader = "X-LI-Signature";
    private const int MaxChallenge = 512;

    private readonly PlatformName _name;
    private readonly LinkedInOptions _options;

    internal LinkedInWebhooks(PlatformName name, LinkedInOptions options)
    {
        _name = name;
        _options = options;
    }

    // What is signed begins with these bytes; the header has the digest alone.
    private static ReadOnlySpan<byte> SignedPrefix => "hmacsha256="u8;

    /// <summary>Answers the challenge, under the secret of the app that LinkedIn names: <see cref="LinkedInOptions.ClientSecret"/>, or one of <see cref="LinkedInOptions.ChildAppSecrets"/>.</summary>
    /// <inheritdoc/>
    public ValueTask<WebhookReply?> HandshakeAsync(WebhookRequest request, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        if (!string.Equals(request.Method, "GET", StringComparison.OrdinalIgnoreCase) || request.Query.GetValueOrDefault("challengeCode") is not { Length: > 0 and <= MaxChallenge } challenge)
        {
            return new ValueTask<WebhookReply?>((WebhookReply?)null);
        }

        string? secret = request.Query.GetValueOrDefault("applicationId") is { Length: > 0 } app && _options.ChildAppSecrets.TryGetValue(app, out string? child) ? child : _options.ClientSecret;
        WebhookReply reply = string.IsNullOrEmpty(secret) ? new WebhookReply(403, "text/plain", default) : new WebhookReply(200, "application/json", Answer(challenge, secret));
        return new ValueTask<WebhookReply?>(reply);
    }

    /// <inheritdoc/>
    public ValueTask<bool> VerifyAsync(WebhookRequest request, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        if (!request.Headers.TryGetValue(SignatureHeader, out string? told))
        {
            return new ValueTask<bool>(false);
        }

        ReadOnlySpan<char> digest = told.AsSpan().Trim();
        digest = digest.StartsWith("hmacsha256=", StringComparison.OrdinalIgnoreCase) ? digest["hmacsha256=".Length..] : digest;
        Span<byte> given = stackalloc byte[HMACSHA256.HashSizeInBytes];
        return new ValueTask<bool>(HexText.TryRead(digest, given) && IsSigned(request.Body.Span, given));
    }

    /// <inheritdoc/>
    /// <exception cref="FormatException">The body is no JSON.</exception>
    public IReadOnlyList<WebhookEvent> Parse(WebhookRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        try
        {
            using JsonDocument document = JsonDocument.Parse(request.Body);
            JsonElement root = document.RootElement;
            string type = Text(root, "type") ?? string.Empty;
            return root.ValueKind == JsonValueKind.Object && root.TryGetProperty("notifications", out JsonElement notifications) && notifications.ValueKind == JsonValueKind.Array
                ? [.. notifications.EnumerateArray().Select(n => SocialAction(type, n))]
                : [new LinkedInNotice { Type = type, DeliveryId = WebhookSignature.DeliveryIdOf(request.Body.Span), Account = AccountOf(Text(root, "owner")), OccurredAt = LinkedInTime.Read(Number(root, "occurredAt")), Raw = request.Body }];
        }
        catch (JsonException e)
        {
            throw new FormatException("The notification's body is no JSON.", e);
        }
    }

    private LinkedInSocialAction SocialAction(string type, JsonElement notification)
    {
        byte[] raw = Encoding.UTF8.GetBytes(notification.GetRawText());
        JsonElement made = Object(Object(notification, "decoratedGeneratedActivity"), "comment") is { ValueKind: JsonValueKind.Object } comment
            ? comment
            : Object(Object(notification, "decoratedGeneratedActivity"), "share");
        string? activity = Text(made, "entity") ?? Text(notification, "generatedActivity");
        return new LinkedInSocialAction
        {
            Type = type,
            DeliveryId = Text(notification, "notificationId") ?? WebhookSignature.DeliveryIdOf(raw),
            Account = AccountOf(Text(notification, "organizationalEntity")),
            OccurredAt = LinkedInTime.Read(Number(notification, "lastModifiedAt")),
            Raw = raw,
            Action = Text(notification, "action") ?? string.Empty,
            SourcePost = Text(notification, "sourcePost"),
            SourceText = Text(Object(notification, "decoratedSourcePost"), "text"),
            GeneratedActivity = CommentUrn.TryParse(activity)?.ToString() ?? activity,
            Owner = Text(made, "owner"),
            Text = Text(made, "text"),
        };
    }

    private AccountKey AccountOf(string? urn) => urn is not null && LinkedInUrn.IsOrganization(urn) ? new AccountKey(_name, urn) : default;

    private bool IsSigned(ReadOnlySpan<byte> body, ReadOnlySpan<byte> given)
    {
        // Every secret is tried, so that the time tells nothing of which one fits.
        bool fits = WebhookSignature.Fits(HashAlgorithmName.SHA256, _options.ClientSecret, SignedPrefix, body, given);
        foreach (string secret in _options.ChildAppSecrets.Values)
        {
            fits |= WebhookSignature.Fits(HashAlgorithmName.SHA256, secret, SignedPrefix, body, given);
        }

        return fits;
    }

    private static byte[] Answer(string challenge, string secret)
    {
        byte[] digest = HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), Encoding.UTF8.GetBytes(challenge));
        ArrayBufferWriter<byte> written = new();
        using (Utf8JsonWriter writer = new(written))
        {
            writer.WriteStartObject();
            writer.WriteString("challengeCode", challenge);
            writer.WriteString("challengeResponse", Convert.ToHexString(digest).ToLowerInvariant());
            writer.WriteEndObject();
        }

        return written.WrittenSpan.ToArray();
    }

    private static JsonElement Object(JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out JsonElement value) && value.ValueKind == JsonValueKind.Object ? value : default;

    /// <summary>Reads a text; numbers are as they are written.</summary>
    private static string? Text(JsonElement element, string name) =>
        element.ValueKind != JsonValueKind.Object || !element.TryGetProperty(name, out JsonElement value) ? null
        : value.ValueKind == JsonValueKind.String ? value.GetString()
        : value.ValueKind == JsonValueKind.Number ? value.GetRawText()
        : null;

    private static long? Number(JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out JsonElement value) && value.ValueKind == JsonValueKind.Number && value.TryGetInt64(out long number) ? number : null;
}
