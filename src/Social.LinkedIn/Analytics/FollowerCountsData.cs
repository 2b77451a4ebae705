namespace Social.LinkedIn;

/// <summary>How many follow.</summary>
internal sealed class FollowerCountsData
{
    public long? OrganicFollowerCount { get; set; }

    public long? PaidFollowerCount { get; set; }
}
