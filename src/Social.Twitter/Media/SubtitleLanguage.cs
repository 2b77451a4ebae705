using System.Globalization;

namespace Social.Twitter;

/// <summary>X's languages of subtitles: two upper-case letters.</summary>
internal static class SubtitleLanguage
{
    /// <summary>Returns the code of a BCP 47 tag's language, or null when it has none of two letters.</summary>
    public static string? CodeOf(string? tag)
    {
        if (tag is null)
        {
            return null;
        }

        int end = tag.IndexOfAny(['-', '_']);
        string primary = end < 0 ? tag : tag[..end];
        return primary.Length == 2 && primary.All(char.IsAsciiLetter) ? primary.ToUpperInvariant() : null;
    }

    /// <summary>Returns the language's own name, or its tag where the system knows none.</summary>
    public static string NameOf(string tag)
    {
        try
        {
            return CultureInfo.GetCultureInfo(tag) is { NativeName.Length: > 0 } culture && !culture.Equals(CultureInfo.InvariantCulture) ? culture.NativeName : tag;
        }
        catch (CultureNotFoundException)
        {
            return tag; // the tag is a name too, if a plain one
        }
    }
}
