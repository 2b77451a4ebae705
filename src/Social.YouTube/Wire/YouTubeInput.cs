using System.Globalization;

namespace Social.YouTube;

/// <summary>Refuses what YouTube would refuse, before it is sent.</summary>
internal static class YouTubeInput
{
    private const int ChannelIdLength = 24;
    private const int VideoIdLength = 11;

    public static bool IsChannelId(string id) => id.Length == ChannelIdLength && id.StartsWith("UC", StringComparison.Ordinal) && id.All(IsIdCharacter);

    public static bool IsVideoId(string id) => id.Length == VideoIdLength && id.All(IsIdCharacter);

    /// <summary>Returns a video's id.</summary>
    /// <exception cref="SocialValidationException">It is none.</exception>
    public static string VideoId(string id, string member) =>
        IsVideoId(id ?? string.Empty) ? id! : throw Invalid(member, $"{member} is not a video's id: {VideoIdLength} letters, digits, '-' and '_'.", $"{VideoIdLength} characters", Short(id));

    /// <summary>Returns an id of any resource.</summary>
    /// <exception cref="SocialValidationException">It is empty or no id.</exception>
    public static string Id(string id, string member) =>
        !string.IsNullOrEmpty(id) && id.All(c => IsIdCharacter(c) || c is '.' or '=') ? id : throw Invalid(member, $"{member} is not an id of YouTube.", "letters, digits, '-', '_', '.'", Short(id));

    /// <summary>Returns a text of a limited length.</summary>
    /// <exception cref="SocialValidationException">It is empty or too long.</exception>
    public static string Text(string? text, string member, int most)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            throw Invalid(member, $"{member} is empty.", "1", "0");
        }

        int length = Length(text);
        return length <= most ? text : throw Invalid(member, $"{member} is {length} characters long; YouTube takes at most {most}.", Number(most), Number(length), SocialErrorCode.ContentTooLong);
    }

    /// <summary>Makes the error of one bad input.</summary>
    /// <summary>Counts characters as YouTube does: by code points.</summary>
    public static int Length(string? text)
    {
        int length = 0;
        foreach (char c in text ?? string.Empty)
        {
            length += char.IsLowSurrogate(c) ? 0 : 1;
        }

        return length;
    }

    /// <summary>Tells whether a text that YouTube keeps is the one that was sent: ends of lines and blanks around it may have changed.</summary>
    public static bool IsSame(string? kept, string? sent) => Normal(kept) == Normal(sent);

    public static SocialValidationException Invalid(string member, string message, string limit, string actual, SocialErrorCode? code = null) =>
        new([new ValidationProblem { Code = code ?? SocialErrorCode.ContentInvalid, Member = member, Message = message, Limit = limit, Actual = actual }]);

    public static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Normal(string? text) => (text ?? string.Empty).ReplaceLineEndings("\n").Trim();

    private static bool IsIdCharacter(char c) => char.IsAsciiLetterOrDigit(c) || c is '-' or '_';

    private static string Short(string? text) => text is null ? "null" : text.Length > 40 ? $"{text.Length} characters" : text;
}
