using System.Globalization;
using System.Net.Http.Headers;
using Social.Pipeline;

namespace Social.Twitter;

/// <summary>Tells X's errors apart: by problem type and legacy code first, by status next, by words only where X gives nothing else.</summary>
internal sealed class TwitterErrorClassifier : IErrorClassifier
{
    private static readonly Dictionary<string, (SocialErrorCode Code, Remedy Remedy)> BySlug = new(StringComparer.Ordinal)
    {
        ["credits"] = (SocialErrorCode.PaymentRequired, Remedy.Pay),
        ["usage-capped"] = (SocialErrorCode.QuotaExceeded, Remedy.Pay),
        ["client-forbidden"] = (SocialErrorCode.InsufficientPermissions, Remedy.FixConfiguration),
        ["unsupported-authentication"] = (SocialErrorCode.InsufficientPermissions, Remedy.FixConfiguration),
        ["not-authorized-for-resource"] = (SocialErrorCode.InsufficientPermissions, Remedy.AskPermission),
        ["not-authorized-for-field"] = (SocialErrorCode.InsufficientPermissions, Remedy.AskPermission),
        ["field-unauthorized"] = (SocialErrorCode.InsufficientPermissions, Remedy.AskPermission),
        ["resource-not-found"] = (SocialErrorCode.NotFound, Remedy.None),
        ["resource-unavailable"] = (SocialErrorCode.NotFound, Remedy.None),
        ["disallowed-resource"] = (SocialErrorCode.ContentRejected, Remedy.FixContent),
        ["noncompliant-rules"] = (SocialErrorCode.ContentRejected, Remedy.FixContent),
        ["invalid-request"] = (SocialErrorCode.ContentInvalid, Remedy.FixContent),
        ["conflict"] = (SocialErrorCode.Conflict, Remedy.None),
    };

    private static readonly Dictionary<int, (SocialErrorCode Code, Remedy Remedy)> ByLegacyCode = new()
    {
        [32] = (SocialErrorCode.AuthenticationExpired, Remedy.Reconnect),
        [34] = (SocialErrorCode.NotFound, Remedy.None),
        [50] = (SocialErrorCode.NotFound, Remedy.None),
        [63] = (SocialErrorCode.NotFound, Remedy.None),
        [64] = (SocialErrorCode.AccountRestricted, Remedy.Human),
        [89] = (SocialErrorCode.AuthenticationExpired, Remedy.Reconnect),
        [99] = (SocialErrorCode.ConfigurationInvalid, Remedy.FixConfiguration),
        [135] = (SocialErrorCode.ConfigurationInvalid, Remedy.FixConfiguration),
        [144] = (SocialErrorCode.NotFound, Remedy.None),
        [179] = (SocialErrorCode.InsufficientPermissions, Remedy.AskPermission),
        [185] = (SocialErrorCode.QuotaExceeded, Remedy.Wait),
        [186] = (SocialErrorCode.ContentTooLong, Remedy.FixContent),
        [187] = (SocialErrorCode.DuplicateContent, Remedy.FixContent),
        [215] = (SocialErrorCode.AuthenticationExpired, Remedy.Reconnect),
        [220] = (SocialErrorCode.InsufficientPermissions, Remedy.FixConfiguration),
        [226] = (SocialErrorCode.AccountRestricted, Remedy.Human),
        [261] = (SocialErrorCode.InsufficientPermissions, Remedy.FixConfiguration),
        [323] = (SocialErrorCode.InvalidMedia, Remedy.FixContent),
        [324] = (SocialErrorCode.InvalidMedia, Remedy.FixContent),
        [325] = (SocialErrorCode.InvalidMedia, Remedy.FixContent),
        [326] = (SocialErrorCode.AccountRestricted, Remedy.Human),
        [327] = (SocialErrorCode.DuplicateContent, Remedy.None),
        [385] = (SocialErrorCode.NotFound, Remedy.FixContent),
        [386] = (SocialErrorCode.ContentInvalid, Remedy.FixContent),
        [433] = (SocialErrorCode.TargetNotAllowed, Remedy.FixContent),
        [453] = (SocialErrorCode.InsufficientPermissions, Remedy.Pay),
    };

    /// <summary>Refusals that X tells apart by nothing but their words.</summary>
    private static readonly (string Words, SocialErrorCode Code, Remedy Remedy)[] ByWords =
    [
        ("duplicate content", SocialErrorCode.DuplicateContent, Remedy.FixContent),
        ("maximum of one cashtag", SocialErrorCode.ContentInvalid, Remedy.FixContent),
        ("contains an invalid URL", SocialErrorCode.ContentInvalid, Remedy.FixContent),
        ("user-suspended", SocialErrorCode.AccountRestricted, Remedy.Human),
        ("video longer than", SocialErrorCode.InvalidMedia, Remedy.FixContent),
        ("not permitted to access this feature", SocialErrorCode.InsufficientPermissions, Remedy.Pay),
    ];

    /// <summary>Tells what a problem inside a successful answer is.</summary>
    public static (SocialErrorCode Code, Remedy Remedy) OfProblem(string? slug) =>
        slug is not null && BySlug.TryGetValue(slug, out (SocialErrorCode, Remedy) known) ? known : (SocialErrorCode.PlatformError, Remedy.None);

    /// <inheritdoc/>
    public PlatformError? Classify(in PlatformAnswer answer)
    {
        if (answer.Status is >= 200 and < 300)
        {
            return null;
        }

        TwitterProblem problem = TwitterProblem.Read(answer.Body);
        string? words = problem.InnerMessage ?? problem.Detail ?? problem.OAuthError ?? problem.Title;
        PlatformError standard = StandardErrors.FromStatus(answer.Status, words);
        PlatformError error = Known(answer.Status, problem, words) is { } known
            ? standard with
            {
                Code = known.Code,
                Remedy = known.Remedy,
                IsTransient = standard.IsTransient && known.Code == standard.Code,
                IsTokenRefused = answer.Status == 401 && known.Code == SocialErrorCode.AuthenticationExpired,
            }
            : standard;
        return error with
        {
            PlatformCode = problem.LegacyCode?.ToString(CultureInfo.InvariantCulture) ?? problem.Slug ?? problem.Title,
            PlatformSubcode = problem.Reason,
            RequestId = answer.Response.Headers.NonValidated.TryGetValues("x-transaction-id", out HeaderStringValues id) ? id.ToString() : null,
        };
    }

    private static (SocialErrorCode Code, Remedy Remedy)? Known(int status, in TwitterProblem problem, string? words)
    {
        if (problem.LegacyCode is { } code && ByLegacyCode.TryGetValue(code, out var byCode))
        {
            return byCode;
        }

        // 413 and 431 are empty; a 401 says the token is bad whatever its problem is called.
        if (problem.Slug is { } slug && status != 401 && BySlug.TryGetValue(slug, out var bySlug))
        {
            return bySlug;
        }

        if (status is 400 or 403 && words is not null)
        {
            foreach ((string fragment, SocialErrorCode known, Remedy remedy) in ByWords)
            {
                if (words.Contains(fragment, StringComparison.OrdinalIgnoreCase))
                {
                    return (known, remedy);
                }
            }
        }

        return null;
    }
}
