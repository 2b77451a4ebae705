namespace Social.Testing;

/// <summary>A community of the emulated Reddit, or a user's profile.</summary>
public sealed class EmulatedRedditSubreddit
{
    internal EmulatedRedditSubreddit(string id, string name, DateTimeOffset createdAt)
    {
        Id = id;
        Name = name;
        Title = name;
        CreatedAt = createdAt;
    }

    /// <summary>Gets the id in base 36, without the prefix <c>t5_</c>.</summary>
    public string Id { get; }

    /// <summary>Gets the name without <c>r/</c>; <c>u_name</c> for a profile.</summary>
    public string Name { get; }

    /// <summary>Gets when the community was made.</summary>
    public DateTimeOffset CreatedAt { get; }

    /// <summary>Gets or sets the title.</summary>
    public string Title { get; set; }

    /// <summary>Gets or sets the description that everybody sees.</summary>
    public string PublicDescription { get; set; } = "";

    /// <summary>Gets or sets the text over the submit form.</summary>
    public string SubmitText { get; set; } = "";

    /// <summary>Gets or sets who may read and post: <c>public</c>, <c>restricted</c>, <c>private</c>, <c>archived</c> or <c>user</c>.</summary>
    public string Type { get; set; } = "public";

    /// <summary>Gets or sets what may be posted: <c>any</c>, <c>link</c> or <c>self</c>.</summary>
    public string SubmissionType { get; set; } = "any";

    /// <summary>Gets or sets whether images may be posted.</summary>
    public bool AllowImages { get; set; } = true;

    /// <summary>Gets or sets whether videos may be posted.</summary>
    public bool AllowVideos { get; set; } = true;

    /// <summary>Gets or sets whether galleries may be posted.</summary>
    public bool AllowGalleries { get; set; } = true;

    /// <summary>Gets or sets whether polls may be posted.</summary>
    public bool AllowPolls { get; set; } = true;

    /// <summary>Gets or sets whether crossposts may be posted.</summary>
    public bool AllowCrossposts { get; set; } = true;

    /// <summary>Gets or sets whether posts may be marked as spoilers.</summary>
    public bool AllowSpoilers { get; set; } = true;

    /// <summary>Gets or sets whether posts have flair.</summary>
    public bool IsFlairEnabled { get; set; } = true;

    /// <summary>Gets or sets whether the community is for adults.</summary>
    public bool IsOver18 { get; set; }

    /// <summary>Gets or sets whether the community is in quarantine: it opens only to those who opted in.</summary>
    public bool IsQuarantined { get; set; }

    /// <summary>Gets or sets whether Reddit banned the community.</summary>
    public bool IsBanned { get; set; }

    /// <summary>Gets or sets the category under which new posts are removed at once, such as <c>automod_filtered</c>; null removes none.</summary>
    public string? FilterNewPosts { get; set; }

    /// <summary>Gets or sets how many people subscribe.</summary>
    public int Subscribers { get; set; } = 1;

    /// <summary>Gets or sets how many people are there now.</summary>
    public int ActiveUsers { get; set; } = 1;

    /// <summary>Gets the post flairs.</summary>
    public IList<EmulatedRedditFlair> Flairs { get; } = [];

    /// <summary>Gets the rules that people read.</summary>
    public IList<EmulatedRedditRule> Rules { get; } = [];

    /// <summary>Gets what Reddit checks by machine.</summary>
    public EmulatedRedditRequirements Requirements { get; } = new();

    /// <summary>Gets the moderators.</summary>
    public ISet<EmulatedRedditUser> Moderators { get; } = new HashSet<EmulatedRedditUser>();

    /// <summary>Gets the approved users, who may post to a restricted community and read a private one.</summary>
    public ISet<EmulatedRedditUser> Contributors { get; } = new HashSet<EmulatedRedditUser>();

    /// <summary>Gets the users who are banned from posting.</summary>
    public ISet<EmulatedRedditUser> BannedUsers { get; } = new HashSet<EmulatedRedditUser>();

    /// <summary>Gets the visitors by hour, for the moderators.</summary>
    public IList<EmulatedRedditTraffic> HourlyTraffic { get; } = [];

    /// <summary>Gets the visitors by day, for the moderators.</summary>
    public IList<EmulatedRedditTraffic> DailyTraffic { get; } = [];

    /// <summary>Gets the visitors by month, for the moderators.</summary>
    public IList<EmulatedRedditTraffic> MonthlyTraffic { get; } = [];

    internal string Fullname => "t5_" + Id;

    internal string PrefixedName => Name.StartsWith("u_", StringComparison.Ordinal) ? "u/" + Name[2..] : "r/" + Name;

    internal bool IsMember(EmulatedRedditUser? user) => user is not null && (Moderators.Contains(user) || Contributors.Contains(user));

    /// <inheritdoc />
    public override string ToString() => PrefixedName;
}
