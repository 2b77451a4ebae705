namespace Social.Twitter;

/// <summary>X's ids: strings of 1 to 19 digits.</summary>
internal static class TwitterId
{
    public static bool IsValid(string? id) => id is { Length: >= 1 and <= 19 } && id.All(char.IsAsciiDigit);

    /// <summary>Returns an id fit for a path.</summary>
    /// <exception cref="SocialValidationException">It is none.</exception>
    public static string Require(string id, string member)
    {
        if (!IsValid(id))
        {
            throw new SocialValidationException([new ValidationProblem
            {
                Code = SocialErrorCode.ContentInvalid, Member = member, Limit = "1-19 digits", Actual = id is { Length: > 30 } ? $"{id.Length} characters" : id,
                Message = $"{member} is not an id of X: 1 to 19 digits.",
            }]);
        }

        return id;
    }
}
