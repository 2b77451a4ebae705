using System.Collections.Concurrent;
using System.Diagnostics;
using System.Threading.Channels;

namespace Social.Conformance;

/// <summary>A process of its own that shares a folder of credentials with others (the program Social.Soak): told a line, it calls the network and answers.</summary>
internal sealed class RefreshingProcess : IDisposable
{
    private readonly Process _process;
    private readonly Channel<string> _said = Channel.CreateUnbounded<string>();
    private readonly ConcurrentQueue<string> _errors = [];

    private RefreshingProcess(Process process) => _process = process;

    public string Errors => string.Join('\n', _errors);

    public static RefreshingProcess Start(PlatformHarness harness, CredentialKey credential, AppCredentials app, string store)
    {
        ProcessStartInfo info = SoakProgram.Describe("refresh", harness.Account.ToString(), credential.Kind.Value, credential.Subject, SoakProgram.HostOf(harness), store);
        info.RedirectStandardInput = true;
        info.Environment["SOCIAL_SOAK_CLIENT_ID"] = app.ClientId;
        info.Environment["SOCIAL_SOAK_CLIENT_SECRET"] = app.ClientSecret?.Reveal();
        RefreshingProcess started = new(Process.Start(info)!);
        started._process.OutputDataReceived += (_, line) => started.Hear(line.Data);
        started._process.ErrorDataReceived += (_, line) => started._errors.Enqueue(line.Data ?? string.Empty);
        started._process.BeginOutputReadLine();
        started._process.BeginErrorReadLine();
        return started;
    }

    public async Task TellAsync(string line)
    {
        await _process.StandardInput.WriteAsync(line + "\n");
        await _process.StandardInput.FlushAsync();
    }

    /// <summary>Waits for its next line.</summary>
    public async Task<string> HearAsync(CancellationToken cancellationToken) =>
        await _said.Reader.WaitToReadAsync(cancellationToken) && _said.Reader.TryRead(out string? line) ? line : throw new InvalidOperationException($"The process ended: {Errors}");

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
        if (line is null)
        {
            _said.Writer.TryComplete();
        }
        else
        {
            _said.Writer.TryWrite(line);
        }
    }
}
