namespace Social;

/// <summary>A poll.</summary>
public sealed record Poll
{
    /// <summary>Gets the choices, in order.</summary>
    public required IReadOnlyList<string> Options { get; init; }

    /// <summary>Gets how long people may vote.</summary>
    public required TimeSpan Duration { get; init; }

    /// <summary>Gets the question, where a network asks for one apart from the text.</summary>
    public string? Question { get; init; }
}
