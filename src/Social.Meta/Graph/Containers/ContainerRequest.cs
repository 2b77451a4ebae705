namespace Social.Meta;

/// <summary>What makes one container: its fields, and the medium that Meta fetches for it.</summary>
/// <param name="Fields">The fields, address of the medium and children aside.</param>
internal sealed record ContainerRequest(IReadOnlyList<KeyValuePair<string, string>> Fields)
{
    /// <summary>Gets the text or caption among the fields, or null.</summary>
    public string? Text => Fields.FirstOrDefault(f => f.Key is "text" or "caption").Value;

    /// <summary>Gets what the author wrote.</summary>
    public IEnumerable<string> Words => Fields.Where(f => f.Key is "text" or "caption" or "alt_text").Select(f => f.Value);

    /// <summary>Gets the field that takes the medium's address, or null without a medium.</summary>
    public string? UrlField { get; init; }

    /// <summary>Gets the medium, or null.</summary>
    public MediaSource? Media { get; init; }

    /// <summary>Gets how errors name the medium.</summary>
    public string Member { get; init; } = "Media[0]";
}
