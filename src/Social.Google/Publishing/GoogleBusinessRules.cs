namespace Social.Google;

/// <summary>Business Profile's rules as data.</summary>
/// <remarks>Follows developers.google.com/my-business, "Create posts on Google", and the help centre's sizes.</remarks>
internal static class GoogleBusinessRules
{
    public const int MaxSummary = 1500;
    public const int MaxReplyBytes = 4096;
    public const long MaxFetchedBytes = 26_214_400;

    private const long Mega = 1024 * 1024;

    public static PublishingRules Standard { get; } = new()
    {
        Platform = PlatformName.GoogleBusiness,
        MaxTextLength = MaxSummary,
        TextUnit = "utf-16",
        Media =
        [
            new MediaRules { Kind = MediaKind.Image, MaxCount = 1, Types = ["image/jpeg", "image/png"], MaxBytes = 5 * Mega, MinWidth = 400, MinHeight = 300 },
            new MediaRules { Kind = MediaKind.Video, MaxCount = 1, Types = ["video/mp4", "video/quicktime"], MaxBytes = MaxFetchedBytes, MaxDuration = TimeSpan.FromSeconds(30), MinHeight = 720 },
        ],
        MinScheduleAhead = TimeSpan.Zero,
        MaxScheduleAhead = TimeSpan.MaxValue, // Google states none
        Placements = [Placement.Feed],
    };
}
