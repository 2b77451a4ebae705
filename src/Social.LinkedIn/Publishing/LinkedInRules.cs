namespace Social.LinkedIn;

/// <summary>LinkedIn's rules as data.</summary>
/// <remarks>Follows LinkedIn's "Posts API", "Images API", "Videos API" and "Documents API", July 2026.</remarks>
internal static class LinkedInRules
{
    public const int MaxText = 3000;
    public const int MaxImages = 20;
    public const int MaxAltText = 4086;
    public const int MaxTitle = 399;
    public const int MaxDescription = 4085;
    public const int MaxQuestion = 140;
    public const int MaxComment = 1250;
    public const int MaxFrames = 250;
    public const long MaxPixels = 36_152_319;

    // LinkedIn says 75 KB and means one of two numbers: the smaller refuses nothing that it takes.
    public const long MinVideoBytes = 75_000;

    private const long Mega = 1024 * 1024;

    /// <summary>The durations of polls that LinkedIn has, in its words.</summary>
    public static readonly IReadOnlyList<(TimeSpan Duration, string Name)> PollDurations =
    [
        (TimeSpan.FromDays(1), "ONE_DAY"), (TimeSpan.FromDays(3), "THREE_DAYS"), (TimeSpan.FromDays(7), "SEVEN_DAYS"), (TimeSpan.FromDays(14), "FOURTEEN_DAYS"),
    ];

    public static PublishingRules Member { get; } = Create([Visibility.Public, Visibility.Connections, Visibility.LoggedIn]);

    public static PublishingRules Organization { get; } = Create([Visibility.Public, Visibility.LoggedIn]);

    public static PublishingRules For(AccountKey account) => LinkedInUrn.IsOrganization(account.Id) ? Organization : Member;

    private static PublishingRules Create(IReadOnlyList<Visibility> visibilities) => new()
    {
        Platform = PlatformName.LinkedIn,
        MaxTextLength = MaxText,
        MaxTitleLength = MaxTitle,
        MixedMediaAllowed = true, // images and GIFs; what else excludes what is the validator's
        Media =
        [
            new MediaRules { Kind = MediaKind.Image, MaxCount = MaxImages, Types = ["image/jpeg", "image/png", "image/gif"], MaxAltTextLength = MaxAltText },
            new MediaRules { Kind = MediaKind.Animation, MaxCount = MaxImages, Types = ["image/gif"], MaxAltTextLength = MaxAltText },
            new MediaRules { Kind = MediaKind.Video, MaxCount = 1, Types = ["video/mp4"], MaxBytes = 500 * Mega, MinDuration = TimeSpan.FromSeconds(3), MaxDuration = TimeSpan.FromMinutes(30) },
            new MediaRules
            {
                Kind = MediaKind.Document,
                MaxCount = 1,
                Types =
                [
                    "application/pdf", "application/msword", "application/vnd.ms-powerpoint",
                    "application/vnd.openxmlformats-officedocument.wordprocessingml.document", "application/vnd.openxmlformats-officedocument.presentationml.presentation",
                ],
                MaxBytes = 100 * Mega,
            },
        ],
        Poll = new PollRules { MinOptions = 2, MaxOptions = 4, MaxOptionLength = 30, MinDuration = TimeSpan.FromDays(1), MaxDuration = TimeSpan.FromDays(14) },
        Visibilities = visibilities,
        Placements = [Placement.Feed],
    };
}
