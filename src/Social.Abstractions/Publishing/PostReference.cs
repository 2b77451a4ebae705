using System.Diagnostics.CodeAnalysis;

namespace Social;

/// <summary>Names a post, or what stands for it until the network gives it an id.</summary>
/// <remarks>A string converts to a reference by id alone, which is enough to reply to or quote a post.</remarks>
public sealed record PostReference
{
    /// <summary>Gets the account it belongs to; <c>default</c> when unknown or somebody else's.</summary>
    public AccountKey Account { get; init; }

    /// <summary>Gets the network's id, or null while there is none.</summary>
    public string? Id { get; init; }

    /// <summary>Gets what the network gave before there was an id (publish id, container, session), or null.</summary>
    public string? Handle { get; init; }

    /// <summary>Gets the address where people can see it, or null.</summary>
    public Uri? Url { get; init; }

    /// <summary>Makes a reference of an id.</summary>
    /// <param name="id">The network's id; null gives null.</param>
    [return: NotNullIfNotNull(nameof(id))]
    public static implicit operator PostReference?(string? id) => id is null ? null : new PostReference { Id = id };
}
