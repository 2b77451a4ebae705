namespace Social.LinkedIn;

/// <summary>How many more follow than before.</summary>
internal sealed class FollowerGainsData
{
    public long? OrganicFollowerGain { get; set; }

    public long? PaidFollowerGain { get; set; }
}
