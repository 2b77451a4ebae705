using System.Globalization;
using System.Net.Http.Headers;
using Social.Pipeline;

namespace Social.LinkedIn;

/// <summary>Tells LinkedIn's errors apart: by code and service error code first, by status next, by words only where LinkedIn gives nothing else.</summary>
/// <remarks>Follows LinkedIn's "Error handling". Only status and message are promised; the codes are what it sends in practice.</remarks>
internal sealed class LinkedInErrorClassifier : IErrorClassifier
{
    private static readonly Dictionary<string, (SocialErrorCode Code, Remedy Remedy)> ByCode = new(StringComparer.OrdinalIgnoreCase)
    {
        ["VERSION_MISSING"] = (SocialErrorCode.ConfigurationInvalid, Remedy.FixConfiguration),
        ["NONEXISTENT_VERSION"] = (SocialErrorCode.ConfigurationInvalid, Remedy.FixConfiguration),
        ["INVALID_ACCESS_TOKEN"] = (SocialErrorCode.AuthenticationExpired, Remedy.Reconnect),
        ["REVOKED_ACCESS_TOKEN"] = (SocialErrorCode.AuthenticationExpired, Remedy.Reconnect),
        ["EXPIRED_ACCESS_TOKEN"] = (SocialErrorCode.AuthenticationExpired, Remedy.Reconnect),
        ["EMPTY_ACCESS_TOKEN"] = (SocialErrorCode.AuthenticationExpired, Remedy.Reconnect),
        ["ACCESS_DENIED"] = (SocialErrorCode.InsufficientPermissions, Remedy.AskPermission),
        ["NOT_FOUND"] = (SocialErrorCode.NotFound, Remedy.None),
        ["CONFLICT"] = (SocialErrorCode.Conflict, Remedy.Retry),
        ["FIELD_LENGTH_TOO_LONG"] = (SocialErrorCode.ContentTooLong, Remedy.FixContent),
        ["MISSING_FIELD"] = (SocialErrorCode.ContentInvalid, Remedy.FixContent),
        ["INVALID_URN_TYPE"] = (SocialErrorCode.ContentInvalid, Remedy.FixContent),
        ["INVALID_URN_ID"] = (SocialErrorCode.ContentInvalid, Remedy.FixContent),
        ["INVALID_VALUE_FOR_FIELD"] = (SocialErrorCode.ContentInvalid, Remedy.FixContent),
        ["INVALID_VALUE_BLANK_FIELD"] = (SocialErrorCode.ContentInvalid, Remedy.FixContent),
        ["QUERY_PARAM_NOT_ALLOWED"] = (SocialErrorCode.ContentInvalid, Remedy.FixContent),
        ["ILLEGAL_ARGUMENT"] = (SocialErrorCode.ContentInvalid, Remedy.FixContent),
        ["DUPLICATE_POST"] = (SocialErrorCode.DuplicateContent, Remedy.FixContent),
        ["MEDIA_ASSET_WAITING_UPLOAD"] = (SocialErrorCode.NotReady, Remedy.Wait),
        ["MEDIA_ASSET_PROCESSING_FAILED"] = (SocialErrorCode.ProcessingFailed, Remedy.FixContent),
        ["EXPIRED_UPLOAD_URL"] = (SocialErrorCode.CheckpointInvalid, Remedy.None),
    };

    // What is throttled and not for the day, as comments are, is so for about a minute; LinkedIn sends no Retry-After.
    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);

    /// <summary>The service error code of the limits of a resource, which last a day.</summary>
    private const long ResourceThrottle = 101;

    private static readonly Dictionary<long, (SocialErrorCode Code, Remedy Remedy)> ByServiceCode = new()
    {
        [65600] = (SocialErrorCode.AuthenticationExpired, Remedy.Reconnect),
        [65601] = (SocialErrorCode.AuthenticationExpired, Remedy.Reconnect),
        [65602] = (SocialErrorCode.AuthenticationExpired, Remedy.Reconnect),
    };

    /// <summary>Refusals that LinkedIn tells apart by nothing but their words.</summary>
    private static readonly (string Words, SocialErrorCode Code, Remedy Remedy)[] ByWords =
    [
        ("duplicate", SocialErrorCode.DuplicateContent, Remedy.FixContent),
        ("MEDIA_ASSET_WAITING_UPLOAD", SocialErrorCode.NotReady, Remedy.Wait),
        ("MEDIA_ASSET_PROCESSING_FAILED", SocialErrorCode.ProcessingFailed, Remedy.FixContent),
        ("EXPIRED_UPLOAD_URL", SocialErrorCode.CheckpointInvalid, Remedy.None),
    ];

    /// <summary>Whether a refusal with HTTP 429 is of a limit that lasts until the end of the day, UTC: by its code, and by its words where LinkedIn sends none.</summary>
    public static bool IsDayLimit(in LinkedInProblem problem)
    {
        string message = problem.Message ?? problem.OAuthError ?? string.Empty;
        return problem.Code == "QUOTA_EXCEEDED"
            || message.Contains("DAY limit", StringComparison.OrdinalIgnoreCase)
            || message.Contains("daily", StringComparison.OrdinalIgnoreCase)
            || (problem.ServiceCode == ResourceThrottle && message.Length == 0);
    }

    /// <inheritdoc/>
    public PlatformError? Classify(in PlatformAnswer answer)
    {
        if (answer.Status is >= 200 and < 300)
        {
            return null;
        }

        LinkedInProblem problem = LinkedInProblem.Read(answer.Body);
        string? words = problem.Message ?? problem.OAuthError;
        PlatformError standard = StandardErrors.FromStatus(answer.Status, words);
        PlatformError error = Known(answer.Status, problem, words) is { } known
            ? standard with
            {
                Code = known.Code,
                Remedy = known.Remedy,
                IsTransient = standard.IsTransient && known.Code == standard.Code,
                IsTokenRefused = answer.Status == 401,
            }
            : standard;
        if (answer.Status == 429 && error.Code == SocialErrorCode.RateLimitExceeded && error.RetryAfter is null && !answer.Response.Headers.NonValidated.Contains("Retry-After"))
        {
            error = error with { RetryAfter = Minute };
        }

        if (answer.Status == 426)
        {
            error = error with { Message = $"{error.Message} LinkedIn no longer has the version of its API that was asked for: set Social:LinkedIn:Version to a newer one." };
        }

        return error with
        {
            PlatformCode = problem.Code ?? problem.ServiceCode?.ToString(CultureInfo.InvariantCulture),
            PlatformSubcode = problem.Code is null ? problem.DetailType : problem.ServiceCode?.ToString(CultureInfo.InvariantCulture) ?? problem.DetailType,
            RequestId = answer.Response.Headers.NonValidated.TryGetValues("x-li-uuid", out HeaderStringValues id) ? id.ToString() : null,
        };
    }

    private static (SocialErrorCode Code, Remedy Remedy)? Known(int status, in LinkedInProblem problem, string? words)
    {
        switch (status)
        {
            case 426:
                return (SocialErrorCode.ConfigurationInvalid, Remedy.FixConfiguration);
            case 429:
                return IsDayLimit(problem) ? (SocialErrorCode.QuotaExceeded, Remedy.Wait) : null;
            case >= 500:
                return null;
        }

        if (problem.Code is { } code && ByCode.TryGetValue(code, out var byCode))
        {
            return byCode;
        }

        if (problem.ServiceCode is { } service && ByServiceCode.TryGetValue(service, out var byService))
        {
            return byService;
        }

        if (status is 400 or 403 or 422 && words is not null)
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
