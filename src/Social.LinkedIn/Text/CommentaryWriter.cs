using System.Text;

namespace Social.LinkedIn;

/// <summary>Writes a commentary in little text, and counts it as LinkedIn does: what a reader sees, in UTF-16 units.</summary>
/// <param name="limit">The longest length.</param>
internal sealed class CommentaryWriter(int limit)
{
    private readonly StringBuilder _written = new();
    private char _last;

    /// <summary>Gets the length as LinkedIn counts it.</summary>
    public int Length { get; private set; }

    /// <summary>Gets where the limit ends, as an index into what is written; null when all fits.</summary>
    public int? CutAt { get; private set; }

    /// <summary>Appends a text, mentions and hashtags as templates.</summary>
    public void Append(PostText text)
    {
        foreach (TextSegment segment in text.Segments)
        {
            if (segment.MentionId is { } urn)
            {
                string name = segment.Text.Length == 0 ? urn : segment.Text;
                Append(name.Length, LittleText.Mention(urn, name), 'x');
            }
            else
            {
                Append(segment.Text);
            }
        }
    }

    /// <summary>Appends plain text, hashtags as templates.</summary>
    public void Append(string text)
    {
        char before = _last;
        int at = 0;
        _written.EnsureCapacity(_written.Length + text.Length);
        while (at < text.Length)
        {
            char c = text[at];
            int word = HashtagScanner.IsSign(c) ? HashtagScanner.LengthAt(text, at, before) : 0;
            if (word > 0)
            {
                AppendHashtag(text.Substring(at + 1, word));
                at += word + 1;
                continue;
            }

            int units = at < text.Length - 1 && char.IsSurrogatePair(c, text[at + 1]) ? 2 : 1;
            AppendCharacter(text.AsSpan(at, units));
            at += units;
        }
    }

    /// <summary>Appends a hashtag.</summary>
    public void AppendHashtag(string word) => Append(word.Length + 1, LittleText.Hashtag(word), word[^1]);

    /// <summary>Appends a space, unless there is one or nothing before it.</summary>
    public void Separate()
    {
        if (_last != '\0' && !char.IsWhiteSpace(_last))
        {
            Append(1, " ", ' ');
        }
    }

    /// <summary>Returns what is written.</summary>
    public override string ToString() => _written.ToString();

    // Texts are long and are written twice: a string for each of their characters is what a publish would be made of.
    private void AppendCharacter(ReadOnlySpan<char> units)
    {
        Count(units.Length, units[^1]);
        if (LittleText.IsReserved(units[0]))
        {
            _written.Append('\\');
        }

        _written.Append(units);
    }

    private void Append(int length, string written, char last)
    {
        Count(length, last);
        _written.Append(written);
    }

    /// <summary>Counts what is about to be written.</summary>
    private void Count(int length, char last)
    {
        if (CutAt is null && Length + length > limit)
        {
            CutAt = _written.Length;
        }

        Length += length;
        _last = last;
    }
}
