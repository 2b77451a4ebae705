using Social.Pipeline;

namespace Social.TikTok;

/// <summary>Tells TikTok's errors apart by their codes, whatever the status: refusals come inside successes, and successes carry an error that says <c>ok</c>.</summary>
internal sealed class TikTokErrorClassifier : IErrorClassifier
{
    // TikTok documents no Retry-After; its windows are any sixty seconds.
    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);

    // Its limits are of a day, and it calls them what the others call their minutes.
    private const string Research = "/v2/research/";

    private static readonly Dictionary<string, PlatformError> ByCode = new(StringComparer.Ordinal)
    {
        ["access_token_invalid"] = Error(SocialErrorCode.AuthenticationExpired, Remedy.Reconnect, "TikTok refused the token") with { IsTokenRefused = true },
        ["scope_not_authorized"] = Error(SocialErrorCode.InsufficientPermissions, Remedy.AskPermission, "The user did not grant the scope that this needs: connect the account again with it"),
        ["scope_permission_missed"] = Error(SocialErrorCode.InsufficientPermissions, Remedy.AskPermission, "The user did not grant the scope that this needs: connect the account again with it"),
        ["rate_limit_exceeded"] = Error(SocialErrorCode.RateLimitExceeded, Remedy.Wait, "TikTok's rate limit is used up") with { IsTransient = true },
        ["daily_quota_limit_exceeded"] = Error(SocialErrorCode.QuotaExceeded, Remedy.Wait, "The day's quota is used up; it is full again at 00:00 UTC"),
        ["spam_risk_too_many_posts"] = Error(SocialErrorCode.QuotaExceeded, Remedy.Wait, "The creator's posts of the last 24 hours, over all apps that post by API, are used up"),
        ["spam_risk_too_many_pending_share"] = Error(SocialErrorCode.QuotaExceeded, Remedy.Wait, "The creator has as many drafts waiting as TikTok takes in 24 hours: some must be finished or deleted in the app"),
        ["reached_active_user_cap"] = Error(SocialErrorCode.QuotaExceeded, Remedy.Wait, "As many users have posted with this app in the last 24 hours as TikTok allows it"),
        ["spam_risk_user_banned_from_posting"] = Error(SocialErrorCode.AccountRestricted, Remedy.Human, "TikTok banned the creator from posting"),
        ["spam_risk_text"] = Error(SocialErrorCode.ContentRejected, Remedy.FixContent, "TikTok's moderation refused the text"),
        ["spam_risk"] = Error(SocialErrorCode.ContentRejected, Remedy.Human, "TikTok's moderation refused the post"),
        ["unaudited_client_can_only_post_to_private_accounts"] = Error(SocialErrorCode.TargetNotAllowed, Remedy.FixConfiguration, "The app has not passed TikTok's audit: until then every post must be SELF_ONLY, on a private account"),
        ["url_ownership_unverified"] = Error(SocialErrorCode.MediaUnreachable, Remedy.FixConfiguration, "TikTok fetches media only from a domain or URL prefix that the app's owner has verified in TikTok's portal"),
        ["privacy_level_option_mismatch"] = Error(SocialErrorCode.ContentInvalid, Remedy.FixContent, "The creator does not have this privacy level: ask for the creator info and choose one of its levels"),
        ["invalid_param"] = Error(SocialErrorCode.ContentInvalid, Remedy.FixContent, "TikTok refused a parameter"),
        ["invalid_params"] = Error(SocialErrorCode.ContentInvalid, Remedy.FixContent, "TikTok refused a parameter"),
        ["invalid_request"] = Error(SocialErrorCode.ContentInvalid, Remedy.FixContent, "TikTok refused the request"),
        ["invalid_file_upload"] = Error(SocialErrorCode.InvalidMedia, Remedy.FixContent, "TikTok refused the file"),
        ["app_version_check_failed"] = Error(SocialErrorCode.Unsupported, Remedy.Human, "The TikTok app on the creator's phone is too old for drafts of photos: version 31.8 is needed"),
        ["invalid_publish_id"] = Error(SocialErrorCode.NotFound, Remedy.None, "TikTok does not know the publish id"),
        ["token_not_authorized_for_specified_publish_id"] = Error(SocialErrorCode.InsufficientPermissions, Remedy.None, "The publish id belongs to another account"),
        ["publish_not_cancellable"] = Error(SocialErrorCode.Conflict, Remedy.None, "The post can no longer be cancelled"),
        ["internal_error"] = Error(SocialErrorCode.PlatformUnavailable, Remedy.Retry, "TikTok failed") with { IsTransient = true, IsDefinite = false },
        ["timeout"] = Error(SocialErrorCode.PlatformUnavailable, Remedy.Retry, "TikTok timed out") with { IsTransient = true, IsDefinite = false },
    };

    /// <inheritdoc/>
    public PlatformError? Classify(in PlatformAnswer answer)
    {
        bool isGood = answer.Status is >= 200 and < 300;
        TikTokProblem problem = TikTokProblem.Read(answer.Body);
        if (isGood && problem.Code is null)
        {
            return null;
        }

        if (answer.Route.Host == HostNames.Upload)
        {
            return OfPart(answer.Status) with { PlatformCode = problem.Code, RequestId = problem.RequestId };
        }

        PlatformError standard = isGood
            ? Error(SocialErrorCode.PlatformError, Remedy.None, "TikTok refused the request") with { Message = $"TikTok refused the request ({problem.Code}): {problem.Message}" }
            : StandardErrors.FromStatus(answer.Status, problem.Message);
        PlatformError error = Known(problem, answer.Route) is { } known ? known with { Message = Describe(known.Message, answer.Status, problem) } : standard;
        if (error.Code == SocialErrorCode.RateLimitExceeded && problem.Number is null && !answer.Response.Headers.NonValidated.Contains("Retry-After"))
        {
            error = error with { RetryAfter = Minute };
        }

        // A server that failed may have acted, whatever it calls the failure.
        return error with { PlatformCode = problem.Code, RequestId = problem.RequestId, IsDefinite = answer.Status >= 500 ? false : error.IsDefinite };
    }

    private static PlatformError? Known(in TikTokProblem problem, SocialRoute route) =>
        problem.Number is { } number ? BusinessErrors.Of(number)
        : problem.Code == "rate_limit_exceeded" && route.Path.StartsWith(Research, StringComparison.Ordinal) ? ByCode["daily_quota_limit_exceeded"]
        : problem.Code is { } code && ByCode.TryGetValue(code, out PlatformError? known) ? known
        : null;

    /// <summary>An upload address answers by status alone.</summary>
    private static PlatformError OfPart(int status) => status switch
    {
        400 => Error(SocialErrorCode.InvalidMedia, Remedy.FixContent, "TikTok refused a part's size or headers (HTTP 400)."),
        403 => Error(SocialErrorCode.CheckpointInvalid, Remedy.Retry, "The upload's address has expired, an hour after it was given (HTTP 403): begin the upload anew."),
        404 => Error(SocialErrorCode.CheckpointInvalid, Remedy.Retry, "TikTok no longer knows the upload (HTTP 404): begin it anew."),
        _ => StandardErrors.FromStatus(status),
    };

    private static string Describe(string known, int status, in TikTokProblem problem) =>
        string.IsNullOrWhiteSpace(problem.Message) ? $"{known} (HTTP {status}, {problem.Code})." : $"{known} (HTTP {status}, {problem.Code}): {problem.Message}";

    internal static PlatformError Error(SocialErrorCode code, Remedy remedy, string message) => new() { Code = code, Remedy = remedy, Message = message };
}
