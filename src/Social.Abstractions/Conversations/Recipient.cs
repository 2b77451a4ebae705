namespace Social;

/// <summary>Whom a message goes to.</summary>
/// <param name="Id">The network's id: a phone number, user id, group.</param>
/// <param name="Kind">The kind where a network has several (<c>phone</c>, <c>user</c>, <c>group</c>), or null.</param>
public sealed record Recipient(string Id, string? Kind = null)
{
    /// <summary>Makes a recipient of an id.</summary>
    /// <param name="id">The id.</param>
    public static implicit operator Recipient(string id) => new(id);
}
