using System.Net;
using System.Net.Http.Headers;
using System.Runtime.CompilerServices;
using Microsoft.Extensions.Logging;
using Social.RateLimiting;

namespace Social.Pipeline;

/// <summary>Makes of a network's answer what the pipeline needs: limits learned, errors told apart.</summary>
internal sealed class AnswerReader(PlatformDefinition definition, RateLimiter limiter, TimeProvider time, ILogger log)
{
    private const int MostObservations = 8;

    /// <summary>Classifies an answer.</summary>
    /// <returns>The error, or null when the answer is a success.</returns>
    public PlatformError? Classify(SocialCall call, HttpResponseMessage response) =>
        !call.ReturnsErrors && (int)response.StatusCode != call.Route.OtherSuccess && !(call.Stale is not null && response.StatusCode == HttpStatusCode.NotModified) && (!response.IsSuccessStatusCode || definition.ErrorsInsideSuccess)
            ? Classify(new PlatformAnswer(call.Route, (int)response.StatusCode, response, call.Body.Memory))
            : null;

    /// <summary>Ends what the request took from its windows with what the answer says about them.</summary>
    public ValueTask LearnAsync(SocialCall call, HttpResponseMessage response, PlatformError? error)
    {
        Observations seen = default;
        Span<RateLimitObservation> span = seen;
        int count = 0;
        if (definition.RateLimits is { } limits)
        {
            PlatformAnswer answer = new(call.Route, (int)response.StatusCode, response, error is null ? default : call.Body.Memory);
            count = Math.Min(limits.Read(answer, time.GetUtcNow(), span), MostObservations);
        }

        if (count == 0 && error?.Code == SocialErrorCode.RateLimitExceeded)
        {
            span[0] = new RateLimitObservation { IsExhausted = true, RetryAfter = error.RetryAfter };
            count = 1;
        }

        return limiter.LearnAsync(call.Lease, span[..count]);
    }

    /// <summary>Turns an error into an outcome, and tells the journal when the network refused a committing request for certain.</summary>
    public async ValueTask<AttemptOutcome> RefuseAsync(SocialCall call, HttpResponseMessage response, PlatformError error)
    {
        int status = (int)response.StatusCode;
        bool commit = call.Route.Kind == RouteKind.Commit;
        bool definite = error.IsDefinite ?? status < 500;
        if (commit && definite)
        {
            await call.Gate!.DisarmAsync().ConfigureAwait(false);
        }

        bool outcomeUnknown = commit && !definite;
        SocialException exception = await DescribeAsync(call, response, error, outcomeUnknown).ConfigureAwait(false);
        response.Dispose();
        call.Body.Return();
        NextAttempt next = outcomeUnknown ? NextAttempt.None
            : error.IsTokenRefused ? NextAttempt.WithFreshToken
            : error.Code == SocialErrorCode.RateLimitExceeded && error.IsTransient ? NextAttempt.WhenLimitAllows
            : error.IsTransient && !commit && !call.Route.IsSentOnce ? NextAttempt.Delayed
            : NextAttempt.None;
        return AttemptOutcome.Failure(exception, next);
    }

    /// <summary>Reads <c>Retry-After</c> in either of its forms.</summary>
    public static TimeSpan? RetryAfterOf(HttpResponseMessage response, TimeProvider time) =>
        response.Headers.NonValidated.TryGetValues("Retry-After", out HeaderStringValues values) && RetryAfterHeader.TryParse(values.ToString(), time, out TimeSpan wait) ? wait : null;

    private PlatformError? Classify(in PlatformAnswer answer)
    {
        try
        {
            PlatformError? error = definition.Errors.Classify(answer);
            error ??= answer.Status is >= 200 and < 300 ? null : StandardErrors.FromStatus(answer.Status);
            return error is { RetryAfter: null } && RetryAfterOf(answer.Response, time) is { } wait ? error with { RetryAfter = wait } : error;
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            // A classifier that fails must not hide the network's answer.
            log.ClassifierFailed(definition.Name.Value, answer.Route.Name, answer.Status, e);
            return answer.Status is >= 200 and < 300 ? null : StandardErrors.FromStatus(answer.Status);
        }
    }

    private async ValueTask<SocialApiException> DescribeAsync(SocialCall call, HttpResponseMessage response, PlatformError error, bool outcomeUnknown)
    {
        IReadOnlyCollection<string> sensitive = AnswerRedactor.Sensitive(call);
        PlatformError told = error with { Message = AnswerRedactor.Redact(error.Message, sensitive), Remedy = outcomeUnknown ? Remedy.Reconcile : error.Remedy };
        SocialApiException exception = told.ToException(call.Resolved.Platform, call.Account.IsEmpty ? null : call.Account, call.Route.Name, (int)response.StatusCode);
        exception.Body = AnswerRedactor.Excerpt(call.Body.Memory.Span, sensitive);
        exception.IsOutcomeUnknown = outcomeUnknown;
        exception.RateLimits = await limiter.SnapshotAsync(call.Resolved.Windows).ConfigureAwait(false);
        if (exception is SocialRateLimitException limited)
        {
            limited.Limit = exception.RateLimits.Where(l => l.Remaining <= 0).MaxBy(l => l.ResetsAt);
            limited.RetryAfter ??= limited.Limit?.ResetsAt - time.GetUtcNow();
        }

        return exception;
    }

    [InlineArray(MostObservations)]
    private struct Observations
    {
        private RateLimitObservation _first;
    }
}
