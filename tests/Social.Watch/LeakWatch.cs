using System.Collections.Concurrent;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Social.Watch;

/// <summary>Listens to all that a whole test run says (log lines, spans, metrics, exceptions) and fails the run when a token, a secret or a post's words are in any of it.</summary>
/// <remarks>
/// Every test project has one as its assembly fixture. Fixtures and suites add it to their services (<see cref="AddTo"/>) and tell it what must stay silent
/// (<see cref="Guard(string, string)"/>); it judges when the last test is over, so that it does not matter which came first.
/// </remarks>
public sealed class LeakWatch : IAsyncDisposable
{
    private const int Shortest = 8;
    private const int MostReported = 40;

    private static readonly ConcurrentDictionary<string, byte> Said = new(StringComparer.Ordinal);
    private static readonly ConcurrentDictionary<string, string> Secrets = new(StringComparer.Ordinal);

    private static readonly string Report = Path.Combine(AppContext.BaseDirectory, "leaks.txt");

    private readonly SpanListener _spans = new();
    private readonly MetricListener _metrics = new();
    private readonly ExceptionListener _exceptions = new();

    /// <summary>Begins to listen.</summary>
    public LeakWatch() => File.Delete(Report);

    /// <summary>Lets the watch hear every log line of a service collection.</summary>
    public static void AddTo(IServiceCollection services) =>
        services.AddLogging(logging => logging.SetMinimumLevel(LogLevel.Trace).Services.AddSingleton<ILoggerProvider>(new LineListener()));

    /// <summary>Says what must be in nothing that is said. What is too short to be told from chance is not watched.</summary>
    /// <param name="what">What it is, for the report.</param>
    /// <param name="secret">The secret itself, or a part of it that nothing else has.</param>
    public static void Guard(string what, string? secret)
    {
        if (secret?.Length >= Shortest)
        {
            Secrets.TryAdd(secret, what);
        }
    }

    /// <summary>Says what must be in nothing that is said.</summary>
    public static void Guard(string what, IEnumerable<string> secrets)
    {
        ArgumentNullException.ThrowIfNull(secrets);
        foreach (string secret in secrets)
        {
            Guard(what, secret);
        }
    }

    /// <summary>Hears a thing that was said.</summary>
    internal static void Hear(string said) => Said.TryAdd(said, 0);

    /// <summary>Ends the run: judges all that was heard.</summary>
    /// <exception cref="LeakException">Something leaked.</exception>
    public ValueTask DisposeAsync()
    {
        _spans.Dispose();
        _metrics.Dispose();
        _exceptions.Dispose();
        IReadOnlyList<string> leaks = LeakSearch.Find(Said.Keys, Secrets, MostReported);
        if (leaks.Count == 0)
        {
            return default;
        }

        // A runner tells that the clean-up failed, and not always why.
        File.WriteAllLines(Report, leaks);
        Console.Error.WriteLine($"The run said what must stay secret; see {Report}.");
        throw new LeakException(leaks);
    }
}
