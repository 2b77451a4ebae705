using System.Net.Http.Headers;
using Social.Pipeline;

namespace Social.Google;

/// <summary>Tells Google's errors apart: by <c>errors[0].reason</c>, then by <c>details[].reason</c>, then by the canonical status, then by the HTTP status. Thread-safe.</summary>
public sealed class GoogleErrorClassifier : IErrorClassifier
{
    private static readonly GoogleErrorMeaning TokenRefused = new(SocialErrorCode.AuthenticationExpired, Remedy.Reconnect);
    private static readonly GoogleErrorMeaning ScopeMissing = new(SocialErrorCode.InsufficientPermissions, Remedy.AskPermission);
    private static readonly GoogleErrorMeaning NotConfigured = new(SocialErrorCode.ConfigurationInvalid, Remedy.FixConfiguration);
    private static readonly GoogleErrorMeaning Limited = new(SocialErrorCode.RateLimitExceeded, Remedy.Wait, IsTransient: true);
    private static readonly GoogleErrorMeaning UsedUp = new(SocialErrorCode.QuotaExceeded, Remedy.Wait);
    private static readonly GoogleErrorMeaning Invalid = new(SocialErrorCode.ContentInvalid, Remedy.FixContent);

    /// <summary>What every Google API means by its reasons, in either of the two places.</summary>
    private static readonly Dictionary<string, GoogleErrorMeaning> CommonReasons = new(StringComparer.OrdinalIgnoreCase)
    {
        ["authError"] = TokenRefused,
        ["invalidCredentials"] = TokenRefused,
        ["CREDENTIALS_MISSING"] = TokenRefused,
        ["ACCESS_TOKEN_EXPIRED"] = TokenRefused,
        ["insufficientPermissions"] = ScopeMissing,
        ["ACCESS_TOKEN_SCOPE_INSUFFICIENT"] = ScopeMissing,
        ["accessNotConfigured"] = NotConfigured,
        ["SERVICE_DISABLED"] = NotConfigured,
        ["CONSUMER_INVALID"] = NotConfigured,
        ["USER_PROJECT_DENIED"] = NotConfigured,
        ["keyInvalid"] = NotConfigured,
        ["API_KEY_INVALID"] = NotConfigured,
        ["rateLimitExceeded"] = Limited,
        ["userRateLimitExceeded"] = Limited,
        ["servingLimitExceeded"] = Limited,
        ["RATE_LIMIT_EXCEEDED"] = Limited,
        ["quotaExceeded"] = UsedUp,
        ["dailyLimitExceeded"] = UsedUp,
        ["badRequest"] = Invalid,
        ["invalid"] = Invalid,
        ["invalidParameter"] = Invalid,
        ["parseError"] = Invalid,
        ["notFound"] = new(SocialErrorCode.NotFound, Remedy.None),
        ["conflict"] = new(SocialErrorCode.Conflict, Remedy.None),
        ["duplicate"] = new(SocialErrorCode.Conflict, Remedy.None),
    };

    private static readonly Dictionary<string, GoogleErrorMeaning> ByStatus = new(StringComparer.Ordinal)
    {
        ["INVALID_ARGUMENT"] = Invalid,
        ["OUT_OF_RANGE"] = Invalid,
        ["FAILED_PRECONDITION"] = new(SocialErrorCode.Conflict, Remedy.Human),
        ["UNAUTHENTICATED"] = TokenRefused,
        ["PERMISSION_DENIED"] = ScopeMissing,
        ["NOT_FOUND"] = new(SocialErrorCode.NotFound, Remedy.None),
        ["ALREADY_EXISTS"] = new(SocialErrorCode.Conflict, Remedy.None),
        ["ABORTED"] = new(SocialErrorCode.Conflict, Remedy.Retry, IsTransient: true),
        ["RESOURCE_EXHAUSTED"] = Limited,
    };

    private readonly IReadOnlyDictionary<string, GoogleErrorMeaning> _reasons;
    private readonly Func<GoogleProblem, PlatformError, PlatformError>? _refine;

    /// <summary>Initializes a classifier.</summary>
    /// <param name="reasons">What one API means by its own reasons; they win over those that all APIs share. Null for none.</param>
    /// <param name="refine">Changes an error by what else the problem says, or null.</param>
    public GoogleErrorClassifier(IReadOnlyDictionary<string, GoogleErrorMeaning>? reasons = null, Func<GoogleProblem, PlatformError, PlatformError>? refine = null)
    {
        _reasons = reasons ?? new Dictionary<string, GoogleErrorMeaning>();
        _refine = refine;
    }

    /// <inheritdoc/>
    public PlatformError? Classify(in PlatformAnswer answer)
    {
        if (answer.Status is >= 200 and < 300)
        {
            return null;
        }

        GoogleProblem problem = GoogleProblem.Read(answer.Body);
        PlatformError error = StandardErrors.FromStatus(answer.Status, Words(problem));

        // A gateway's 5xx says nothing about the request, whatever reason stands in it.
        if (answer.Status < 500 && Known(problem) is { } known)
        {
            // "required" is a missing parameter in a 400 and a missing token in a 401.
            known = answer.Status == 401 && known.Code == SocialErrorCode.ContentInvalid ? TokenRefused : known;
            error = error with { Code = known.Code, Remedy = known.Remedy, IsTransient = known.IsTransient };
        }

        error = error with
        {
            IsTokenRefused = answer.Status == 401 && error.Code == SocialErrorCode.AuthenticationExpired,
            PlatformCode = problem.Reason ?? problem.DetailReason ?? problem.Status,
            PlatformSubcode = problem.Domain,
            RetryAfter = problem.RetryDelay,
            MissingScopes = error.Code == SocialErrorCode.InsufficientPermissions ? ScopesIn(answer.Response.Headers.NonValidated) : [],
        };
        if (problem.Metadata.TryGetValue("quota_limit_value", out string? limit) && limit == "0")
        {
            string service = problem.Metadata.GetValueOrDefault("service", "this API");
            error = error with
            {
                Code = NotConfigured.Code,
                Remedy = NotConfigured.Remedy,
                IsTransient = false,
                Message = $"The Cloud project has no quota for {service} (quota_limit_value 0): Google has not approved it for this API. Ask for access with Google's request form; waiting does not help.",
            };
        }

        return _refine is null ? error : _refine(problem, error);
    }

    private GoogleErrorMeaning? Known(GoogleProblem problem)
    {
        foreach (string? reason in (ReadOnlySpan<string?>)[problem.Reason, problem.DetailReason])
        {
            if (reason is not null && (_reasons.TryGetValue(reason, out GoogleErrorMeaning meaning) || CommonReasons.TryGetValue(reason, out meaning)))
            {
                return meaning;
            }
        }

        return problem.Status is { } status && ByStatus.TryGetValue(status, out GoogleErrorMeaning byStatus) ? byStatus : null;
    }

    private static string? Words(GoogleProblem problem) =>
        problem.Violations.Count == 0
            ? problem.Message ?? problem.Reason
            : string.Join("; ", problem.Violations.Select(static v => v.Field is null ? v.Description : $"{v.Field}: {v.Description}"));

    // WWW-Authenticate: Bearer realm="…", error="insufficient_scope", scope="a b"
    private static string[] ScopesIn(HttpHeadersNonValidated headers)
    {
        if (!headers.TryGetValues("WWW-Authenticate", out HeaderStringValues values))
        {
            return [];
        }

        string header = values.ToString();
        const string Name = "scope=\"";
        int start = header.IndexOf(Name, StringComparison.Ordinal);
        int end = start < 0 ? -1 : header.IndexOf('"', start + Name.Length);
        return end < 0 ? [] : header[(start + Name.Length)..end].Split(' ', StringSplitOptions.RemoveEmptyEntries);
    }
}
