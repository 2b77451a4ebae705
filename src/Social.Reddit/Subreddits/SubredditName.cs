namespace Social.Reddit;

/// <summary>Names of subreddits: <c>dotnet</c>, <c>r/dotnet</c>, <c>/r/dotnet</c>, or <c>u_name</c>, <c>u/name</c> for a user's profile.</summary>
internal static class SubredditName
{
    public const string Form = "r/name with 2-21 letters, digits and _, or u_name";

    /// <summary>Returns the name as Reddit's forms take it, or null when it is none.</summary>
    public static string? Find(string? name)
    {
        if (string.IsNullOrWhiteSpace(name))
        {
            return null;
        }

        string bare = name.Trim().Trim('/');
        if (bare.StartsWith("r/", StringComparison.OrdinalIgnoreCase))
        {
            bare = bare[2..];
        }
        else if (bare.StartsWith("u/", StringComparison.OrdinalIgnoreCase) || bare.StartsWith("user/", StringComparison.OrdinalIgnoreCase))
        {
            bare = "u_" + bare[(bare.IndexOf('/', StringComparison.Ordinal) + 1)..];
        }

        bool isProfile = bare.StartsWith("u_", StringComparison.OrdinalIgnoreCase);
        return isProfile ? RedditInput.IsName(bare[2..], 30) ? bare : null
            : bare.Length is >= 2 and <= 24 && bare.All(static c => char.IsAsciiLetterOrDigit(c) || c == '_') ? bare
            : null;
    }

    /// <summary>Returns the name as Reddit's forms take it.</summary>
    /// <exception cref="SocialValidationException">It is none.</exception>
    public static string Require(string? name, string member = "Subreddit") =>
        Find(name) ?? throw RedditInput.Invalid(member, $"{member} is not the name of a subreddit: {Form}.", Form, RedditInput.Short(name ?? string.Empty));
}
