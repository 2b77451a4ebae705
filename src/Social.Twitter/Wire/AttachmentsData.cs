namespace Social.Twitter;

/// <summary>What is attached to a post.</summary>
internal sealed record AttachmentsData
{
    public IReadOnlyList<string>? MediaKeys { get; set; }

    public IReadOnlyList<string>? PollIds { get; set; }
}
