namespace Social.Testing;

/// <summary>A user of the emulated X.</summary>
public sealed class EmulatedTwitterUser
{
    internal EmulatedTwitterUser(string id, string username, string name, DateTimeOffset createdAt)
    {
        Id = id;
        Username = username;
        Name = name;
        CreatedAt = createdAt;
    }

    /// <summary>Gets the id, decimal digits.</summary>
    public string Id { get; }

    /// <summary>Gets the handle without the at sign.</summary>
    public string Username { get; }

    /// <summary>Gets the display name.</summary>
    public string Name { get; }

    /// <summary>Gets when the user joined.</summary>
    public DateTimeOffset CreatedAt { get; }

    /// <summary>Gets or sets whether the user has X Premium: posts up to 25,000 characters, and edits.</summary>
    public bool IsPremium { get; set; }

    /// <summary>Gets or sets whether the user's posts are protected.</summary>
    public bool IsProtected { get; set; }

    /// <summary>Gets or sets the biography.</summary>
    public string Description { get; set; } = "";

    /// <summary>Gets or sets the location.</summary>
    public string Location { get; set; } = "";

    /// <summary>Gets or sets the web site.</summary>
    public string Url { get; set; } = "";

    /// <summary>Gets or sets the confirmed email address, told only with the scope <c>users.email</c>.</summary>
    public string? ConfirmedEmail { get; set; }

    /// <summary>Gets or sets the id of the pinned post.</summary>
    public string? PinnedTweetId { get; set; }

    internal HashSet<string> Following { get; } = [];

    /// <inheritdoc />
    public override string ToString() => $"@{Username} ({Id})";
}
