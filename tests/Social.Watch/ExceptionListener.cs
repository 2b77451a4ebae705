using System.Runtime.ExceptionServices;

namespace Social.Watch;

/// <summary>Hears the message of every exception that is thrown, also of those that are caught; not of those that the tests and the emulator throw themselves.</summary>
internal sealed class ExceptionListener : IDisposable
{
    [ThreadStatic]
    private static bool _isHearing;

    public ExceptionListener() => AppDomain.CurrentDomain.FirstChanceException += Hear;

    public void Dispose() => AppDomain.CurrentDomain.FirstChanceException -= Hear;

    private static void Hear(object? sender, FirstChanceExceptionEventArgs e)
    {
        // What goes wrong while listening is thrown too.
        if (_isHearing || IsOfTests(e.Exception.GetType()))
        {
            return;
        }

        _isHearing = true;
        try
        {
            LeakWatch.Hear($"exception {e.Exception.GetType().Name}: {e.Exception.Message} {(e.Exception as SocialApiException)?.Body}");
        }
        finally
        {
            _isHearing = false;
        }
    }

    private static bool IsOfTests(Type type) =>
        type == typeof(LeakException)
        || type.Assembly.GetName().Name is not { } name
        || name.StartsWith("xunit", StringComparison.OrdinalIgnoreCase) || name is "Shouldly" or "Social.Testing" || name.EndsWith(".Tests", StringComparison.Ordinal);
}
