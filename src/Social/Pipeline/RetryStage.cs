using Polly;
using Polly.Retry;

namespace Social.Pipeline;

/// <summary>Sends again what may be sent again. Entered only after a first failure, so that a request that goes well does not pay for it.</summary>
internal sealed class RetryStage
{
    private static readonly ResiliencePropertyKey<RetryState> StateKey = new("Social.Retry");

    private readonly RetryOptions _options;
    private readonly Lazy<ResiliencePipeline<AttemptOutcome>> _pipeline;
    private readonly PlatformRuntime _platform;

    public RetryStage(PlatformRuntime platform)
    {
        _platform = platform;
        _options = platform.Options.Retry;
        _pipeline = new Lazy<ResiliencePipeline<AttemptOutcome>>(Build); // most processes start without a failure, and need not pay for building it
    }

    /// <summary>Goes on after a failed first attempt until one succeeds or none may follow.</summary>
    public async ValueTask<AttemptOutcome> ContinueAsync(SocialPipelineHandler handler, HttpRequestMessage request, SocialCall call, AttemptOutcome first, CancellationToken cancellationToken)
    {
        RetryState state = new(_platform, handler, request, call, first);
        ResilienceContext context = ResilienceContextPool.Shared.Get(cancellationToken);
        context.Properties.Set(StateKey, state);
        try
        {
            return await _pipeline.Value.ExecuteAsync(static (c, s) => s.NextAsync(c), context, state).ConfigureAwait(false);
        }
        finally
        {
            ResilienceContextPool.Shared.Return(context);
        }
    }

    private ResiliencePipeline<AttemptOutcome> Build() =>
        new ResiliencePipelineBuilder<AttemptOutcome> { TimeProvider = _platform.Time }
            .AddRetry(new RetryStrategyOptions<AttemptOutcome>
            {
                MaxRetryAttempts = Math.Max(1, _options.MaxAttempts),
                BackoffType = DelayBackoffType.Exponential,
                UseJitter = true,
                Delay = _options.BaseDelay,
                MaxDelay = _options.MaxDelay,
                ShouldHandle = args => new ValueTask<bool>(MayFollow(args.Outcome, args.Context)),
                DelayGenerator = static args => new ValueTask<TimeSpan?>(DelayOf(args.Outcome.Result)),
            })
            .Build();

    private bool MayFollow(Outcome<AttemptOutcome> outcome, ResilienceContext context)
    {
        if (outcome.Exception is not null || outcome.Result.Error is not { } error || !context.Properties.TryGetValue(StateKey, out RetryState? state))
        {
            return false;
        }

        switch (outcome.Result.Next)
        {
            case NextAttempt.WithFreshToken:
                return !state.Refreshed;
            case NextAttempt.WhenLimitAllows:
                return state.Attempts < _options.MaxAttempts
                    && !(error.RetryAfter > (state.Call.RateLimit ?? _platform.DefaultWait).Longest);
            case NextAttempt.Delayed:
                return state.Attempts < _options.MaxAttempts && !(error.RetryAfter > _options.MaxDelay);
            default:
                return false;
        }
    }

    private static TimeSpan? DelayOf(AttemptOutcome outcome) => outcome.Next switch
    {
        NextAttempt.WithFreshToken or NextAttempt.WhenLimitAllows => TimeSpan.Zero,
        _ => outcome.Error?.RetryAfter, // null: exponential with jitter
    };

    private sealed class RetryState(PlatformRuntime platform, SocialPipelineHandler handler, HttpRequestMessage request, SocialCall call, AttemptOutcome first)
    {
        private AttemptOutcome _last = first;
        private bool _started;

        public SocialCall Call => call;

        public int Attempts { get; private set; } = 1;

        public bool Refreshed { get; private set; }

        public async ValueTask<AttemptOutcome> NextAsync(ResilienceContext context)
        {
            if (!_started)
            {
                _started = true;
                return _last;
            }

            if (_last.Next == NextAttempt.WithFreshToken)
            {
                Refreshed = true;
                if (!await platform.RefreshAsync(call, context.CancellationToken).ConfigureAwait(context.ContinueOnCapturedContext))
                {
                    return _last with { Next = NextAttempt.None };
                }
            }
            else
            {
                Attempts++;
            }

            platform.Log.Retrying(call.Resolved.Platform.Value, call.Route.Name, call.Account, _last.Error!.Code.Value, call.Attempts + 1, SocialCall.Correlation);
            PlatformRuntime.RenewContent(request, call);
            try
            {
                return _last = await handler.AttemptAsync(request, call, context.CancellationToken).ConfigureAwait(context.ContinueOnCapturedContext);
            }
            catch (SocialRateLimitException ours) when (ours.IsOurs && _last.Next == NextAttempt.WhenLimitAllows)
            {
                // The network refused, and waiting for its window would take longer than allowed: its refusal is the answer.
                return _last with { Next = NextAttempt.None };
            }
        }
    }
}
