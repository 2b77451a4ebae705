namespace Social.Meta;

/// <summary>What a container recipe asks of what was published.</summary>
internal interface IPublishedMedia
{
    /// <summary>Returns the address of a post, or null.</summary>
    Task<Uri?> PermalinkAsync(AccountKey account, string id, CancellationToken cancellationToken);

    /// <summary>Looks among the newest posts for the one that an entry made, whose containers are known, or returns null when it cannot be told.</summary>
    Task<PostReference?> FindAsync(JournalEntry entry, ContainerOutline outline, CancellationToken cancellationToken);
}
