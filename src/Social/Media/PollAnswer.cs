namespace Social.Media;

/// <summary>What one look saw.</summary>
/// <typeparam name="T">What is looked at.</typeparam>
/// <param name="Value">What was seen.</param>
/// <param name="HasCompleted">Whether the wait is over.</param>
/// <param name="CheckAfter">How long the network asks to wait before the next look, or null.</param>
public readonly record struct PollAnswer<T>(T Value, bool HasCompleted, TimeSpan? CheckAfter = null);
