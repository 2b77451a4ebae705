using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;

namespace Social;

/// <summary>The text of a post: plain, or segments of which some are mentions that each network writes in its own way.</summary>
/// <remarks>A string converts to a plain text. Immutable. <see cref="ToString"/> gives the text with mentions as their display text.</remarks>
[JsonConverter(typeof(PostTextJsonConverter))]
public sealed class PostText : IEquatable<PostText>
{
    private readonly string _plain;

    /// <summary>Initializes a plain text.</summary>
    /// <param name="text">The text.</param>
    public PostText(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        _plain = text;
        Segments = [TextSegment.Plain(text)];
        IsPlain = true;
    }

    /// <summary>Initializes a text of segments.</summary>
    /// <param name="segments">The segments, in order.</param>
    public PostText(IReadOnlyList<TextSegment> segments)
    {
        ArgumentNullException.ThrowIfNull(segments);
        Segments = [.. segments];
        _plain = string.Concat(Segments.Select(s => s.Text));
        IsPlain = Segments.All(s => s.MentionId is null);
    }

    /// <summary>Gets the segments, in order.</summary>
    public IReadOnlyList<TextSegment> Segments { get; }

    /// <summary>Gets whether no segment is a mention.</summary>
    public bool IsPlain { get; }

    /// <summary>Makes a plain text.</summary>
    /// <param name="text">The text; null gives null.</param>
    [return: NotNullIfNotNull(nameof(text))]
    public static implicit operator PostText?(string? text) => text is null ? null : new PostText(text);

    /// <inheritdoc/>
    public bool Equals(PostText? other) => other is not null && Segments.SequenceEqual(other.Segments);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as PostText);

    /// <inheritdoc/>
    public override int GetHashCode() => _plain.GetHashCode(StringComparison.Ordinal);

    /// <summary>Returns the whole text, mentions as their display text.</summary>
    public override string ToString() => _plain;
}
