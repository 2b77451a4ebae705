namespace Social.Conformance;

/// <summary>A route of the network, as the emulator's log and faults name it.</summary>
/// <param name="Method">The HTTP method.</param>
/// <param name="Path">The path, in which <c>*</c> is one segment.</param>
public sealed record HarnessRoute(string Method, string Path);
