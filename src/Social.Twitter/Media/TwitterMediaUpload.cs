namespace Social.Twitter;

/// <summary>An upload in X's own words.</summary>
public sealed record TwitterMediaUpload
{
    /// <summary>Gets the media.</summary>
    public required MediaAttachment Media { get; init; }

    /// <summary>Gets what it is for; default takes the post's category of what the bytes are.</summary>
    public TwitterMediaCategory Category { get; init; }

    /// <summary>Gets the ids of other users who may use it, at most 100.</summary>
    public IReadOnlyList<string> AdditionalOwners { get; init; } = [];

    /// <summary>Gets whether media of a direct message can be sent more than once, or null for X's default.</summary>
    public bool? Shared { get; init; }
}
