namespace Social.Meta;

/// <summary>Something about posts of Threads: a reply came (<c>replies</c>), the profile was mentioned (<c>mentions</c>), or a post of it was published (<c>publish</c>) or deleted (<c>delete</c>). The type is an open set.</summary>
public sealed record ThreadsPostEvent : WebhookEvent
{
    /// <summary>Gets what the notification belongs to: <c>moderate</c> or <c>interaction</c>; or null. An open set.</summary>
    public string? Topic { get; init; }

    /// <summary>Gets the post, or null.</summary>
    public string? PostId { get; init; }

    /// <summary>Gets who wrote it, or null.</summary>
    public string? AuthorHandle { get; init; }

    /// <summary>Gets the words, or null.</summary>
    public string? Text { get; init; }

    /// <summary>Gets the post's address, or null.</summary>
    public Uri? Url { get; init; }

    /// <summary>Gets the post that it answers, or null.</summary>
    public string? ReplyToId { get; init; }

    /// <summary>Gets the post at the root of the conversation, or null.</summary>
    public string? ConversationId { get; init; }

    /// <summary>Gets what Meta calls the target: the post, or of a mention the profile; or null.</summary>
    public string? TargetId { get; init; }

    /// <summary>Returns type and id, none of the words.</summary>
    public override string ToString() => $"{Type} {PostId}";
}
