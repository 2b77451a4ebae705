namespace Social.Twitter;

/// <summary>One upload: what, for whom, and how.</summary>
internal sealed record MediaJob
{
    public required AccountKey Account { get; init; }

    /// <summary>Gets the attachment; its source and those of its captions are fetched.</summary>
    public required MediaAttachment Media { get; init; }

    public required TwitterMediaCategory Category { get; init; }

    public required UploadOptions Options { get; init; }

    public IReadOnlyList<string> AdditionalOwners { get; init; } = [];

    public bool? Shared { get; init; }

    /// <summary>Gets whether it goes in one request. X wants GIFs and videos in parts, and takes <c>shared</c> only with those.</summary>
    public bool IsSimple => Shared is null && (Category.Kind == MediaKind.Image || Category.Kind == MediaKind.Captions);
}
