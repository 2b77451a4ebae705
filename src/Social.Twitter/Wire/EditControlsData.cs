namespace Social.Twitter;

/// <summary>Whether a post can still be edited.</summary>
internal sealed record EditControlsData
{
    public int? EditsRemaining { get; set; }

    public bool? IsEditEligible { get; set; }

    public DateTimeOffset? EditableUntil { get; set; }
}
