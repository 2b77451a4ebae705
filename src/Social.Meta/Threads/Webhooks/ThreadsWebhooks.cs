using System.Text.Json;

namespace Social.Meta;

/// <summary>Receives the notifications of Threads as <see cref="ThreadsPostEvent"/>. Thread-safe.</summary>
/// <remarks>Follows developers.facebook.com, "Threads API: Webhooks". They are subscribed to in the app's dashboard only, and their envelope is not that of Meta's other networks.</remarks>
public sealed class ThreadsWebhooks : MetaWebhooks
{
    private const string Mentions = "mentions";

    internal ThreadsWebhooks(PlatformName name, ThreadsOptions options)
        : base(name, options)
    {
    }

    /// <inheritdoc/>
    private protected override void ReadEnvelope(JsonElement envelope, List<WebhookEvent> events)
    {
        JsonElement values = Member(envelope, "values");
        if (values.ValueKind == JsonValueKind.Object)
        {
            ReadChange(envelope, values, events);
        }
        else if (values.ValueKind == JsonValueKind.Array)
        {
            foreach (JsonElement value in values.EnumerateArray())
            {
                ReadChange(envelope, value, events);
            }
        }
        else
        {
            base.ReadEnvelope(envelope, events);
        }
    }

    /// <inheritdoc/>
    private protected override void ReadChange(JsonElement entry, JsonElement change, List<WebhookEvent> events)
    {
        string field = Text(change, "field") ?? string.Empty;
        JsonElement value = Member(change, "value");
        JsonElement root = Member(value, "root_post");
        string? target = Text(entry, "target_id");
        string? profile = field == Mentions ? target : Text(root, "owner_id") ?? Text(Member(value, "owner"), "owner_id");
        events.Add(new ThreadsPostEvent
        {
            Type = field,
            DeliveryId = DeliveryIdOf(entry, change, field),
            Account = profile is { Length: > 0 } ? new AccountKey(Name, profile) : default,
            OccurredAt = TimeOf(value, "deleted_at") ?? TimeOf(value, "timestamp") ?? TimeOf(entry, "time"),
            Raw = RawOf(change),
            Topic = Text(entry, "topic"),
            PostId = Text(value, "id"),
            AuthorHandle = Text(value, "username"),
            Text = Text(value, "text"),
            Url = Uri.TryCreate(Text(value, "permalink"), UriKind.Absolute, out Uri? address) ? address : null,
            ReplyToId = Text(Member(value, "replied_to"), "id"),
            ConversationId = Text(root, "id"),
            TargetId = target,
        });
    }
}
