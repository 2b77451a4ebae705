using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace Social.Telemetry;

/// <summary>The names under which the family reports what it does, for <c>AddSource</c> and <c>AddMeter</c>.</summary>
/// <remarks>One span per user action (a publish, an upload, a page); the HTTP attempts inside are the framework's own. No tag holds a token or a post's text.</remarks>
public static class SocialTelemetry
{
    /// <summary>The name of the activity source.</summary>
    public const string ActivitySourceName = "Social";

    /// <summary>The name of the meter.</summary>
    public const string MeterName = "Social";

    internal static readonly ActivitySource Source = new(ActivitySourceName);

    private static readonly Meter Meter = new(MeterName);

    internal static readonly Histogram<double> Operations =
        Meter.CreateHistogram<double>("social.operation.duration", "s", "How long user actions take, waits and retries included.");

    internal static readonly Histogram<double> Requests =
        Meter.CreateHistogram<double>("social.request.duration", "s", "How long requests take, waits for limits and retries included.");

    /// <summary>Starts a user action: a publish, an upload, a connection.</summary>
    /// <returns>The action, or null while nobody listens.</returns>
    internal static OperationScope? StartOperation(PlatformName platform, string operation, AccountKey account)
    {
        Activity? activity = Source.HasListeners()
            ? Source.StartActivity($"{platform.Value} {operation}", ActivityKind.Client)?.SetTag("social.platform", platform.Value).SetTag("social.account", account.ToString())
            : null;
        return activity is null && !Operations.Enabled ? null : new OperationScope(activity, Operations, platform, operation);
    }

    /// <summary>Starts a request; it is a user action of its own unless it is part of one.</summary>
    /// <returns>The request, or null while nobody listens.</returns>
    internal static OperationScope? StartRequest(PlatformName platform, string route)
    {
        Activity? activity = Source.HasListeners() && Activity.Current?.Source != Source
            ? Source.StartActivity($"{platform.Value} {route}", ActivityKind.Client)?.SetTag("social.platform", platform.Value)
            : null;
        return activity is null && !Requests.Enabled ? null : new OperationScope(activity, Requests, platform, route);
    }
}
