using System.Text.Json;

namespace Social.Meta;

/// <summary>Receives the notifications of Pages: what happens on them (<see cref="FacebookFeedEvent"/>), messages (<see cref="MetaMessageEvent"/>), and everything else as <see cref="MetaNotice"/>. Thread-safe.</summary>
/// <remarks>Follows developers.facebook.com, "Webhooks for Pages". Where notifications go is set in the app's dashboard; which Pages tell what, <see cref="FacebookClient.Subscriptions"/> says.</remarks>
public sealed class FacebookWebhooks : MetaWebhooks
{
    internal FacebookWebhooks(PlatformName name, FacebookOptions options)
        : base(name, options)
    {
    }

    /// <inheritdoc/>
    private protected override void ReadChange(JsonElement entry, JsonElement change, List<WebhookEvent> events)
    {
        string field = Text(change, "field") ?? string.Empty;
        JsonElement value = Member(change, "value");
        if (field != "feed" || value.ValueKind != JsonValueKind.Object)
        {
            events.Add(Notice(entry, change, field));
            return;
        }

        string? author = Text(Member(value, "from"), "id") ?? Text(value, "sender_id");
        events.Add(new FacebookFeedEvent
        {
            Type = field,
            DeliveryId = DeliveryIdOf(entry, change, field),
            Account = AccountOf(entry),
            OccurredAt = TimeOf(value, "created_time") ?? TimeOf(entry, "time"),
            Raw = RawOf(change),
            Item = Text(value, "item"),
            Verb = Text(value, "verb"),
            PostId = Text(value, "post_id"),
            CommentId = Text(value, "comment_id"),
            ParentId = Text(value, "parent_id"),
            AuthorId = author,
            AuthorName = Text(Member(value, "from"), "name") ?? Text(value, "sender_name"),
            Text = Text(value, "message"),
            Reaction = Text(value, "reaction_type"),
            IsHidden = Truth(value, "is_hidden"),
            IsOwn = author is not null && author == Text(entry, "id"),
        });
    }
}
