namespace Social.Twitter;

/// <summary>The character classes that URLs, mentions, hashtags and cashtags share.</summary>
internal static class TweetCharacters
{
    /// <summary>What X treats as space.</summary>
    public const string Spaces =
        "\t\n\v\f\r \u0085\u00A0\u1680\u180E\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200A\u2028\u2029\u202F\u205F\u3000";

    /// <summary>Whether the character is a Latin letter with an accent, or an accent.</summary>
    public static bool IsAccentedLatin(char unit) => unit switch
    {
        < '\u00C0' => false,
        <= '\u024F' => unit is not ('\u00D7' or '\u00F7'),
        <= '\u02BB' => unit is '\u0253' or '\u0254' or '\u0256' or '\u0257' or '\u0259' or '\u025B' or '\u0263' or '\u0268' or '\u026F' or '\u0272'
            or '\u0289' or '\u028B' or '\u02BB',
        _ => unit is (>= '\u0300' and <= '\u036F') or (>= '\u1E00' and <= '\u1EFF'),
    };

    public static bool IsSpace(char unit) => Spaces.Contains(unit, StringComparison.Ordinal);

    public static bool IsAtSign(char unit) => unit is '@' or '\uFF20';

    public static bool IsHashSign(char unit) => unit is '#' or '\uFF03';

    /// <summary>Whether the character may stand in a user name: an ASCII letter, digit or underscore.</summary>
    public static bool IsName(char unit) => char.IsAsciiLetterOrDigit(unit) || unit == '_';
}
