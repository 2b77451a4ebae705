namespace Social.YouTube;

/// <summary>How large a playlist is.</summary>
public sealed record PlaylistContentDetails
{
    /// <summary>Gets how many videos it has.</summary>
    public int? ItemCount { get; init; }
}
