using System.Runtime.CompilerServices;

namespace Social.Pipeline;

/// <summary>
/// The way of every request, outermost first: retry, rate limit, circuit breaker, authentication, attempt time-out, arm, transport.
/// One handler with pooled parts, so that a request that goes well pays for little more than the socket.
/// </summary>
internal sealed class SocialPipelineHandler(PlatformRuntime platform) : DelegatingHandler
{
    /// <inheritdoc/>
    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
        request is not SocialRequest ours ? base.SendAsync(request, cancellationToken) // the application's own use of the named client
        : ours.Call.Attempts > 0 && ours.Call.Route.Kind == RouteKind.Commit ? throw AttemptErrors.SentAgain(ours.Call)
        : SendAsync(ours, ours.Call, cancellationToken);

    private async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, SocialCall call, CancellationToken cancellationToken)
    {
        AttemptOutcome outcome = await AttemptAsync(request, call, cancellationToken).ConfigureAwait(false);
        if (outcome.Next != NextAttempt.None)
        {
            outcome = await platform.Retry.ContinueAsync(this, request, call, outcome, cancellationToken).ConfigureAwait(false);
        }

        platform.Counters.AddRequest(outcome.Error?.Code, call.Attempts);
        if (outcome.Response is { } response)
        {
            platform.Log.Answered(call.Resolved.Platform.Value, call.Route.Name, call.Account, (int)response.StatusCode, call.Attempts, SocialCall.Correlation);
            return response;
        }

        throw Logged(call, outcome.Error!);
    }

    private SocialException Logged(SocialCall call, SocialException error)
    {
        call.Error = error;
        if (error.IsOutcomeUnknown)
        {
            platform.Log.OutcomeUnknown(call.Resolved.Platform.Value, call.Route.Name, call.Account, error.Code.Value, SocialCall.Correlation);
        }
        else
        {
            platform.Log.Failed(call.Resolved.Platform.Value, call.Route.Name, call.Account, error.Code.Value, error.Remedy, SocialCall.Correlation);
        }

        return error;
    }

    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
    internal async ValueTask<AttemptOutcome> AttemptAsync(HttpRequestMessage request, SocialCall call, CancellationToken cancellationToken)
    {
        call.Attempts++;
        call.Lease = await platform.Limiter.TakeAsync(call.Resolved.Windows, call.RateLimit ?? platform.DefaultWait, cancellationToken).ConfigureAwait(false);
        CircuitBreaker breaker = call.Resolved.Breaker;
        if (!breaker.TryEnter(out TimeSpan retryAfter))
        {
            await platform.Limiter.RefundAsync(call.Lease, CancellationToken.None).ConfigureAwait(false);
            throw AttemptErrors.BreakerOpen(call, retryAfter);
        }

        try
        {
            call.Used = await platform.AuthenticateAsync(request, call, cancellationToken).ConfigureAwait(false);
            if (call.Route.Kind == RouteKind.Commit)
            {
                await call.Gate!.ArmAsync(cancellationToken).ConfigureAwait(false);
            }
        }
        catch
        {
            // Nothing was sent, and it tells nothing about the host.
            await platform.Limiter.RefundAsync(call.Lease, CancellationToken.None).ConfigureAwait(false);
            breaker.OnNeutral();
            throw;
        }

        return await TransportAsync(request, call, breaker, cancellationToken).ConfigureAwait(false);
    }

    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
    private async ValueTask<AttemptOutcome> TransportAsync(HttpRequestMessage request, SocialCall call, CircuitBreaker breaker, CancellationToken cancellationToken)
    {
        AttemptTimeout timeout = AttemptTimeout.Start(platform.Time, platform.Options.Timeouts.For(call.Route), call.Route.StreamsMedia, cancellationToken);
        call.Timeout = timeout;
        long started = platform.Time.GetTimestamp();
        HttpResponseMessage? response = null;
        try
        {
            response = await base.SendAsync(request, timeout.Token).ConfigureAwait(false);
            if (call.Download is { } download && response.IsSuccessStatusCode)
            {
                await download.ReadAsync(response.Content, call.ReportProgress, timeout.Token).ConfigureAwait(false);
            }
            else
            {
                call.Body = await ResponseBody.ReadAsync(response.Content, platform.Options.MaxResponseBytes, timeout.Token).ConfigureAwait(false);
            }

            platform.Counters.AddAttempt(platform.Time.GetElapsedTime(started));
        }
        catch (Exception e) when (e is not SocialException or SocialMediaException)
        {
            // Whatever the transport or a decoder throws (broken Brotli is an InvalidOperationException), the request may have been taken.
            response?.Dispose();
            return await FaultAsync(call, e, breaker, cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            call.Timeout = null;
            timeout.Stop();
        }

        return await AnswerAsync(call, response, breaker).ConfigureAwait(false);
    }

    private async ValueTask<AttemptOutcome> AnswerAsync(SocialCall call, HttpResponseMessage response, CircuitBreaker breaker)
    {
        if ((int)response.StatusCode >= 500)
        {
            breaker.OnFailure();
        }
        else
        {
            breaker.OnSuccess();
        }

        PlatformError? error = platform.Answers.Classify(call, response);
        await platform.Answers.LearnAsync(call, response, error).ConfigureAwait(false);
        return error is null ? AttemptOutcome.Success(response) : await platform.Answers.RefuseAsync(call, response, error).ConfigureAwait(false);
    }

    private async ValueTask<AttemptOutcome> FaultAsync(SocialCall call, Exception fault, CircuitBreaker breaker, CancellationToken cancellationToken)
    {
        bool ours = fault is SocialMediaException;
        bool unsent = AttemptErrors.ProvablyDidNotLeave(fault);
        if (cancellationToken.IsCancellationRequested || ours)
        {
            breaker.OnNeutral();
        }
        else
        {
            breaker.OnFailure();
        }

        ValueTask ended = unsent ? platform.Limiter.RefundAsync(call.Lease, CancellationToken.None) : platform.Limiter.LearnAsync(call.Lease, [], CancellationToken.None);
        await ended.ConfigureAwait(false);
        if (unsent)
        {
            if (call.Gate is { } gate && call.Route.Kind == RouteKind.Commit)
            {
                await gate.DisarmAsync().ConfigureAwait(false);
            }
        }

        bool outcomeUnknown = call.Route.Kind == RouteKind.Commit && !unsent;
        if (cancellationToken.IsCancellationRequested && !outcomeUnknown)
        {
            throw fault is OperationCanceledException ? fault : new OperationCanceledException(fault.Message, fault, cancellationToken);
        }

        if (ours && !outcomeUnknown)
        {
            throw fault;
        }

        bool again = !outcomeUnknown && fault is not ResponseTooLargeException && (unsent || !call.Route.IsSentOnce);
        return AttemptOutcome.Failure(AttemptErrors.FromFault(call, fault, outcomeUnknown), again ? NextAttempt.Delayed : NextAttempt.None);
    }
}
