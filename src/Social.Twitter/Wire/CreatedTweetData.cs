namespace Social.Twitter;

/// <summary>What is read of the answer to a new post: its id. The rest says again what was sent, and stays in the raw answer.</summary>
internal sealed record CreatedTweetData
{
    public string? Id { get; set; }
}
