using System.Diagnostics;
using System.Globalization;
using Social.Benchmarks.Networks;

namespace Social.Benchmarks.Server;

/// <summary>A null server under way.</summary>
internal sealed class RunningServer : IDisposable
{
    private readonly Process _process;

    private RunningServer(Process process, string address)
    {
        _process = process;
        Address = address;
    }

    public string Address { get; }

    public static async Task<RunningServer> StartAsync(Network network, long videoLength = 0)
    {
        Process process = ChildProcess.Start(NullServer.Argument, network.Name, videoLength.ToString(CultureInfo.InvariantCulture));
        return new RunningServer(process, await ChildProcess.FirstLineAsync(process));
    }

    public void Dispose()
    {
        _process.StandardInput.Close();
        _process.WaitForExit();
        _process.Dispose();
    }
}
