namespace Social.Testing;

/// <summary>A user of the emulated Reddit.</summary>
public sealed class EmulatedRedditUser
{
    internal EmulatedRedditUser(string id, string name, DateTimeOffset createdAt)
    {
        Id = id;
        Name = name;
        CreatedAt = createdAt;
    }

    /// <summary>Gets the id in base 36, without the prefix <c>t2_</c>.</summary>
    public string Id { get; }

    /// <summary>Gets the name without <c>u/</c>.</summary>
    public string Name { get; }

    /// <summary>Gets when the user joined.</summary>
    public DateTimeOffset CreatedAt { get; }

    /// <summary>Gets the user's profile, the community <c>u_name</c>.</summary>
    public EmulatedRedditSubreddit Profile { get; internal set; } = null!;

    /// <summary>Gets or sets the password for the password grant of scripts.</summary>
    public string Password { get; set; } = "hunter2";

    /// <summary>Gets or sets the one-time code that the password grant needs; null when two-factor sign-in is off.</summary>
    public string? OneTimeCode { get; set; }

    /// <summary>Gets or sets the karma of posts.</summary>
    public int LinkKarma { get; set; } = 1;

    /// <summary>Gets or sets the karma of comments.</summary>
    public int CommentKarma { get; set; }

    /// <summary>Gets or sets whether the account is suspended: it is told by a handful of fields only.</summary>
    public bool IsSuspended { get; set; }

    /// <summary>Gets or sets whether the user's email address is verified.</summary>
    public bool HasVerifiedEmail { get; set; } = true;

    /// <summary>Gets or sets until when posts and comments are answered by RATELIMIT inside 200; null for never.</summary>
    public DateTimeOffset? ThrottledUntil { get; set; }

    /// <summary>Gets or sets the text of that RATELIMIT; null takes Reddit's, with the time that is left.</summary>
    public string? ThrottleMessage { get; set; }

    internal string Fullname => "t2_" + Id;

    internal DateTimeOffset? LastPostedAt { get; set; }

    internal HashSet<EmulatedRedditSubreddit> Subscriptions { get; } = [];

    internal HashSet<string> Saved { get; } = [];

    internal HashSet<string> Hidden { get; } = [];

    internal HashSet<string> QuarantineOptIns { get; } = new(StringComparer.OrdinalIgnoreCase);

    /// <inheritdoc />
    public override string ToString() => $"u/{Name}";
}
