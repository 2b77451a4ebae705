namespace Social.Testing;

/// <summary>A request that Meta refuses, with the answer it gives.</summary>
internal sealed class GraphRefusal(EmulatorAnswer answer) : Exception("Meta refuses the request.")
{
    public EmulatorAnswer Answer { get; } = answer;
}
