namespace Social.Testing;

/// <summary>A Google account.</summary>
public sealed class EmulatedGoogleUser
{
    internal EmulatedGoogleUser(string id, string email, string name)
    {
        Id = id;
        Email = email;
        Name = name;
    }

    /// <summary>Gets the account's id: 21 digits, <c>sub</c> in tokens.</summary>
    public string Id { get; }

    /// <summary>Gets the e-mail address.</summary>
    public string Email { get; }

    /// <summary>Gets the display name.</summary>
    public string Name { get; }

    /// <inheritdoc />
    public override string ToString() => $"Google account {Id}";
}
