namespace Social.Twitter;

/// <summary>What is attached to a post.</summary>
internal sealed record AttachmentsData
{
    public IReadOnlyList<string>? MediaKeys { get; init; }

    public IReadOnlyList<string>? PollIds { get; init; }
}
