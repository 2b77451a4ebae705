using System.Text.Json;

namespace Social.Meta;

/// <summary>Receives Instagram's notifications: comments (<see cref="InstagramCommentEvent"/>), mentions (<see cref="InstagramMentionEvent"/>), messages (<see cref="MetaMessageEvent"/>), and everything else as <see cref="MetaNotice"/>. Thread-safe.</summary>
/// <remarks>
/// Follows developers.facebook.com, "Webhooks for Instagram". Notifications are signed with the secret of the app that subscribed: Instagram's own with Instagram Login (<see cref="GraphOptions.AppSecret"/>),
/// Facebook's for accounts with a Page, to be named among <see cref="GraphOptions.WebhookSecrets"/>. Nothing is told of private accounts.
/// </remarks>
public sealed class InstagramWebhooks : MetaWebhooks
{
    internal InstagramWebhooks(PlatformName name, InstagramOptions options)
        : base(name, options)
    {
    }

    /// <inheritdoc/>
    private protected override void ReadChange(JsonElement entry, JsonElement change, List<WebhookEvent> events)
    {
        string field = Text(change, "field") ?? string.Empty;
        JsonElement value = Member(change, "value");
        events.Add((field, value.ValueKind) switch
        {
            ("comments" or "live_comments", JsonValueKind.Object) => ReadComment(entry, change, field, value),
            ("mentions", JsonValueKind.Object) => new InstagramMentionEvent
            {
                Type = field, DeliveryId = DeliveryIdOf(entry, change, field), Account = AccountOf(entry), OccurredAt = TimeOf(entry, "time"), Raw = RawOf(change),
                MediaId = Text(value, "media_id"), CommentId = Text(value, "comment_id"),
            },
            _ => Notice(entry, change, field),
        });
    }

    private InstagramCommentEvent ReadComment(JsonElement entry, JsonElement change, string field, JsonElement value)
    {
        JsonElement from = Member(value, "from");
        JsonElement media = Member(value, "media");
        string? author = Text(from, "id");
        return new InstagramCommentEvent
        {
            Type = field,
            DeliveryId = DeliveryIdOf(entry, change, field),
            Account = AccountOf(entry),
            OccurredAt = TimeOf(entry, "time"),
            Raw = RawOf(change),
            CommentId = Text(value, "id") ?? Text(value, "comment_id"),
            ParentId = Text(value, "parent_id"),
            MediaId = Text(media, "id"),
            MediaProductType = Text(media, "media_product_type"),
            AuthorId = author,
            AuthorHandle = Text(from, "username"),
            Text = Text(value, "text"),
            IsOwn = Text(from, "self_ig_scoped_id") is not null || (author is not null && author == Text(entry, "id")),
        };
    }
}
