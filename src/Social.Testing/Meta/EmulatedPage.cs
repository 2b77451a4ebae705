namespace Social.Testing;

/// <summary>A Page of Facebook.</summary>
public sealed class EmulatedPage : EmulatedGraphNode
{
    /// <summary>Every task that a person can have on a Page.</summary>
    public static readonly IReadOnlyList<string> AllTasks = ["ADVERTISE", "ANALYZE", "CREATE_CONTENT", "MANAGE", "MESSAGING", "MODERATE"];

    internal EmulatedPage(string id, string name, DateTimeOffset createdAt)
        : base(id, createdAt) => Name = name;

    /// <summary>Gets the name.</summary>
    public string Name { get; }

    /// <summary>Gets or sets the name in the Page's address, or null.</summary>
    public string? Username { get; set; }

    /// <summary>Gets or sets the category.</summary>
    public string Category { get; set; } = "Software Company";

    /// <summary>Gets or sets what the Page says of itself, or null.</summary>
    public string? About { get; set; }

    /// <summary>Gets or sets how many follow.</summary>
    public int Followers { get; set; } = 250;

    /// <summary>Gets or sets how many like.</summary>
    public int Fans { get; set; } = 240;

    /// <summary>Gets or sets the account of Instagram that is linked, or null.</summary>
    public EmulatedInstagramAccount? InstagramAccount { get; set; }

    /// <summary>Gets or sets whether the Page is listed by <c>/me/accounts</c>; one that only a business holds need not be.</summary>
    public bool IsListed { get; set; } = true;

    /// <summary>Gets or sets whether Facebook blocks what the Page does as spam: code 368.</summary>
    public bool IsBlocked { get; set; }

    /// <summary>Gets who may do what: the tasks by the user's id.</summary>
    public IDictionary<string, IReadOnlyList<string>> Tasks { get; } = new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal);

    /// <summary>Gets the values of its insights by metric; a test may change them.</summary>
    public IDictionary<string, long> Insights { get; } = new Dictionary<string, long>(StringComparer.Ordinal);

    /// <summary>Gets what updates of the Page wrote, such as its website.</summary>
    public IDictionary<string, string> Profile { get; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>Gets whom the Page blocks.</summary>
    public ISet<string> Blocked { get; } = new HashSet<string>(StringComparer.Ordinal);

    internal override string TypeName => "Page";

    internal override EmulatedGraphNode Owner => this;
}
