namespace Quickstart;

/// <summary>What became of one step of the story.</summary>
internal sealed record Step(string Name, StepResult Result, string Details, TimeSpan Time);
