namespace Social.Testing;

/// <summary>Leaves a handler with the answer of a Google API that refuses.</summary>
internal sealed class GoogleRefusal(EmulatorAnswer answer) : Exception("The emulated API refuses the request.")
{
    public EmulatorAnswer Answer { get; } = answer;
}
