namespace Social.Twitter;

/// <summary>Whether a post can still be edited.</summary>
internal sealed record EditControlsData
{
    public int? EditsRemaining { get; init; }

    public bool? IsEditEligible { get; init; }

    public DateTimeOffset? EditableUntil { get; init; }
}
