namespace Social.LinkedIn;

/// <summary>A member's followers: how many there are, or how many a day gave.</summary>
internal sealed class MemberFollowersData
{
    public long? MemberFollowersCount { get; set; }

    public DateRangeData? DateRange { get; set; }
}
