namespace Social.Reddit;

/// <summary>A user of Reddit.</summary>
public sealed record RedditUser
{
    /// <summary>Gets the fullname, <c>t2_…</c>; empty for suspended users, of whom Reddit tells only the name.</summary>
    public required string Fullname { get; init; }

    /// <summary>Gets the name.</summary>
    public required string Name { get; init; }

    /// <summary>Gets the title of the profile, or null.</summary>
    public string? Title { get; init; }

    /// <summary>Gets the description of the profile, or null.</summary>
    public string? Description { get; init; }

    /// <summary>Gets the picture, or null. Its address is signed: keep its query.</summary>
    public Uri? IconUrl { get; init; }

    /// <summary>Gets the karma of posts, or null.</summary>
    public long? PostKarma { get; init; }

    /// <summary>Gets the karma of comments, or null.</summary>
    public long? CommentKarma { get; init; }

    /// <summary>Gets all karma, or null.</summary>
    public long? TotalKarma { get; init; }

    /// <summary>Gets the followers of the profile, or null when hidden.</summary>
    public long? Followers { get; init; }

    /// <summary>Gets when the account was made, or null.</summary>
    public DateTimeOffset? CreatedAt { get; init; }

    /// <summary>Gets whether the account is suspended.</summary>
    public bool IsSuspended { get; init; }

    /// <summary>Gets whether Reddit marks the account as verified, or null.</summary>
    public bool? IsVerified { get; init; }

    /// <summary>Gets how many messages are unread; null of others.</summary>
    public int? UnreadMessages { get; init; }

    internal static RedditUser Read(UserData data) => new()
    {
        Fullname = data.Id is { Length: > 0 } id ? Reddit.Fullname.Of(Reddit.Fullname.Account, id) : string.Empty,
        Name = data.Name ?? string.Empty,
        Title = data.Subreddit?.Title is { Length: > 0 } title ? title : null,
        Description = data.Subreddit?.PublicDescription,
        IconUrl = Uri.TryCreate(data.SnoovatarImg is { Length: > 0 } avatar ? avatar : data.IconImg, UriKind.Absolute, out Uri? icon) ? icon : null,
        PostKarma = (long?)data.LinkKarma,
        CommentKarma = (long?)data.CommentKarma,
        TotalKarma = (long?)(data.TotalKarma ?? (data.LinkKarma + data.CommentKarma)),
        Followers = (long?)data.Subreddit?.Subscribers,
        CreatedAt = RedditTime.Of(data.CreatedUtc),
        IsSuspended = data.IsSuspended ?? false,
        IsVerified = data.Verified,
        UnreadMessages = data.InboxCount,
    };
}
