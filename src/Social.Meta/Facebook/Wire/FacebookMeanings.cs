namespace Social.Meta;

/// <summary>What Meta's codes mean on Facebook alone.</summary>
/// <remarks>Follows developers.facebook.com, "Error codes" of Pages, Video and Reels, and what applications see in production.</remarks>
internal static class FacebookMeanings
{
    private static readonly GraphMeaning BadMedia = new(SocialErrorCode.InvalidMedia, Remedy.FixContent);
    private static readonly GraphMeaning BadLink = new(SocialErrorCode.ContentInvalid, Remedy.FixContent);
    private static readonly GraphMeaning Rejected = new(SocialErrorCode.ContentRejected, Remedy.FixContent);
    private static readonly GraphMeaning Later = new(SocialErrorCode.PlatformUnavailable, Remedy.Retry, "Facebook had a fault of its own.", IsTransient: true) { MayHaveActed = true };
    private static readonly GraphMeaning Person = new(SocialErrorCode.AccountRestricted, Remedy.Human);

    private static readonly Dictionary<int, GraphMeaning> BySubcode = new()
    {
        [1366046] = BadMedia with { Advice = "A photo is at most 4 MB: JPEG, PNG, GIF, BMP or TIFF." },
        [1366051] = new(SocialErrorCode.ContentInvalid, Remedy.FixContent, "The same photo is in the post twice."),
        [1349125] = BadMedia with { Advice = "The format of the media is not one that Facebook takes." },
        [2061006] = BadLink with { Advice = "The post's link is not a good address." },
        [1609008] = BadLink with { Advice = "Facebook does not take links to itself here." },
        [1390008] = Person with { Advice = "Facebook blocks the Page for a while because it posts too fast: stop, and look at it in a browser. Trying on makes the block longer." },
        [1346003] = Rejected with { Advice = "Somebody reported this content as abusive." },
        [1404102] = Rejected with { Advice = "The content goes against the community standards." },
        [1404006] = Person with { Advice = "Facebook wants a security check: sign in to Facebook in a browser." },
        [1404112] = Person with { Advice = "Facebook limits the account for now: sign in to Facebook in a browser." },
        [1404078] = Person with { Advice = "The Page needs Page Publishing Authorization." },
        [4854002] = Person with { Advice = "Facebook wants the user's identity confirmed." },
        [2069019] = BadMedia,
        [1363047] = Later,
        [1609010] = Later,
        [1363040] = BadMedia with { Advice = "The aspect ratio is not one of a reel: 9:16." },
        [1363127] = BadMedia with { Advice = "The resolution is too small for a reel: at least 540 × 960." },
        [1363128] = BadMedia with { Advice = "A reel lasts 3 to 90 seconds." },
        [1363129] = BadMedia with { Advice = "A reel has 24 to 60 frames a second." },
        [1363037] = new(SocialErrorCode.Conflict, Remedy.Retry, "A part of the upload was lost.", IsTransient: true),
        [1363045] = BadMedia with { Advice = "The file is not as long as was said: begin the upload anew." },
        [1363057] = new(SocialErrorCode.MediaUnreachable, Remedy.FixContent, "Facebook could not fetch the video: the address must be public and open to facebookexternalhit."),
        [2018278] = new(SocialErrorCode.MessagingWindowClosed, Remedy.None, "A private reply goes out within seven days of the comment."),
        [99] = new(SocialErrorCode.ContentInvalid, Remedy.FixContent),
        [2853006] = new(SocialErrorCode.InsufficientPermissions, Remedy.AskPermission),
        [2069030] = new(SocialErrorCode.Unsupported, Remedy.None, "Pages of the new experience do not have this endpoint."),
        [2069031] = new(SocialErrorCode.Unsupported, Remedy.None, "Pages of the new experience do not have this field."),
        [2069033] = new(SocialErrorCode.Unsupported, Remedy.None, "Pages of the new experience do not have this feature."),
    };

    private static readonly Dictionary<int, GraphMeaning> ByCode = new()
    {
        [1705] = new(SocialErrorCode.InsufficientPermissions, Remedy.Reconnect, "The post was refused as a user's: the call needs the Page's own token. Connect the Page."),
        [490] = Person with { Advice = "Facebook wants the user to confirm or verify the account: sign in to Facebook in a browser, then connect again." },
        [6000] = BadMedia with { Advice = "Facebook could not make a video of what it was given." },
        [6001] = new(SocialErrorCode.Conflict, Remedy.Retry, "A part of the upload was lost.", IsTransient: true),
        [389] = new(SocialErrorCode.MediaUnreachable, Remedy.FixContent, "Facebook could not fetch the video."),
        [10900] = new(SocialErrorCode.DuplicateContent, Remedy.None, "The comment was answered in private already, which is possible once."),
        [3001] = new(SocialErrorCode.ContentInvalid, Remedy.FixContent, "No metric was asked for."),
        [2874008] = NoInsights,
    };

    private static GraphMeaning NoInsights => new(SocialErrorCode.NotFound, Remedy.None, "Facebook has no insights of this: too few followers, or too new.");

    /// <summary>Finds what a problem means on Facebook, or null to leave it to the common table.</summary>
    public static GraphMeaning? Find(GraphProblem problem) =>
        problem.Subcode is { } subcode && BySubcode.TryGetValue(subcode, out GraphMeaning bySubcode) ? bySubcode
        : problem.Code is { } code ? ByCode.TryGetValue(code, out GraphMeaning byCode) ? byCode
            : code is >= 2932001 and <= 2932010 ? NoInsights
            : null
        : null;
}
