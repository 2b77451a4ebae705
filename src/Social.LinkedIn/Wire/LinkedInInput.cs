using System.Globalization;
using Social.Publishing;

namespace Social.LinkedIn;

/// <summary>Refuses what LinkedIn would refuse, before it is sent.</summary>
internal static class LinkedInInput
{
    public static readonly string[] PostTypes = ["share", "ugcPost"];
    public static readonly string[] ThreadTypes = ["share", "ugcPost", "activity", "comment"];
    public static readonly string[] OrganizationTypes = ["organization", "organizationBrand"];
    public static readonly string[] AuthorTypes = ["person", "organization", "organizationBrand"];

    /// <summary>Returns a URN that is of one of the types.</summary>
    /// <exception cref="SocialValidationException">It is none.</exception>
    public static string Urn(string? text, string member, params string[] types) =>
        IsUrn(text, types) ? text! : throw new SocialValidationException([Problem(text, member, types)]);

    /// <summary>Adds a problem unless a text is a URN of one of the types; null is none.</summary>
    public static void CheckUrn(string? text, string member, ProblemList problems, params string[] types)
    {
        if (text is not null && !IsUrn(text, types))
        {
            problems.AddRange([Problem(text, member, types)]);
        }
    }

    /// <summary>Returns an organization's URN.</summary>
    /// <exception cref="SocialValidationException">It is none.</exception>
    public static string Organization(AccountKey account) => Urn(account.Id, "Account", OrganizationTypes);

    /// <summary>Makes the error of one bad input.</summary>
    public static SocialValidationException Invalid(string member, string message, object limit, object actual, SocialErrorCode? code = null) =>
        new([new ValidationProblem
        {
            Code = code ?? SocialErrorCode.ContentInvalid,
            Member = member,
            Message = message,
            Limit = Convert.ToString(limit, CultureInfo.InvariantCulture),
            Actual = Convert.ToString(actual, CultureInfo.InvariantCulture),
        }]);

    private static bool IsUrn(string? text, string[] types) => LinkedInUrn.TryParse(text, out LinkedInUrn urn) && urn.IsOneOf(types);

    private static ValidationProblem Problem(string? text, string member, string[] types)
    {
        string takes = string.Join(", ", types.Select(t => $"urn:li:{t}:…"));
        string actual = LinkedInUrn.TryParse(text, out LinkedInUrn urn) ? $"urn:li:{urn.Type}:…" : text is { Length: <= 40 } ? text : $"{text?.Length ?? 0} characters";
        return new ValidationProblem
        {
            Code = SocialErrorCode.ContentInvalid, Member = member, Limit = takes, Actual = actual, Message = $"{member} is '{actual}'; LinkedIn takes {takes} here.",
        };
    }
}
