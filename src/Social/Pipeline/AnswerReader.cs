using System.Runtime.CompilerServices;
using Social.RateLimiting;

namespace Social.Pipeline;

/// <summary>Makes of a network's answer what the pipeline needs: limits learned, errors told apart.</summary>
internal sealed class AnswerReader(PlatformDefinition definition, RateLimiter limiter, TimeProvider time)
{
    private const int MostObservations = 8;

    /// <summary>Learns the limits of an answer and classifies it.</summary>
    /// <returns>The error, or null when the answer is a success.</returns>
    public PlatformError? Read(SocialCall call, HttpResponseMessage response)
    {
        PlatformError? error = null;
        PlatformAnswer answer = new(call.Route, (int)response.StatusCode, response, call.Body.Memory);
        if (!call.ReturnsErrors && (!response.IsSuccessStatusCode || definition.ErrorsInsideSuccess))
        {
            error = Classify(answer);
        }

        if (definition.RateLimits is { } limits)
        {
            Learn(call, answer, limits, error);
        }

        return error;
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
        SocialException exception = Describe(call, response, error, outcomeUnknown);
        response.Dispose();
        call.Body.Return();
        NextAttempt next = outcomeUnknown ? NextAttempt.None
            : error.IsTokenRefused ? NextAttempt.WithFreshToken
            : error.Code == SocialErrorCode.RateLimitExceeded && error.IsTransient ? NextAttempt.WhenLimitAllows
            : error.IsTransient && !commit ? NextAttempt.Delayed
            : NextAttempt.None;
        return AttemptOutcome.Failure(exception, next);
    }

    private PlatformError? Classify(in PlatformAnswer answer)
    {
        try
        {
            PlatformError? error = definition.Errors.Classify(answer);
            return error ?? (answer.Status is >= 200 and < 300 ? null : StandardErrors.FromStatus(answer.Status));
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            // A classifier that fails must not hide the network's answer.
            return answer.Status is >= 200 and < 300 ? null : StandardErrors.FromStatus(answer.Status);
        }
    }

    private void Learn(SocialCall call, in PlatformAnswer answer, IRateLimitReader limits, PlatformError? error)
    {
        Observations seen = default;
        Span<RateLimitObservation> span = seen;
        int count = Math.Min(limits.Read(answer, time.GetUtcNow(), span), MostObservations);
        if (count == 0 && error?.Code == SocialErrorCode.RateLimitExceeded)
        {
            span[0] = new RateLimitObservation { IsExhausted = true, RetryAfter = error.RetryAfter };
            count = 1;
        }

        if (count > 0)
        {
            limiter.Learn(call.Resolved.Windows, span[..count]);
        }
    }

    private SocialApiException Describe(SocialCall call, HttpResponseMessage response, PlatformError error, bool outcomeUnknown)
    {
        IReadOnlyCollection<string> sensitive = AnswerRedactor.Sensitive(call.Json, call.Used);
        SocialApiException exception = ExceptionFactory.Create(error with
        {
            Message = AnswerRedactor.Redact(error.Message, sensitive),
            Remedy = outcomeUnknown ? Remedy.Reconcile : error.Remedy,
        });
        exception.Platform = call.Resolved.Platform;
        exception.Account = call.Account.IsEmpty ? null : call.Account;
        exception.Operation = call.Route.Name;
        exception.Status = (int)response.StatusCode;
        exception.PlatformCode = error.PlatformCode;
        exception.PlatformSubcode = error.PlatformSubcode;
        exception.RequestId = error.RequestId;
        exception.Body = AnswerRedactor.Excerpt(call.Body.Memory.Span, sensitive);
        exception.IsTransient = error.IsTransient;
        exception.RetryAfter = error.RetryAfter;
        exception.IsOutcomeUnknown = outcomeUnknown;
        exception.RateLimits = limiter.Snapshot(call.Resolved.Windows);
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
