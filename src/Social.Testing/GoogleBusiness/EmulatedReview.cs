namespace Social.Testing;

/// <summary>A review of a location.</summary>
public sealed class EmulatedReview
{
    internal EmulatedReview(string id, EmulatedBusinessLocation location, int stars, string? comment, string? reviewer, DateTimeOffset createdAt)
    {
        Id = id;
        Location = location;
        Stars = stars;
        Comment = comment;
        Reviewer = reviewer;
        CreatedAt = UpdatedAt = createdAt;
    }

    /// <summary>Gets the id.</summary>
    public string Id { get; }

    /// <summary>Gets the location.</summary>
    public EmulatedBusinessLocation Location { get; }

    /// <summary>Gets the resource name.</summary>
    public string Name => $"{Location.LongName}/reviews/{Id}";

    /// <summary>Gets the stars, 1 to 5.</summary>
    public int Stars { get; }

    /// <summary>Gets the text; null for a rating alone.</summary>
    public string? Comment { get; }

    /// <summary>Gets the name of the reviewer; null when anonymous.</summary>
    public string? Reviewer { get; }

    /// <summary>Gets when it was written.</summary>
    public DateTimeOffset CreatedAt { get; }

    /// <summary>Gets when it was changed last.</summary>
    public DateTimeOffset UpdatedAt { get; internal set; }

    /// <summary>Gets the reply.</summary>
    public string? Reply { get; internal set; }

    /// <summary>Gets when the reply was written.</summary>
    public DateTimeOffset? RepliedAt { get; internal set; }

    /// <summary>Gets or sets the policy that the reply violates, which makes it <c>REJECTED</c>.</summary>
    public string? ReplyViolation { get; set; }

    internal DateTimeOffset ReplyModerated { get; set; }

    /// <inheritdoc />
    public override string ToString() => Name;
}
