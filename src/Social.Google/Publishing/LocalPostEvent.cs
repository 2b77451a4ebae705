namespace Social.Google;

/// <summary>The event of a local post; offers have one too.</summary>
public sealed record LocalPostEvent
{
    /// <summary>Gets the title; null takes the post's.</summary>
    public string? Title { get; init; }

    /// <summary>Gets from when to when it lasts. Google needs it.</summary>
    public LocalPostSchedule? Schedule { get; init; }

    /// <summary>Gets how it returns, or null when it does not.</summary>
    public LocalPostRecurrence? Recurrence { get; init; }
}
