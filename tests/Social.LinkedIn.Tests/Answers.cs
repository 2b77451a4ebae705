using System.Text;
using Social.Testing;

namespace Social.LinkedIn.Tests;

/// <summary>Lets the emulated LinkedIn answer with given bytes.</summary>
internal static class Answers
{
    public static void Answer(this LinkedInEmulator network, string method, string path, string body, int status = 200, IReadOnlyDictionary<string, string>? headers = null, int? times = 1) =>
        network.Faults.Add(new EmulatorFault
        {
            Kind = EmulatorFaultKind.Custom,
            Method = method,
            PathPattern = path,
            StatusCode = status,
            Body = Encoding.UTF8.GetBytes(body),
            ContentType = "application/json; charset=utf-8",
            Headers = headers ?? new Dictionary<string, string>(),
            Times = times,
        });
}
