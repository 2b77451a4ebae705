namespace Social.Watch;

/// <summary>Something that was said holds what must not be said.</summary>
public sealed class LeakException(IReadOnlyList<string> leaks)
    : Exception($"The run said what must stay secret, {leaks.Count} time(s) or more:\n{string.Join('\n', leaks)}");
