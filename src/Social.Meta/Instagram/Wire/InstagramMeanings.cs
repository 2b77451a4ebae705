namespace Social.Meta;

/// <summary>What Meta's codes mean on Instagram alone.</summary>
/// <remarks>Follows developers.facebook.com, "Instagram Platform: Error Codes". The publishing subcodes are in the common table; these are the words of advice that only Instagram's mean.</remarks>
internal static class InstagramMeanings
{
    private static readonly GraphMeaning BadMedia = new(SocialErrorCode.InvalidMedia, Remedy.FixContent);
    private static readonly GraphMeaning Invalid = new(SocialErrorCode.ContentInvalid, Remedy.FixContent);

    private const int TooManyHashtags = 18;

    private static readonly GraphMeaning Hashtags = new(SocialErrorCode.QuotaExceeded, Remedy.Wait, "An account searches for 30 different hashtags in seven days; those that it searched for before are free.");

    private static readonly Dictionary<int, GraphMeaning> BySubcode = new()
    {
        [2207004] = BadMedia with { Advice = "An image of Instagram is at most 8 MiB." },
        [2207005] = BadMedia with { Advice = "Instagram takes images as JPEG only." },
        [2207009] = BadMedia with { Advice = "An image of Instagram is between 4:5 and 1.91:1." },
        [2207010] = new(SocialErrorCode.ContentTooLong, Remedy.FixContent, "A caption has at most 2,200 characters, 30 hashtags and 20 mentions."),
        [2207026] = BadMedia with { Advice = "A video of Instagram is MP4 or MOV, H.264 or HEVC with AAC sound, 23 to 60 frames a second." },
        [2207028] = Invalid with { Advice = "A carousel has 2 to 10 items." },
        [2207035] = Invalid with { Advice = "A product's tag lies outside the medium." },
        [2207036] = Invalid with { Advice = "A product's tag needs its place on an image." },
        [2207037] = Invalid with { Advice = "A product's tag names no product of the account's catalogue." },
        [2207040] = Invalid with { Advice = "A post has at most 20 tagged people." },
        [2207057] = Invalid with { Advice = "ThumbnailAt lies beyond the video's end." },
    };

    /// <summary>Finds what a problem means on Instagram, or null to leave it to the common table.</summary>
    public static GraphMeaning? Find(GraphProblem problem) =>
        problem.Subcode is { } subcode && BySubcode.TryGetValue(subcode, out GraphMeaning meaning) ? meaning : problem.Code == TooManyHashtags ? Hashtags : null;
}
