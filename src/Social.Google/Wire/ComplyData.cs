namespace Social.Google;

/// <summary>That guidelines were broken.</summary>
internal sealed class ComplyData
{
    public string? RecommendationReason { get; set; }
}
