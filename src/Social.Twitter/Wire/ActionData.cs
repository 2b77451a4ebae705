namespace Social.Twitter;

/// <summary>What X answers to a like, repost, bookmark, follow, hide or delete: each one its own member.</summary>
internal sealed record ActionData
{
    public bool? Liked { get; set; }

    public bool? Retweeted { get; set; }

    /// <summary>Gets the id of the repost itself, since the specification of August 2026.</summary>
    public string? RestId { get; set; }

    public bool? Bookmarked { get; set; }

    public bool? Hidden { get; set; }

    public bool? Deleted { get; set; }

    public bool? Following { get; set; }

    public bool? PendingFollow { get; set; }
}
