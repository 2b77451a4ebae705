using System.Diagnostics.Metrics;
using System.Text;

namespace Social.Watch;

/// <summary>Hears what measurements are tagged with.</summary>
internal sealed class MetricListener : IDisposable
{
    private readonly MeterListener _listener = new()
    {
        InstrumentPublished = static (instrument, listener) =>
        {
            if (instrument.Meter.Name.StartsWith("Social", StringComparison.Ordinal) || instrument.Meter.Name.StartsWith("System.Net", StringComparison.Ordinal))
            {
                listener.EnableMeasurementEvents(instrument);
            }
        },
    };

    public MetricListener()
    {
        _listener.SetMeasurementEventCallback<double>(Hear);
        _listener.SetMeasurementEventCallback<long>(Hear);
        _listener.SetMeasurementEventCallback<int>(Hear);
        _listener.Start();
    }

    public void Dispose() => _listener.Dispose();

    private static void Hear<T>(Instrument instrument, T value, ReadOnlySpan<KeyValuePair<string, object?>> tags, object? state)
    {
        StringBuilder line = new($"metric {instrument.Name}");
        foreach (KeyValuePair<string, object?> tag in tags)
        {
            line.Append($" {tag.Key}={tag.Value}");
        }

        LeakWatch.Hear(line.ToString());
    }
}
