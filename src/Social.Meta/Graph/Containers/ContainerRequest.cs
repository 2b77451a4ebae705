namespace Social.Meta;

/// <summary>What makes one container: its fields, and the media that Meta fetches for it.</summary>
/// <param name="Fields">The fields, addresses of media and children aside.</param>
internal sealed record ContainerRequest(IReadOnlyList<KeyValuePair<string, string>> Fields)
{
    /// <summary>Gets the text or caption among the fields, or null.</summary>
    public string? Text => Fields.FirstOrDefault(f => f.Key is "text" or "caption").Value;

    /// <summary>Gets what the author wrote.</summary>
    public IEnumerable<string> Words => Fields.Where(f => f.Key is "text" or "caption" or "alt_text").Select(f => f.Value);

    /// <summary>Gets the medium, and its cover if it has one; empty for text and carousels.</summary>
    public IReadOnlyList<ContainerMedia> Media { get; init; } = [];
}
