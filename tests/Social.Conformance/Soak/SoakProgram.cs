using System.Diagnostics;

namespace Social.Conformance;

/// <summary>The program Social.Soak, whose output lies beside the tests': how to start it.</summary>
internal static class SoakProgram
{
    public static ProcessStartInfo Describe(params IReadOnlyList<string> arguments)
    {
        ProcessStartInfo info = new(Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet") { RedirectStandardOutput = true, RedirectStandardError = true };
        info.ArgumentList.Add(Path.Combine(AppContext.BaseDirectory, "Social.Soak.dll"));
        foreach (string argument in arguments)
        {
            info.ArgumentList.Add(argument);
        }

        return info;
    }

    public static string HostOf(PlatformHarness harness) => harness.Network.BaseAddress.AbsoluteUri.TrimEnd('/');
}
