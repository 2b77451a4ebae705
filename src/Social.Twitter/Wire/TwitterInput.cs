using System.Globalization;

namespace Social.Twitter;

/// <summary>Refuses what X would refuse, before it is sent.</summary>
internal static class TwitterInput
{
    private const int MaxUsername = 15;

    /// <summary>Returns a handle without its sign.</summary>
    /// <exception cref="SocialValidationException">It is none.</exception>
    public static string Username(string username, string member)
    {
        string bare = username?.TrimStart('@') ?? string.Empty;
        return IsUsername(bare) ? bare : throw Invalid(member, $"{member} is not a handle of X: 1 to {MaxUsername} letters, digits and underscores.", $"1-{MaxUsername} letters, digits, _", Short(bare));
    }

    public static bool IsUsername(string username) => username.Length is >= 1 and <= MaxUsername && username.All(c => char.IsAsciiLetterOrDigit(c) || c == '_');

    /// <summary>Returns a search query.</summary>
    /// <exception cref="SocialValidationException">It is empty or too long.</exception>
    public static string Query(string query, int longest)
    {
        if (string.IsNullOrWhiteSpace(query))
        {
            throw Invalid("Query", "Query is empty; X needs at least one word or operator.", "1", "0");
        }

        return query.Length <= longest
            ? query
            : throw Invalid("Query", $"Query has {query.Length} characters; X takes at most {longest} on this plan.", Text(longest), Text(query.Length), SocialErrorCode.ContentTooLong);
    }

    /// <summary>Refuses bounds in time that exclude everything.</summary>
    /// <exception cref="SocialValidationException">They do.</exception>
    public static void Range(DateTimeOffset? start, DateTimeOffset? end)
    {
        if (start >= end)
        {
            throw Invalid("StartTime", "StartTime is not before EndTime.", TwitterTime.Format(end)!, TwitterTime.Format(start)!);
        }
    }

    /// <summary>Makes the error of one bad input.</summary>
    public static SocialValidationException Invalid(string member, string message, string limit, string actual, SocialErrorCode? code = null) =>
        new([new ValidationProblem { Code = code ?? SocialErrorCode.ContentInvalid, Member = member, Message = message, Limit = limit, Actual = actual }]);

    private static string Short(string text) => text.Length > 30 ? $"{text.Length} characters" : text;

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
