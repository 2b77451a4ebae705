namespace Social.Reddit;

/// <summary>A subreddit: what it is, what it takes, and how the reading account stands to it.</summary>
public sealed record RedditSubreddit
{
    /// <summary>Gets the fullname, <c>t5_…</c>.</summary>
    public required string Fullname { get; init; }

    /// <summary>Gets the name without a prefix; a user's profile is <c>u_name</c>.</summary>
    public required string Name { get; init; }

    /// <summary>Gets the title, or null.</summary>
    public string? Title { get; init; }

    /// <summary>Gets the public description, or null.</summary>
    public string? Description { get; init; }

    /// <summary>Gets the number of members, or null when hidden.</summary>
    public long? Subscribers { get; init; }

    /// <summary>Gets how many are there now, or null.</summary>
    public long? ActiveUsers { get; init; }

    /// <summary>Gets Reddit's word of who may see and post: <c>public</c>, <c>private</c>, <c>restricted</c>, <c>archived</c>, <c>user</c> and others.</summary>
    public string? Type { get; init; }

    /// <summary>Gets which posts it takes: <c>any</c>, <c>link</c> or <c>self</c> (text only); or null.</summary>
    public string? SubmissionType { get; init; }

    /// <summary>Gets whether images may be posted, or null when Reddit does not say.</summary>
    public bool? AllowsImages { get; init; }

    /// <summary>Gets whether videos may be posted, or null.</summary>
    public bool? AllowsVideos { get; init; }

    /// <summary>Gets whether videos without sound may be posted as GIFs, or null.</summary>
    public bool? AllowsVideoGifs { get; init; }

    /// <summary>Gets whether galleries may be posted, or null.</summary>
    public bool? AllowsGalleries { get; init; }

    /// <summary>Gets whether polls may be posted, or null.</summary>
    public bool? AllowsPolls { get; init; }

    /// <summary>Gets whether other communities' posts may be crossposted from it, or null.</summary>
    public bool? IsCrosspostable { get; init; }

    /// <summary>Gets whether posts can be marked as spoilers, or null.</summary>
    public bool? SpoilersEnabled { get; init; }

    /// <summary>Gets whether posts can have flair, or null.</summary>
    public bool? FlairEnabled { get; init; }

    /// <summary>Gets whether ordinary users choose flair themselves, or null.</summary>
    public bool? CanAssignFlair { get; init; }

    /// <summary>Gets whether only chosen users may post, or null.</summary>
    public bool? RestrictsPosting { get; init; }

    /// <summary>Gets whether it is for adults, or null.</summary>
    public bool? IsNsfw { get; init; }

    /// <summary>Gets whether it is quarantined, or null.</summary>
    public bool? IsQuarantined { get; init; }

    /// <summary>Gets whether the account is banned from it, or null.</summary>
    public bool? IsBanned { get; init; }

    /// <summary>Gets whether the account is a member, or null.</summary>
    public bool? IsSubscriber { get; init; }

    /// <summary>Gets whether the account is an approved poster, or null.</summary>
    public bool? IsContributor { get; init; }

    /// <summary>Gets whether the account moderates it, or null.</summary>
    public bool? IsModerator { get; init; }

    /// <summary>Gets what the moderators tell people who are about to post, or null.</summary>
    public string? SubmitText { get; init; }

    /// <summary>Gets the icon, or null.</summary>
    public Uri? IconUrl { get; init; }

    internal static RedditSubreddit Read(SubredditData data) => new()
    {
        Fullname = data.Name ?? string.Empty,
        Name = data.DisplayName ?? string.Empty,
        Title = data.Title,
        Description = data.PublicDescription,
        Subscribers = (long?)data.Subscribers,
        ActiveUsers = (long?)data.ActiveUserCount,
        Type = data.SubredditType,
        SubmissionType = data.SubmissionType,
        AllowsImages = data.AllowImages,
        AllowsVideos = data.AllowVideos,
        AllowsVideoGifs = data.AllowVideogifs,
        AllowsGalleries = data.AllowGalleries,
        AllowsPolls = data.AllowPolls,
        IsCrosspostable = data.IsCrosspostableSubreddit,
        SpoilersEnabled = data.SpoilersEnabled,
        FlairEnabled = data.LinkFlairEnabled,
        CanAssignFlair = data.CanAssignLinkFlair,
        RestrictsPosting = data.RestrictPosting,
        IsNsfw = data.Over18,
        IsQuarantined = data.Quarantine,
        IsBanned = data.UserIsBanned,
        IsSubscriber = data.UserIsSubscriber,
        IsContributor = data.UserIsContributor,
        IsModerator = data.UserIsModerator,
        SubmitText = data.SubmitText,
        IconUrl = Uri.TryCreate(data.CommunityIcon is { Length: > 0 } icon ? icon : data.IconImg, UriKind.Absolute, out Uri? url) ? url : null,
    };
}
