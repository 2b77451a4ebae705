namespace Social.Twitter;

/// <summary>The body of <c>POST /2/media/upload/initialize</c>.</summary>
internal sealed record MediaInitializeRequest
{
    public required string MediaType { get; init; }

    public required long TotalBytes { get; init; }

    public required TwitterMediaCategory MediaCategory { get; init; }

    public IReadOnlyList<string>? AdditionalOwners { get; init; }

    public bool? Shared { get; init; }
}
