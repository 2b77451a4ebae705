namespace Social.YouTube;

/// <summary>Lists what a video can be put into: playlists (the default) and categories.</summary>
internal sealed class YouTubeTargetDirectory(YouTubePlaylists playlists, YouTubeCategories categories) : ITargetDirectory
{
    private const string Playlist = "playlist";
    private const string Category = "category";

    /// <inheritdoc/>
    /// <exception cref="SocialValidationException">YouTube has no targets of the kind.</exception>
    public SocialPageable<TargetOption> ListTargets(AccountKey account, string? kind = null, string? within = null) => (kind ?? Playlist) switch
    {
        Playlist => playlists.List(account).Select(p => new TargetOption { Kind = Playlist, Id = p.Id ?? string.Empty, Name = p.Snippet?.Title ?? string.Empty }),
        Category => new SocialPageable<TargetOption>(async (_, _, ct) => new SocialPage<TargetOption>
        {
            Items = [.. (await categories.ListAsync(account, within ?? "US", null, ct).ConfigureAwait(false))
                .Where(c => c.Snippet?.Assignable == true)
                .Select(c => new TargetOption { Kind = Category, Id = c.Id ?? string.Empty, Name = c.Snippet?.Title ?? string.Empty })],
        }),
        _ => throw YouTubeInput.Invalid("Kind", $"YouTube has no targets of kind '{kind}'.", $"{Playlist}, {Category}", kind ?? "null", SocialErrorCode.Unsupported),
    };
}
