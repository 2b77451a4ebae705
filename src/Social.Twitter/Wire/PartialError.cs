using System.Text.Json;

namespace Social.Twitter;

/// <summary>An error inside a successful answer: one resource or field of many.</summary>
internal sealed record PartialError
{
    public string? ResourceId { get; set; }

    public string? ResourceType { get; set; }

    public string? Parameter { get; set; }

    /// <summary>Gets what the error is about: an id, a name or a field.</summary>
    public JsonElement? Value { get; set; }

    public string? Field { get; set; }

    public string? Title { get; set; }

    public string? Detail { get; set; }

    public string? Message { get; set; }

    public string? Type { get; set; }

    /// <summary>Returns what the first error says.</summary>
    public static string First(IReadOnlyList<PartialError>? errors) => errors is [var first, ..] ? first.Describe() : "X gave no reason.";

    public string? ValueText => Value is { ValueKind: JsonValueKind.String } value ? value.GetString() : null;

    /// <summary>Gets the last segment of the type: its host differs between the wire and the specification.</summary>
    public string? Slug => Type is null or "about:blank" ? null : Type[(Type.LastIndexOf('/') + 1)..];

    /// <summary>Tells whether the error says why the asked-for object itself is missing, and not one it refers to or one of its fields.</summary>
    public bool IsAbout(string asked) =>
        (ResourceId == asked || string.Equals(ValueText, asked, StringComparison.OrdinalIgnoreCase))
        && Parameter is null or "id" or "ids" or "username" or "usernames" or "media_keys" or "tweet.fields" or "post.fields";

    public string Describe() => Detail ?? Message ?? Title ?? "X gave no reason.";
}
