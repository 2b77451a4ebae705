namespace Social.Twitter;

/// <summary>An error inside a successful answer: one resource or field of many.</summary>
internal sealed record PartialError
{
    public string? ResourceId { get; set; }

    public string? ResourceType { get; set; }

    public string? Parameter { get; set; }

    public string? Field { get; set; }

    public string? Title { get; set; }

    public string? Detail { get; set; }

    public string? Message { get; set; }

    public string? Type { get; set; }

    /// <summary>Returns what the first error says.</summary>
    public static string First(IReadOnlyList<PartialError>? errors) => errors is [var first, ..] ? first.Describe() : "X gave no reason.";

    public string Describe() => Detail ?? Message ?? Title ?? "X gave no reason.";
}
