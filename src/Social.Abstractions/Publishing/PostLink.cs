using System.Diagnostics.CodeAnalysis;

namespace Social;

/// <summary>A link that a network may show as a card.</summary>
public sealed record PostLink
{
    /// <summary>Gets the address.</summary>
    public required Uri Url { get; init; }

    /// <summary>Gets the card's title, where the network lets the author choose one.</summary>
    public string? Title { get; init; }

    /// <summary>Gets the card's description, where the network lets the author choose one.</summary>
    public string? Description { get; init; }

    /// <summary>Gets the card's picture, where the network lets the author choose one.</summary>
    public MediaSource? Thumbnail { get; init; }

    /// <summary>Makes a link of an address.</summary>
    /// <param name="url">The address; null gives null.</param>
    [return: NotNullIfNotNull(nameof(url))]
    public static implicit operator PostLink?(Uri? url) => url is null ? null : new PostLink { Url = url };

    /// <summary>Makes a link of an address.</summary>
    /// <param name="url">The absolute address; null gives null.</param>
    [return: NotNullIfNotNull(nameof(url))]
    public static implicit operator PostLink?(string? url) => url is null ? null : new PostLink { Url = new Uri(url, UriKind.Absolute) };
}
