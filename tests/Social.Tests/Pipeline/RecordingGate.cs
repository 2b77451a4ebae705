using Social.Pipeline;

namespace Social.Tests.Pipeline;

/// <summary>Records what the arm stage did.</summary>
internal sealed class RecordingGate : ICommitGate
{
    public List<string> Events { get; } = [];

    public ValueTask ArmAsync(CancellationToken cancellationToken)
    {
        Events.Add("arm");
        return default;
    }

    public ValueTask DisarmAsync()
    {
        Events.Add("disarm");
        return default;
    }
}
