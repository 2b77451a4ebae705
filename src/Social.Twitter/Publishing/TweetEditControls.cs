namespace Social.Twitter;

/// <summary>Whether a post can still be edited.</summary>
/// <param name="EditsRemaining">How often.</param>
/// <param name="IsEditEligible">Whether at all.</param>
/// <param name="EditableUntil">Until when.</param>
public sealed record TweetEditControls(int? EditsRemaining, bool? IsEditEligible, DateTimeOffset? EditableUntil);
