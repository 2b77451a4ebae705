using System.Buffers;

namespace Social.Twitter;

/// <summary>The characters that X takes as parts of a URL in text.</summary>
internal static class UrlCharacters
{
    private const string Letters = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ";
    private const string Digits = "0123456789";
    private const string Punctuation = "!'#%&()*+,\\-./:;<=>?@[]^_{|}~$";
    private const string DirectionalMarks = "\u202A\u202B\u202C\u202D\u202E\u061C\u200E\u200F\u2066\u2067\u2068\u2069";
    private const string NonCharacters = "\uFFFE\uFEFF\uFFFF";

    private static readonly SearchValues<char> OutsideDomains =
        SearchValues.Create(Punctuation + TweetCharacters.Spaces + NonCharacters + DirectionalMarks);

    private static readonly SearchValues<char> NeverBefore = SearchValues.Create(Letters + Digits + "@＠$#＃" + NonCharacters);
    private static readonly SearchValues<char> Path = SearchValues.Create(Letters + Digits + "!*';:=+,.$/%#[]-_~@|&");
    private static readonly SearchValues<char> PathEnd = SearchValues.Create(Letters + Digits + "+-=_#/");
    private static readonly SearchValues<char> Query = SearchValues.Create(Letters + Digits + "!?*'@();:&=+$/%#[]-_.,~|");
    private static readonly SearchValues<char> QueryEnd = SearchValues.Create(Letters + Digits + "-_&=#/");
    private static readonly SearchValues<char> AsciiLabel = SearchValues.Create(Letters + Digits + "-");

    /// <summary>Whether the character may stand first or last in a label: any but punctuation, spaces and direction marks.</summary>
    public static bool IsDomain(char unit) => !OutsideDomains.Contains(unit);

    /// <summary>Whether the character may stand inside a label.</summary>
    public static bool IsInnerDomain(char unit) => unit is '-' or '_' || IsDomain(unit);

    /// <summary>Whether the character belongs to a label that is linked without a scheme.</summary>
    public static bool IsPlainDomain(char unit) => unit < 0x80 ? AsciiLabel.Contains(unit) : TweetCharacters.IsAccentedLatin(unit);

    /// <summary>Whether a URL may begin right after the character.</summary>
    public static bool MayPrecede(char unit) => !NeverBefore.Contains(unit);

    /// <summary>Whether the character may stand in a path outside parentheses.</summary>
    public static bool IsPath(char unit) => unit < 0x80 ? Path.Contains(unit) : unit == '\u2013' || IsPathLetter(unit);

    /// <summary>Whether a path may end with the character.</summary>
    public static bool IsPathEnd(char unit) => unit < 0x80 ? PathEnd.Contains(unit) : IsPathLetter(unit);

    /// <summary>Whether the character may stand in a query.</summary>
    public static bool IsQuery(char unit) => Query.Contains(unit);

    /// <summary>Whether a query may end with the character.</summary>
    public static bool IsQueryEnd(char unit) => QueryEnd.Contains(unit);

    private static bool IsPathLetter(char unit) => unit is >= '\u0400' and <= '\u04FF' || TweetCharacters.IsAccentedLatin(unit);
}
