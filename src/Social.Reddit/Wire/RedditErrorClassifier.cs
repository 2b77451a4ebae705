using System.Net.Http.Headers;
using Social.Pipeline;

namespace Social.Reddit;

/// <summary>Tells Reddit's errors apart: by their codes, whatever the status, then by the status. Refusals of writes come inside successes.</summary>
internal sealed class RedditErrorClassifier : IErrorClassifier
{
    private static readonly Dictionary<string, (SocialErrorCode Code, Remedy Remedy)> ByCode = new(StringComparer.Ordinal)
    {
        [RedditReasons.Private] = (SocialErrorCode.TargetNotAllowed, Remedy.AskPermission),
        [RedditReasons.Quarantined] = (SocialErrorCode.TargetNotAllowed, Remedy.Human),
        ["quarantine"] = (SocialErrorCode.TargetNotAllowed, Remedy.Human),
        ["gold_only"] = (SocialErrorCode.TargetNotAllowed, Remedy.AskPermission),
        [RedditReasons.Banned] = (SocialErrorCode.NotFound, Remedy.None),
        [RedditReasons.NoSuchSubreddit] = (SocialErrorCode.NotFound, Remedy.FixContent),
        ["BAD_SR_NAME"] = (SocialErrorCode.NotFound, Remedy.FixContent),
        ["SUBREDDIT_NO_ACCESS"] = (SocialErrorCode.TargetNotAllowed, Remedy.AskPermission),
        [RedditReasons.SubredditNotAllowed] = (SocialErrorCode.TargetNotAllowed, Remedy.AskPermission),
        [RedditReasons.BannedFromSubreddit] = (SocialErrorCode.TargetNotAllowed, Remedy.Human),
        ["SUBREDDIT_REQUIRED"] = (SocialErrorCode.ContentInvalid, Remedy.FixContent),
        ["NO_SELFS"] = (SocialErrorCode.TargetNotAllowed, Remedy.FixContent),
        ["NO_LINKS"] = (SocialErrorCode.TargetNotAllowed, Remedy.FixContent),
        ["NO_IMAGES"] = (SocialErrorCode.TargetNotAllowed, Remedy.FixContent),
        ["NO_VIDEOS"] = (SocialErrorCode.TargetNotAllowed, Remedy.FixContent),
        ["GALLERIES_DISABLED"] = (SocialErrorCode.TargetNotAllowed, Remedy.FixContent),
        ["NO_CROSSPOSTS"] = (SocialErrorCode.TargetNotAllowed, Remedy.FixContent),
        ["POLLS_DISABLED"] = (SocialErrorCode.TargetNotAllowed, Remedy.FixContent),
        ["TOO_OLD"] = (SocialErrorCode.TargetNotAllowed, Remedy.None),
        ["THREAD_LOCKED"] = (SocialErrorCode.TargetNotAllowed, Remedy.None),
        ["SOMETHING_IS_BROKEN"] = (SocialErrorCode.TargetNotAllowed, Remedy.None),
        ["USER_BLOCKED"] = (SocialErrorCode.TargetNotAllowed, Remedy.None),
        ["DELETED_COMMENT"] = (SocialErrorCode.NotFound, Remedy.None),
        ["NO_TEXT"] = (SocialErrorCode.ContentInvalid, Remedy.FixContent),
        ["TOO_LONG"] = (SocialErrorCode.ContentTooLong, Remedy.FixContent),
        ["TOO_SHORT"] = (SocialErrorCode.ContentInvalid, Remedy.FixContent),
        ["NO_URL"] = (SocialErrorCode.ContentInvalid, Remedy.FixContent),
        ["BAD_URL"] = (SocialErrorCode.ContentInvalid, Remedy.FixContent),
        ["DOMAIN_BANNED"] = (SocialErrorCode.ContentRejected, Remedy.FixContent),
        ["ALREADY_SUB"] = (SocialErrorCode.DuplicateContent, Remedy.FixContent),
        ["SUBREDDIT_OUTBOUND_LINKING_DISALLOWED"] = (SocialErrorCode.ContentRejected, Remedy.FixContent),
        ["INVALID_OPTION"] = (SocialErrorCode.ContentInvalid, Remedy.FixContent),
        ["INVALID_SELFPOST"] = (SocialErrorCode.ContentInvalid, Remedy.FixContent),
        ["INVALID_CROSSPOST_THING"] = (SocialErrorCode.ContentInvalid, Remedy.FixContent),
        ["JSON_PARSE_ERROR"] = (SocialErrorCode.ContentInvalid, Remedy.FixContent),
        ["ARRAY_PARSE_ERROR"] = (SocialErrorCode.ContentInvalid, Remedy.FixContent),
        ["MISSING_VIDEO_URLS"] = (SocialErrorCode.InvalidMedia, Remedy.FixContent),
        ["BAD_IMAGE"] = (SocialErrorCode.InvalidMedia, Remedy.FixContent),
        ["SPECIAL_ERRORS"] = (SocialErrorCode.InvalidMedia, Remedy.FixContent),
        ["TOO_FEW_OPTIONS"] = (SocialErrorCode.ContentInvalid, Remedy.FixContent),
        ["placeholder"] = (SocialErrorCode.ContentInvalid, Remedy.FixContent),
        ["NO_THING_ID"] = (SocialErrorCode.NotFound, Remedy.None),
        ["BAD_FLAIR_TARGET"] = (SocialErrorCode.ContentInvalid, Remedy.FixContent),
        ["BAD_CSS_NAME"] = (SocialErrorCode.ContentInvalid, Remedy.FixContent),
        [RedditReasons.FlairRequired] = (SocialErrorCode.ContentInvalid, Remedy.FixContent),
        [RedditReasons.UserRequired] = (SocialErrorCode.InsufficientPermissions, Remedy.Reconnect),
        ["IN_TIMEOUT"] = (SocialErrorCode.AccountRestricted, Remedy.Human),
        ["BAD_CAPTCHA"] = (SocialErrorCode.AccountRestricted, Remedy.Human),
        ["GOLD_REQUIRED"] = (SocialErrorCode.PaymentRequired, Remedy.Pay),
        ["USER_DOESNT_EXIST"] = (SocialErrorCode.NotFound, Remedy.None),
        ["PAGE_NOT_CREATED"] = (SocialErrorCode.NotFound, Remedy.None),
        ["EDIT_CONFLICT"] = (SocialErrorCode.Conflict, Remedy.None),
    };

    /// <inheritdoc/>
    public PlatformError? Classify(in PlatformAnswer answer)
    {
        if (answer.Status is >= 200 and < 300)
        {
            return answer.Route.Kind == RouteKind.Upload || RedditProblem.FindInside(answer.Body) is not { } inside ? null : Tell(answer, inside);
        }

        return answer.Route.Host == HostNames.Upload ? UploadErrors.Read(answer) : Tell(answer, RedditProblem.Read(answer.Body));
    }

    private static PlatformError Tell(in PlatformAnswer answer, in RedditProblem problem)
    {
        PlatformError standard = OfStatus(answer, problem);
        if (problem.Code is not { } code)
        {
            return standard;
        }

        string words = problem.Message is { Length: > 0 } message ? $": {message}" : string.Empty;
        PlatformError error = standard with { Message = $"Reddit refused it ({code}{(problem.Field is { } field ? $", {field}" : string.Empty)}, HTTP {answer.Status}){words}", PlatformCode = code, PlatformSubcode = problem.Field };
        if (code == RedditReasons.Throttled)
        {
            // Without a number in its words nobody knows how long: then it is not waited for.
            return error with { Code = SocialErrorCode.RateLimitExceeded, Remedy = Remedy.Wait, RetryAfter = problem.Wait, IsTransient = problem.Wait is not null };
        }

        bool isRule = code.StartsWith("SUBMIT_VALIDATION", StringComparison.Ordinal);
        (SocialErrorCode Code, Remedy Remedy) known = ByCode.TryGetValue(code, out (SocialErrorCode, Remedy) found) ? found
            : isRule ? (SocialErrorCode.ContentRejected, Remedy.FixContent)
            : answer.Status is >= 200 and < 300 ? (SocialErrorCode.PlatformError, Remedy.None)
            : (standard.Code, standard.Remedy);
        return error with { Code = known.Code, Remedy = known.Remedy, IsTransient = standard.IsTransient && known.Code == standard.Code, IsTokenRefused = false };
    }

    private static PlatformError OfStatus(in PlatformAnswer answer, in RedditProblem problem)
    {
        if (answer.Status is >= 200 and < 300)
        {
            return new PlatformError { Code = SocialErrorCode.PlatformError, Remedy = Remedy.None, Message = "Reddit refused it." };
        }

        PlatformError standard = StandardErrors.FromStatus(answer.Status, problem.Message);
        return answer.Status switch
        {
            >= 300 and < 400 => Redirected(answer, standard),
            401 or 403 when Challenge(answer).Contains("insufficient_scope", StringComparison.Ordinal) => standard with
            {
                Code = SocialErrorCode.InsufficientPermissions,
                Remedy = Remedy.AskPermission,
                IsTokenRefused = false,
                Message = $"The token lacks a scope that this needs: connect the account again with it (HTTP {answer.Status}).",
            },
            403 when problem.IsHtml => standard with
            {
                Code = SocialErrorCode.ConfigurationInvalid,
                Remedy = Remedy.FixConfiguration,
                Message = "Reddit's network security blocked the request (HTTP 403): check the User-Agent, the app's approval and the address it is sent from.",
            },
            403 when answer.Route.Name == CommentRoutes.Create.Name => standard with { Code = SocialErrorCode.NotFound, Remedy = Remedy.None, Message = "Reddit does not know what is answered, or does not let it be answered (HTTP 403)." },
            _ => standard,
        };
    }

    /// <summary>Redirects lead from an unknown subreddit to a search, and from whom it does not know to the login.</summary>
    private static PlatformError Redirected(in PlatformAnswer answer, PlatformError standard)
    {
        string to = answer.Response.Headers.NonValidated.TryGetValues("Location", out HeaderStringValues values) ? values.ToString() : string.Empty;
        return to.Contains("/login", StringComparison.OrdinalIgnoreCase) ? standard with { Code = SocialErrorCode.AuthenticationExpired, Remedy = Remedy.Reconnect, IsTokenRefused = true, Message = $"Reddit wants a login (HTTP {answer.Status})." }
            : to.Contains("search", StringComparison.OrdinalIgnoreCase) ? standard with { Code = SocialErrorCode.NotFound, Remedy = Remedy.FixContent, PlatformCode = RedditReasons.NoSuchSubreddit, Message = $"There is no such subreddit: Reddit leads to a search instead (HTTP {answer.Status})." }
            : standard;
    }

    private static string Challenge(in PlatformAnswer answer) =>
        answer.Response.Headers.NonValidated.TryGetValues("WWW-Authenticate", out HeaderStringValues values) ? values.ToString() : string.Empty;
}
