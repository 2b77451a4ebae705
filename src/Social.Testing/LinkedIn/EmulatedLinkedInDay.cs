namespace Social.Testing;

/// <summary>What happened to an organization on one UTC day.</summary>
public sealed record EmulatedLinkedInDay
{
    /// <summary>Gets the impressions of its posts.</summary>
    public long Impressions { get; init; }

    /// <summary>Gets the members who saw its posts.</summary>
    public long UniqueImpressions { get; init; }

    /// <summary>Gets the clicks on its posts.</summary>
    public long Clicks { get; init; }

    /// <summary>Gets the reactions; negative when more were taken back.</summary>
    public long Likes { get; init; }

    /// <summary>Gets the comments.</summary>
    public long Comments { get; init; }

    /// <summary>Gets the reshares.</summary>
    public long Shares { get; init; }

    /// <summary>Gets the followers gained without advertising; negative when more left.</summary>
    public int OrganicFollowersGained { get; init; }

    /// <summary>Gets the followers gained through advertising.</summary>
    public int PaidFollowersGained { get; init; }

    /// <summary>Gets the views of its page on desktops.</summary>
    public long DesktopPageViews { get; init; }

    /// <summary>Gets the views of its page on mobiles.</summary>
    public long MobilePageViews { get; init; }

    /// <summary>Gets the members who viewed its page.</summary>
    public long UniquePageViews { get; init; }

    internal static EmulatedLinkedInDay Sum(EmulatedLinkedInDay a, EmulatedLinkedInDay b) => new()
    {
        Impressions = a.Impressions + b.Impressions,
        UniqueImpressions = a.UniqueImpressions + b.UniqueImpressions,
        Clicks = a.Clicks + b.Clicks,
        Likes = a.Likes + b.Likes,
        Comments = a.Comments + b.Comments,
        Shares = a.Shares + b.Shares,
        OrganicFollowersGained = a.OrganicFollowersGained + b.OrganicFollowersGained,
        PaidFollowersGained = a.PaidFollowersGained + b.PaidFollowersGained,
        DesktopPageViews = a.DesktopPageViews + b.DesktopPageViews,
        MobilePageViews = a.MobilePageViews + b.MobilePageViews,
        UniquePageViews = a.UniquePageViews + b.UniquePageViews,
    };
}
