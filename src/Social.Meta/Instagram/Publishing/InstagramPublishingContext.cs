namespace Social.Meta;

/// <summary>How much an account may still publish through the API.</summary>
public sealed record InstagramPublishingContext : PublishingContext
{
    /// <summary>Gets how many posts the period saw; a carousel is one.</summary>
    public required int UsedPosts { get; init; }

    /// <summary>Gets how many the period allows.</summary>
    public required int MaxPosts { get; init; }

    /// <summary>Gets how long the period is: 24 hours.</summary>
    public TimeSpan Period { get; init; } = TimeSpan.FromHours(24);

    /// <summary>Gets how many are left.</summary>
    public int RemainingPosts => MaxPosts - UsedPosts;
}
