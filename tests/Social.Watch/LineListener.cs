using Microsoft.Extensions.Logging;

namespace Social.Watch;

/// <summary>Hears log lines and scopes, their members and their exceptions.</summary>
internal sealed class LineListener : ILoggerProvider, ILogger
{
    public ILogger CreateLogger(string categoryName) => this;

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull
    {
        LeakWatch.Hear($"scope {state} {Members(state)}");
        return null;
    }

    public bool IsEnabled(LogLevel logLevel) => true;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
        LeakWatch.Hear($"log {formatter(state, exception)} {Members(state)} {exception}");

    public void Dispose()
    {
    }

    private static string Members<TState>(TState state) =>
        state is IEnumerable<KeyValuePair<string, object?>> members ? string.Join(' ', members.Select(m => $"{m.Key}={m.Value}")) : string.Empty;
}
