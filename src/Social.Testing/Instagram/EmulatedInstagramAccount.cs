namespace Social.Testing;

/// <summary>A professional account of Instagram.</summary>
public sealed class EmulatedInstagramAccount : EmulatedGraphNode
{
    internal EmulatedInstagramAccount(string id, string appScopedId, string username, string name, DateTimeOffset createdAt)
        : base(id, createdAt)
    {
        AppScopedId = appScopedId;
        Username = username;
        Name = name;
    }

    /// <summary>Gets what <c>/me</c> of Instagram's login calls <c>id</c>; paths take <see cref="EmulatedGraphNode.Id"/>, its <c>user_id</c>.</summary>
    public string AppScopedId { get; }

    /// <summary>Gets the name behind the at sign.</summary>
    public string Username { get; }

    /// <summary>Gets the name that is shown.</summary>
    public string Name { get; }

    /// <summary>Gets or sets <c>BUSINESS</c> or <c>MEDIA_CREATOR</c>.</summary>
    public string AccountType { get; set; } = "BUSINESS";

    /// <summary>Gets or sets what the account says of itself.</summary>
    public string Biography { get; set; } = "";

    /// <summary>Gets or sets how many follow.</summary>
    public int Followers { get; set; } = 120;

    /// <summary>Gets or sets how many it follows.</summary>
    public int Follows { get; set; } = 80;

    /// <summary>Gets or sets whether publishing is refused because the account is restricted: 25/2207050.</summary>
    public bool IsRestricted { get; set; }

    /// <summary>Gets or sets whether publishing is refused as spam: 4/2207051.</summary>
    public bool IsBlocked { get; set; }

    /// <summary>Gets or sets whether the account can make trial reels. Default true.</summary>
    public bool HasTrialReels { get; set; } = true;

    /// <summary>Gets the values of its insights by metric; a test may change them.</summary>
    public IDictionary<string, long> Insights { get; } = new Dictionary<string, long>(StringComparer.Ordinal);

    internal string? SubscribedFields { get; set; }

    internal override string TypeName => "IGUser";

    internal override EmulatedGraphNode Owner => this;
}
