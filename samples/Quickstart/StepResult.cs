namespace Quickstart;

/// <summary>How a step ended.</summary>
internal enum StepResult
{
    /// <summary>It went well.</summary>
    Done,

    /// <summary>The network, or we in its place, said no.</summary>
    Refused,

    /// <summary>It was not taken, and the story says why.</summary>
    Skipped,
}
