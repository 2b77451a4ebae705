namespace Social.Reddit;

/// <summary>Refuses what Reddit would refuse, before it is sent.</summary>
internal static class RedditInput
{
    /// <summary>Makes the error of one bad input.</summary>
    public static SocialValidationException Invalid(string member, string message, string limit, string actual, SocialErrorCode? code = null) =>
        new([new ValidationProblem { Code = code ?? SocialErrorCode.ContentInvalid, Member = member, Message = message, Limit = limit, Actual = actual }]);

    /// <summary>Returns a user's name without its sign.</summary>
    /// <exception cref="SocialValidationException">It is none.</exception>
    public static string Username(string name, string member)
    {
        string bare = name ?? string.Empty;
        bare = bare.StartsWith("/u/", StringComparison.OrdinalIgnoreCase) ? bare[3..] : bare.StartsWith("u/", StringComparison.OrdinalIgnoreCase) ? bare[2..] : bare;
        return IsName(bare, 30) ? bare : throw Invalid(member, $"{member} is not a Reddit user name: letters, digits, '_' and '-'.", "1-30 letters, digits, _ and -", Short(bare));
    }

    /// <summary>Returns a search query.</summary>
    /// <exception cref="SocialValidationException">It is empty or too long.</exception>
    public static string Query(string query)
    {
        const int most = 512;
        return string.IsNullOrWhiteSpace(query) ? throw Invalid("Query", "Query is empty.", "1", "0")
            : query.Length > most ? throw Invalid("Query", $"Query has {query.Length} characters; Reddit takes at most {most}.", "512", $"{query.Length}", SocialErrorCode.ContentTooLong)
            : query;
    }

    public static bool IsName(string name, int longest) => name.Length >= 1 && name.Length <= longest && name.All(c => char.IsAsciiLetterOrDigit(c) || c is '_' or '-');

    public static string Short(string text) => text.Length > 40 ? $"{text.Length} characters" : text;

    /// <summary>Counts as Reddit does, by code points.</summary>
    public static int Length(string? text)
    {
        int length = 0;
        foreach (char c in text ?? string.Empty)
        {
            length += char.IsLowSurrogate(c) ? 0 : 1;
        }

        return length;
    }
}
