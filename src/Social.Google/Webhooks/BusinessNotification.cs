using System.Text.Json;

namespace Social.Google;

/// <summary>A notification as it arrives through Cloud Pub/Sub. It only points at what happened: read the review or media. The same one may come twice, and in any order.</summary>
/// <param name="Type">What happened.</param>
/// <param name="LocationId">Where, as an account's id: <c>locations/L</c>.</param>
/// <param name="AccountName">Under which account: <c>accounts/A</c>; or null.</param>
/// <param name="ReviewId">The review, or null.</param>
/// <param name="MediaId">The photo or video, or null.</param>
/// <param name="MessageId">The message's id, the same when it comes again; or null.</param>
public sealed record BusinessNotification(BusinessNotificationType Type, string LocationId, string? AccountName, string? ReviewId, string? MediaId, string? MessageId)
{
    /// <summary>Reads the body that Cloud Pub/Sub posts to a push endpoint, or the message's data alone. Whether it really came from Pub/Sub is told by the request's token, not here.</summary>
    /// <param name="body">The body.</param>
    /// <returns>The notification; null when the body is none.</returns>
    public static BusinessNotification? Parse(ReadOnlyMemory<byte> body)
    {
        try
        {
            using JsonDocument document = JsonDocument.Parse(body);
            JsonElement root = document.RootElement;
            if (root.ValueKind != JsonValueKind.Object)
            {
                return null;
            }

            if (!root.TryGetProperty("message", out JsonElement message))
            {
                return Read(root, null);
            }

            if (Text(message, "data") is not { } data)
            {
                return null;
            }

            using JsonDocument inner = JsonDocument.Parse(Convert.FromBase64String(data));
            return Read(inner.RootElement, Text(message, "messageId", "message_id"));
        }
        catch (Exception e) when (e is JsonException or FormatException)
        {
            return null;
        }
    }

    // The captured messages and Google's documentation spell the members differently.
    private static BusinessNotification? Read(JsonElement data, string? messageId)
    {
        string? location = Text(data, "location", "locationName", "location_name");
        int start = location?.IndexOf("locations/", StringComparison.Ordinal) ?? -1;
        if (start < 0)
        {
            return null;
        }

        return new BusinessNotification(
            BusinessNotificationType.From(Text(data, "type", "notificationType", "notification_type")),
            location![start..],
            start > 0 ? location[..(start - 1)] : null,
            Last(Text(data, "review", "reviewName", "review_name")),
            Last(Text(data, "media", "mediaName", "media_name", "customerMedia")),
            messageId);
    }

    private static string? Last(string? name) => name is null ? null : BusinessLocationName.LastOf(name);

    private static string? Text(JsonElement element, params ReadOnlySpan<string> names)
    {
        foreach (string name in names)
        {
            if (element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out JsonElement value) && value.ValueKind == JsonValueKind.String)
            {
                return value.GetString();
            }
        }

        return null;
    }
}
