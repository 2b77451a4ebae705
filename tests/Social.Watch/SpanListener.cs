using System.Diagnostics;

namespace Social.Watch;

/// <summary>Hears spans: names, tags, events and status. Those of the emulator's own server are the network's side.</summary>
internal sealed class SpanListener : IDisposable
{
    private readonly ActivityListener _listener = new()
    {
        ShouldListenTo = static source => source.Name.StartsWith("Social", StringComparison.Ordinal) || source.Name.StartsWith("System.Net", StringComparison.Ordinal),
        Sample = static (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
        ActivityStopped = static span => LeakWatch.Hear(
            $"span {span.DisplayName} {Join(span.TagObjects)} {Join(span.Baggage)} {span.StatusDescription} {string.Join(' ', span.Events.Select(e => $"{e.Name} {Join(e.Tags)}"))}"),
    };

    public SpanListener() => ActivitySource.AddActivityListener(_listener);

    public void Dispose() => _listener.Dispose();

    private static string Join<T>(IEnumerable<KeyValuePair<string, T>> tags) => string.Join(' ', tags.Select(t => $"{t.Key}={t.Value}"));
}
