using System.Globalization;

namespace Social.Google;

/// <summary>Refuses bad input by member, limit and value, before anything is sent.</summary>
internal static class BusinessInput
{
    public static SocialValidationException Invalid(string member, string message, object? limit = null, object? actual = null, SocialErrorCode? code = null) => new([new ValidationProblem
    {
        Code = code ?? SocialErrorCode.ContentInvalid,
        Member = member,
        Message = message,
        Limit = Convert.ToString(limit, CultureInfo.InvariantCulture) is { Length: > 0 } l ? l : null,
        Actual = Convert.ToString(actual, CultureInfo.InvariantCulture) is { Length: > 0 } a ? a : null,
    }]);

    /// <summary>Returns the last part of an id or of a full name; what could leave its place in a path is refused.</summary>
    public static string RequireId(string? id, string member)
    {
        string last = BusinessLocationName.LastOf(id);
        return last.Length > 0 && last.All(static c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_' or '=' or '.') && last.Any(static c => c != '.')
            ? last
            : throw Invalid(member, $"{member} is not an id of Business Profile: letters, digits, '-', '_', '.' and '='.", "an id", id is null ? "null" : $"{id.Length} characters");
    }
}
