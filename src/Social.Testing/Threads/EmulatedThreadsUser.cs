namespace Social.Testing;

/// <summary>A profile of Threads.</summary>
public sealed class EmulatedThreadsUser
{
    internal EmulatedThreadsUser(string id, string username, string name)
    {
        Id = id;
        Username = username;
        Name = name;
    }

    /// <summary>Gets the id.</summary>
    public string Id { get; }

    /// <summary>Gets the name behind the at sign.</summary>
    public string Username { get; }

    /// <summary>Gets the name that is shown.</summary>
    public string Name { get; }

    /// <summary>Gets or sets how many follow.</summary>
    public int Followers { get; set; } = 120;

    /// <summary>Gets or sets whether others can look the profile up. Default true.</summary>
    public bool IsPublic { get; set; } = true;

    /// <summary>Gets or sets whether posts are refused because the account is restricted.</summary>
    public bool IsRestricted { get; set; }
}
