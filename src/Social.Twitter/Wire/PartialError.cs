namespace Social.Twitter;

/// <summary>An error inside a successful answer: one resource or field of many.</summary>
internal sealed record PartialError
{
    public string? ResourceId { get; init; }

    public string? ResourceType { get; init; }

    public string? Parameter { get; init; }

    public string? Field { get; init; }

    public string? Title { get; init; }

    public string? Detail { get; init; }

    public string? Message { get; init; }

    public string? Type { get; init; }

    public string Describe() => Detail ?? Message ?? Title ?? "X gave no reason.";
}
