using System.Text;
using Social.Testing;

namespace Social.Google.Tests;

/// <summary>Lets the emulated Business Profile answer with given bytes.</summary>
internal static class Answers
{
    public static void Answer(this GoogleBusinessEmulator network, string method, string path, string body, int status = 200) => network.Faults.Add(new EmulatorFault
    {
        Kind = EmulatorFaultKind.Custom, Method = method, PathPattern = path, StatusCode = status, Body = Encoding.UTF8.GetBytes(body), ContentType = "application/json; charset=UTF-8",
    });
}
