namespace Social.Testing;

/// <summary>A container: what was asked for, and how it stands.</summary>
public sealed class EmulatedThreadsContainer
{
    internal EmulatedThreadsContainer(string id, EmulatedThreadsUser owner, string mediaType, DateTimeOffset createdAt, DateTimeOffset finishedAt)
    {
        Id = id;
        Owner = owner;
        MediaType = mediaType;
        CreatedAt = createdAt;
        FinishedAt = finishedAt;
    }

    /// <summary>Gets the id.</summary>
    public string Id { get; }

    /// <summary>Gets whose it is.</summary>
    public EmulatedThreadsUser Owner { get; }

    /// <summary>Gets TEXT, IMAGE, VIDEO or CAROUSEL.</summary>
    public string MediaType { get; }

    /// <summary>Gets when it was made.</summary>
    public DateTimeOffset CreatedAt { get; }

    /// <summary>Gets when it is done.</summary>
    public DateTimeOffset FinishedAt { get; }

    /// <summary>Gets the text, or null.</summary>
    public string? Text { get; internal init; }

    /// <summary>Gets where the medium is, or null.</summary>
    public string? MediaUrl { get; internal init; }

    /// <summary>Gets the SHA-256 of the medium, where it was fetched.</summary>
    public string? Sha256 { get; internal set; }

    /// <summary>Gets the alternative text, or null.</summary>
    public string? AltText { get; internal init; }

    /// <summary>Gets the parameters as they came.</summary>
    public IReadOnlyDictionary<string, string> Parameters { get; internal init; } = new Dictionary<string, string>();

    /// <summary>Gets the containers inside.</summary>
    public IReadOnlyList<EmulatedThreadsContainer> Children { get; internal init; } = [];

    /// <summary>Gets why it came to nothing, or null.</summary>
    public string? Error { get; internal set; }

    /// <summary>Gets the post that it became, or null.</summary>
    public EmulatedThreadsPost? Post { get; internal set; }

    internal bool IsCarouselItem { get; init; }

    internal string StatusAt(DateTimeOffset now) =>
        Post is not null ? "PUBLISHED" : Error is not null && now >= FinishedAt ? "ERROR" : now >= CreatedAt.AddHours(24) ? "EXPIRED" : now >= FinishedAt ? "FINISHED" : "IN_PROGRESS";
}
