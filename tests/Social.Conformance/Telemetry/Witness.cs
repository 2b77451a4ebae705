using System.Collections.Concurrent;
using System.Diagnostics;
using System.Diagnostics.Metrics;
using Microsoft.Extensions.Logging;

namespace Social.Conformance;

/// <summary>Listens to every span, metric and log line, and remembers all that they say.</summary>
public sealed class Witness : ILoggerProvider, ILogger
{
    private static readonly ActivitySource Tests = new("Social.Conformance");

    private readonly ConcurrentQueue<string> _words = new();
    private readonly ConcurrentQueue<Activity> _spans = new();
    private readonly ActivityListener _spanListener;
    private readonly MeterListener _meterListener;
    private readonly Activity _root;

    public Witness()
    {
        _spanListener = new ActivityListener
        {
            ShouldListenTo = static source => !source.Name.StartsWith("Microsoft.AspNetCore", StringComparison.Ordinal), // the emulator's own spans: the network's side
            Sample = static (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = Remember,
        };
        ActivitySource.AddActivityListener(_spanListener);
        _root = Tests.StartActivity("test") ?? throw new InvalidOperationException("The listener does not listen.");
        _meterListener = new MeterListener
        {
            InstrumentPublished = static (instrument, listener) =>
            {
                if (!instrument.Meter.Name.StartsWith("Microsoft.AspNetCore", StringComparison.Ordinal))
                {
                    listener.EnableMeasurementEvents(instrument);
                }
            },
        };
        _meterListener.SetMeasurementEventCallback<double>(Remember);
        _meterListener.SetMeasurementEventCallback<long>(Remember);
        _meterListener.SetMeasurementEventCallback<int>(Remember);
        _meterListener.Start();
    }

    /// <summary>Gets all that was said, one thing a line.</summary>
    public string Everything => string.Join('\n', _words);

    /// <summary>Gets the spans of this test that Social made; other tests run beside it.</summary>
    public IReadOnlyList<Activity> Spans => [.. _spans.Where(s => s.TraceId == _root.TraceId && s.Source.Name == "Social")];

    public IReadOnlyList<Activity> HttpSpans => [.. _spans.Where(s => s.TraceId == _root.TraceId && s.Source.Name == "System.Net.Http")];

    public IReadOnlyCollection<string> Metrics => [.. _words.Where(w => w.StartsWith("metric ", StringComparison.Ordinal))];

    public ILogger CreateLogger(string categoryName) => this;

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull
    {
        _words.Enqueue($"scope {state} {Members(state)}");
        return null;
    }

    public bool IsEnabled(LogLevel logLevel) => true;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        ArgumentNullException.ThrowIfNull(formatter);
        _words.Enqueue($"log {formatter(state, exception)} {Members(state)} {exception}");
    }

    public void Dispose()
    {
        _root.Dispose();
        _spanListener.Dispose();
        _meterListener.Dispose();
    }

    private void Remember(Activity span)
    {
        _spans.Enqueue(span);
        IEnumerable<string> events = span.Events.Select(e => $"{e.Name} {Join(e.Tags)}");
        _words.Enqueue($"span {span.DisplayName} {Join(span.TagObjects)} {Join(span.Baggage)} {span.StatusDescription} {string.Join(' ', events)}");
    }

    private void Remember<T>(Instrument instrument, T value, ReadOnlySpan<KeyValuePair<string, object?>> tags, object? state) =>
        _words.Enqueue($"metric {instrument.Name} {value} {Join(tags.ToArray())}");

    private static string Members<TState>(TState state) => state is IEnumerable<KeyValuePair<string, object?>> members ? Join(members) : string.Empty;

    private static string Join<T>(IEnumerable<KeyValuePair<string, T>> tags) => string.Join(' ', tags.Select(t => $"{t.Key}={t.Value}"));
}
