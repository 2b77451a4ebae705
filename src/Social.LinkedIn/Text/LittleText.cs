using System.Buffers;
using System.Text;

namespace Social.LinkedIn;

/// <summary>LinkedIn's "little text", the format of a post's commentary: reserved characters escaped, mentions and hashtags as templates.</summary>
/// <remarks>
/// Follows LinkedIn's "little text format". Only a post's commentary is written so; titles, descriptions, poll choices, alternative texts and comments are not. A
/// reserved character that is not escaped can cut the text off at its place, without an error.
/// </remarks>
public static class LittleText
{
    private static readonly SearchValues<char> Reserved = SearchValues.Create("\\|{}@[]()<>#*_~");

    /// <summary>Returns a text with every reserved character escaped: what a reader sees is exactly the text.</summary>
    /// <param name="text">The text.</param>
    public static string Escape(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (text.AsSpan().IndexOfAny(Reserved) < 0)
        {
            return text;
        }

        StringBuilder escaped = new(text.Length + 16);
        foreach (char c in text)
        {
            (IsReserved(c) ? escaped.Append('\\') : escaped).Append(c);
        }

        return escaped.ToString();
    }

    /// <summary>Writes a mention.</summary>
    /// <param name="urn">Whom, by the URN of a person or an organization.</param>
    /// <param name="name">The name, exactly as it is on LinkedIn, capitals too: another one leaves plain text.</param>
    public static string Mention(string urn, string name)
    {
        ArgumentException.ThrowIfNullOrEmpty(urn);
        ArgumentException.ThrowIfNullOrEmpty(name);
        return $"@[{Escape(name)}]({urn})";
    }

    /// <summary>Writes a hashtag.</summary>
    /// <param name="word">The word, without its sign.</param>
    public static string Hashtag(string word)
    {
        ArgumentException.ThrowIfNullOrEmpty(word);
        return $"{{hashtag|\\#|{Escape(word)}}}";
    }

    /// <summary>Writes a text: mentions and hashtags as templates, all else escaped.</summary>
    /// <param name="text">The text.</param>
    public static string Write(PostText text)
    {
        ArgumentNullException.ThrowIfNull(text);
        CommentaryWriter writer = new(int.MaxValue);
        writer.Append(text);
        return writer.ToString();
    }

    /// <summary>Returns what a reader sees of a commentary: escapes undone, mentions as their names, hashtags with their sign.</summary>
    /// <param name="littleText">The commentary as LinkedIn has it.</param>
    public static string ToPlain(string littleText)
    {
        ArgumentNullException.ThrowIfNull(littleText);
        return littleText.AsSpan().IndexOfAny("\\@{") < 0 ? littleText : LittleTextReader.Read(littleText);
    }

    internal static bool IsReserved(char c) => Reserved.Contains(c);
}
