using System.Text;
using Social.Testing;

namespace Social.Twitter.Tests;

/// <summary>Lets the emulated X answer with given bytes.</summary>
internal static class Answers
{
    public static void Answer(this TwitterEmulator x, string method, string path, string body, int status = 200, IReadOnlyDictionary<string, string>? headers = null) =>
        x.Faults.Add(new EmulatorFault
        {
            Kind = EmulatorFaultKind.Custom,
            Method = method,
            PathPattern = path,
            StatusCode = status,
            Body = Encoding.UTF8.GetBytes(body),
            ContentType = "application/json; charset=utf-8",
            Headers = headers ?? new Dictionary<string, string>(),
        });
}
