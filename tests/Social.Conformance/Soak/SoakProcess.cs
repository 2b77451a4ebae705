using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;

namespace Social.Conformance;

/// <summary>A process of its own that publishes on a journal in a file (the program Social.Soak), as a test starts and kills it.</summary>
internal sealed class SoakProcess : IDisposable
{
    private readonly Process _process;
    private readonly ConcurrentQueue<string> _errors = [];

    private SoakProcess(Process process) => _process = process;

    /// <summary>Gets what it said of each number: the status and the post's id.</summary>
    public ConcurrentDictionary<int, string> Said { get; } = [];

    public string Errors => string.Join('\n', _errors);

    public bool HasExited => _process.HasExited;

    public static SoakProcess Start(PlatformHarness harness, string journal, string words, int count, TimeSpan clockOffset)
    {
        string seconds = ((int)clockOffset.TotalSeconds).ToString(CultureInfo.InvariantCulture);
        ProcessStartInfo info = SoakProgram.Describe(harness.Account.ToString(), SoakProgram.HostOf(harness), journal, words, count.ToString(CultureInfo.InvariantCulture), seconds);
        info.Environment["SOCIAL_SOAK_TOKEN"] = harness.NewAccessToken();
        SoakProcess started = new(Process.Start(info)!);
        started._process.OutputDataReceived += (_, line) => started.Hear(line.Data);
        started._process.ErrorDataReceived += (_, line) => started._errors.Enqueue(line.Data ?? "");
        started._process.BeginOutputReadLine();
        started._process.BeginErrorReadLine();
        return started;
    }

    public async Task<int> WaitAsync(CancellationToken cancellationToken)
    {
        await _process.WaitForExitAsync(cancellationToken);
        return _process.ExitCode;
    }

    /// <summary>Kills it (SIGKILL, TerminateProcess): it has no say in it.</summary>
    public void Kill() => _process.Kill();

    public void Dispose()
    {
        if (!_process.HasExited)
        {
            _process.Kill();
        }

        _process.Dispose();
    }

    private void Hear(string? line)
    {
        if (line?.Split(' ', 2) is [string number, string outcome] && int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out int n))
        {
            Said[n] = outcome.Trim();
        }
    }
}
