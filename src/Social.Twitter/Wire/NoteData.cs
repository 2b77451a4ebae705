namespace Social.Twitter;

/// <summary>The whole text of a long post.</summary>
internal sealed record NoteData
{
    public string? Text { get; set; }
}
