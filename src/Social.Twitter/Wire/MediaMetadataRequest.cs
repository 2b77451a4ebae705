namespace Social.Twitter;

/// <summary>The body of <c>POST /2/media/metadata</c>.</summary>
internal sealed record MediaMetadataRequest
{
    public required string Id { get; init; }

    public required MediaMetadataBody Metadata { get; init; }
}
