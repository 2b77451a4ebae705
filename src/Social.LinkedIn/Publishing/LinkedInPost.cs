namespace Social.LinkedIn;

/// <summary>A post as it stands on LinkedIn.</summary>
public sealed record LinkedInPost
{
    /// <summary>Gets its URN, <c>urn:li:share:…</c> or <c>urn:li:ugcPost:…</c>.</summary>
    public required string Id { get; init; }

    /// <summary>Gets the author's URN, or null.</summary>
    public string? Author { get; init; }

    /// <summary>Gets the text in little text, as LinkedIn has it.</summary>
    public string Commentary { get; init; } = string.Empty;

    /// <summary>Gets the text as a reader sees it.</summary>
    public string Text => LittleText.ToPlain(Commentary);

    /// <summary>Gets LinkedIn's word for who may see it, or null.</summary>
    public string? Visibility { get; init; }

    /// <summary>Gets LinkedIn's word for its state: <c>PUBLISHED</c>, <c>DRAFT</c> and more; an open set.</summary>
    public string? LifecycleState { get; init; }

    /// <summary>Gets <c>MAIN_FEED</c> or <c>NONE</c>, or null.</summary>
    public string? FeedDistribution { get; init; }

    /// <summary>Gets what it shows besides the text, or null.</summary>
    public LinkedInPostContent? Content { get; init; }

    /// <summary>Gets what it reshares, or null.</summary>
    public LinkedInReshare? Reshare { get; init; }

    /// <summary>Gets what advertising says of it, or null.</summary>
    public LinkedInAdContext? AdContext { get; init; }

    /// <summary>Gets the URN of its group, or null.</summary>
    public string? Container { get; init; }

    /// <summary>Gets whether others are kept from resharing it.</summary>
    public bool IsReshareDisabled { get; init; }

    /// <summary>Gets whether its author edited it, or null.</summary>
    public bool? IsEdited { get; init; }

    /// <summary>Gets when it was made, or null.</summary>
    public DateTimeOffset? CreatedAt { get; init; }

    /// <summary>Gets when it was published, or null.</summary>
    public DateTimeOffset? PublishedAt { get; init; }

    /// <summary>Gets when it last changed, or null.</summary>
    public DateTimeOffset? LastModifiedAt { get; init; }

    /// <summary>Returns the id, none of the words.</summary>
    public override string ToString() => Id;

    internal static LinkedInPost Of(string id, PostData data) => new()
    {
        Id = data.Id ?? id,
        Author = data.Author,
        Commentary = data.Commentary ?? string.Empty,
        Visibility = data.Visibility,
        LifecycleState = data.LifecycleState,
        FeedDistribution = data.Distribution?.FeedDistribution,
        Content = data.Content,
        Reshare = data.ReshareContext,
        AdContext = data.AdContext,
        Container = data.Container,
        IsReshareDisabled = data.IsReshareDisabledByAuthor ?? false,
        IsEdited = data.LifecycleStateInfo?.IsEditedByAuthor,
        CreatedAt = LinkedInTime.Read(data.CreatedAt),
        PublishedAt = LinkedInTime.Read(data.PublishedAt),
        LastModifiedAt = LinkedInTime.Read(data.LastModifiedAt),
    };
}
