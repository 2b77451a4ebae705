using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace Social.Telemetry;

/// <summary>One action under way: ends its span and records its duration when disposed. There is none while nobody listens.</summary>
internal sealed class OperationScope(Activity? activity, Histogram<double> duration, PlatformName platform, string operation) : IDisposable
{
    private readonly long _started = Stopwatch.GetTimestamp();
    private string _outcome = "cancelled";

    public void Succeed(string outcome = "ok") => _outcome = outcome;

    public void Fail(Exception error)
    {
        _outcome = error is SocialException social ? social.Code.Value : error is OperationCanceledException ? "cancelled" : "error";
        activity?.SetStatus(ActivityStatusCode.Error, _outcome);
    }

    public void Dispose()
    {
        if (duration.Enabled)
        {
            duration.Record(
                Stopwatch.GetElapsedTime(_started).TotalSeconds,
                new KeyValuePair<string, object?>("social.platform", platform.Value),
                new KeyValuePair<string, object?>("social.operation", operation),
                new KeyValuePair<string, object?>("social.outcome", _outcome));
        }

        activity?.SetTag("social.outcome", _outcome);
        activity?.Dispose();
    }
}
