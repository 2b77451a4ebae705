using System.Buffers;
using Social.Text;

namespace Social.Twitter;

/// <summary>Text in NFC: the text itself when it is in that form already, otherwise a pooled copy.</summary>
internal readonly ref struct ComposedText
{
    private readonly ReadOnlySpan<char> _original;
    private readonly char[]? _rented;

    public ComposedText(ReadOnlySpan<char> text)
    {
        _original = Span = text;
        if (Nfc.IsNormalized(text))
            return;
        _rented = ArrayPool<char>.Shared.Rent(checked(text.Length * Nfc.MaxExpansion));
        _ = Nfc.TryNormalize(text, _rented, out int written);
        Span = _rented.AsSpan(0, written);
    }

    public ReadOnlySpan<char> Span { get; }

    /// <summary>The index in the original of the last place that composes to no more than <paramref name="length"/> units.</summary>
    public int OriginalIndex(int length)
    {
        if (_rented is null || length == Span.Length)
            return _rented is null ? length : _original.Length;

        // A piece of the original becomes a piece of the copy of known length: they are counted off against each other.
        int composed = 0, at = 0;
        while (at < _original.Length)
        {
            int end = Nfc.NextBoundary(_original, at);
            ComposedText piece = new(_original[at..end]);
            composed += piece.Span.Length;
            piece.Return();
            if (composed > length)
                break;
            at = end;
        }

        return at;
    }

    /// <summary>Gives the pooled copy back; <see cref="Span"/> must not be used afterwards.</summary>
    public void Return()
    {
        if (_rented is not null)
            ArrayPool<char>.Shared.Return(_rented);
    }
}
