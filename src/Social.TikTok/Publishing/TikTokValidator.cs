using Social.Publishing;

namespace Social.TikTok;

/// <summary>Checks a post against TikTok's rules: the common ones as data, what the creator has, and what excludes what.</summary>
internal static class TikTokValidator
{
    public static void Validate(PublishTarget target, Post post, TikTokPublishingContext? context, TikTokOptions network, DateTimeOffset now, ProblemList problems)
    {
        bool isPhotos = IsPhotos(post);
        bool isDraft = target.Placement == Placement.Inbox;
        TikTokPostOptions options = post.OptionsOf<TikTokPostOptions>() ?? TikTokPostOptions.None;

        // Who may see it is judged by the creator's levels below, so that each problem is told once.
        RulesValidator.Validate(TikTokRules.For(null, isPhotos), post, TikTokComposer.Text(post).Length, now, problems);
        ValidateTarget(target, problems);
        ValidateUnsupported(post, isDraft, isPhotos, options, problems);
        ValidateMedia(post, options, network, problems);
        if (!isDraft)
        {
            ValidatePrivacy(post, options, context, problems);
            ValidateInteraction(post, isPhotos, options, context?.Creator, problems);
        }

        if (options.CoverIndex is { } cover && post.Media.Count > 0 && (cover < 0 || cover >= post.Media.Count))
        {
            problems.Error(SocialErrorCode.ContentInvalid, "CoverIndex", $"CoverIndex is {cover}; there are {post.Media.Count} photos, counted from 0.", $"0-{post.Media.Count - 1}", cover);
        }

        if (options.CoverTimestamp is { } moment && (moment < TimeSpan.Zero || moment.TotalMilliseconds > int.MaxValue))
        {
            problems.Error(SocialErrorCode.ContentInvalid, "CoverTimestamp", $"CoverTimestamp is {moment}; it is a moment of the video.", "0 to the video's end", moment);
        }

        if (options.ChunkSize is { } part && part is < VideoChunks.MinPart or > VideoChunks.MaxPart)
        {
            problems.Error(SocialErrorCode.ContentInvalid, "ChunkSize", $"ChunkSize is {part} bytes; TikTok takes {VideoChunks.MinPart} to {VideoChunks.MaxPart}.", $"{VideoChunks.MinPart}-{VideoChunks.MaxPart}", part);
        }
    }

    /// <summary>Whether it is a post of photos: by what its media is said to be.</summary>
    public static bool IsPhotos(Post post) => post.Media.Count > 0 && KindOf(post.Media[0]) == MediaKind.Image;

    /// <summary>Whether TikTok fetches the media: photos always, a video given by URL unless we are to upload it.</summary>
    public static bool IsFetched(Post post) =>
        IsPhotos(post) || (post.Media.Count > 0 && post.Media[0].Source is UrlMediaSource && post.OptionsOf<TikTokPostOptions>() is not { UploadFromUrl: true });

    /// <summary>The kind as declared, or by type or name; default when only the bytes can tell.</summary>
    public static MediaKind KindOf(MediaAttachment media) =>
        !media.Kind.IsEmpty ? media.Kind : TypeOf(media) is { } type ? MediaSniffer.KindOf(type) : default;

    private static string? TypeOf(MediaAttachment media) => media.Source?.DeclaredType ?? MediaSniffer.FromName(media.Source?.FileName)?.ContentType;

    private static void ValidateTarget(PublishTarget target, ProblemList problems)
    {
        if (target.Placement is { IsEmpty: false } placement && placement != Placement.Feed && placement != Placement.Inbox)
        {
            problems.Error(SocialErrorCode.TargetNotAllowed, "Placement", $"Placement is {placement}; TikTok has {Placement.Feed} and {Placement.Inbox}.", $"{Placement.Feed}, {Placement.Inbox}", placement.Value);
        }

        if (target.Destination is { } destination)
        {
            problems.Error(SocialErrorCode.TargetNotAllowed, "Destination", "TikTok has no destinations beside the account itself.", "none", destination.Length > 30 ? $"{destination.Length} characters" : destination);
        }
    }

    private static void ValidateUnsupported(Post post, bool isDraft, bool isPhotos, TikTokPostOptions options, ProblemList problems)
    {
        Refuse(post.ReplyTo is not null, "ReplyTo", "TikTok posts answer no other post");
        Refuse(post.Quote is not null, "Quote", "TikTok posts quote no other post");
        Refuse(isPhotos && options.IsAiGenerated == true, "IsAiGenerated", "TikTok takes the AI label for videos only");
        Warn(post.Language is not null, "Language", "TikTok tells the language by itself");
        if (post.Link is not null)
        {
            problems.Warning(SocialErrorCode.ContentInvalid, "Link", "Links are not clickable on TikTok: the address stands in the text, and the card is left out.");
        }

        Warn(isDraft && (post.Visibility is { IsEmpty: false } || options.PrivacyLevel is { IsEmpty: false }), "Visibility", "The creator chooses it in the app when finishing the draft");
        Warn(isDraft && post.ReplyAudience is { IsEmpty: false }, "ReplyAudience", "The creator chooses it in the app when finishing the draft");
        Warn(isDraft && !isPhotos && TikTokComposer.Text(post).Length > 0, "Text", "TikTok keeps no caption with a video's draft: the creator writes it in the app");
        Warn(isPhotos && (options.DisableDuet is not null || options.DisableStitch is not null), "DisableDuet", "Photos have no duets and stitches");
        Warn(isPhotos && options.CoverTimestamp is not null, "CoverTimestamp", "The cover of photos is one of them, see CoverIndex");
        bool isVideo = post.Media.Count > 0 && KindOf(post.Media[0]) == MediaKind.Video;
        Warn(isVideo && options.CoverIndex is not null, "CoverIndex", "The cover of a video is a moment of it, see CoverTimestamp");
        Warn(isVideo && options.AutoAddMusic is not null, "AutoAddMusic", "TikTok adds music to photos only");
        WarnOfDraft(isDraft, isPhotos, options, Warn);
        for (int i = 0; i < post.Media.Count; i++)
        {
            Warn(post.Media[i].AltText is not null, $"Media[{i}].AltText", "TikTok's API takes no alternative text");
            Warn(post.Media[i].Cover is not null, $"Media[{i}].Cover", "TikTok takes a moment of the video as cover, not a picture");
            Warn(post.Media[i].Captions.Count > 0, $"Media[{i}].Captions", "TikTok's API takes no captions");
        }

        void Warn(bool there, string member, string why)
        {
            if (there)
            {
                problems.Warning(SocialErrorCode.ContentInvalid, member, $"{why}: {member} is left out.");
            }
        }

        void Refuse(bool there, string member, string why)
        {
            if (there)
            {
                problems.Error(SocialErrorCode.Unsupported, member, $"{why}.");
            }
        }
    }

    /// <summary>Of a draft TikTok keeps no settings: the creator makes them in the app.</summary>
    private static void WarnOfDraft(bool isDraft, bool isPhotos, TikTokPostOptions options, Action<bool, string, string> warn)
    {
        const string Why = "The creator chooses it in the app when finishing the draft";
        warn(isDraft && options.DisableComment is not null, "DisableComment", Why);
        warn(isDraft && !isPhotos && options.DisableDuet is not null, "DisableDuet", Why);
        warn(isDraft && !isPhotos && options.DisableStitch is not null, "DisableStitch", Why);
        warn(isDraft && !isPhotos && options.CoverTimestamp is not null, "CoverTimestamp", Why);
        warn(isDraft && isPhotos && options.AutoAddMusic is not null, "AutoAddMusic", Why);
        warn(isDraft && options.IsPaidPartnership, "IsPaidPartnership", Why);
        warn(isDraft && options.IsOwnBrand, "IsOwnBrand", Why);
        warn(isDraft && !isPhotos && options.IsAiGenerated == true, "IsAiGenerated", Why);
    }

    private static void ValidateMedia(Post post, TikTokPostOptions options, TikTokOptions network, ProblemList problems)
    {
        for (int i = 0; i < post.Media.Count; i++)
        {
            MediaAttachment media = post.Media[i];
            string member = $"Media[{i}]";
            if (media.Uploaded is not null)
            {
                problems.Error(SocialErrorCode.Unsupported, member, $"{member} was uploaded before; TikTok keeps no media apart from a post.");
            }
            else if (media.Source is UrlMediaSource { Url: var url })
            {
                ValidateUrl(url, media, member, options, network, problems);
            }
        }
    }

    /// <summary>What can be told of a URL without fetching it.</summary>
    private static void ValidateUrl(Uri url, MediaAttachment media, string member, TikTokPostOptions options, TikTokOptions network, ProblemList problems)
    {
        MediaKind kind = KindOf(media);
        if (kind.IsEmpty)
        {
            problems.Error(SocialErrorCode.InvalidMedia, member, $"{member} is at a URL that does not show what it is: give its MIME type or its kind.", "video or image", "unknown");
        }
        else if (TypeOf(media) is { } type && TikTokRules.For(null, false).Media.FirstOrDefault(m => m.Kind == kind) is { } rule && !rule.Types.Contains(type, StringComparer.OrdinalIgnoreCase))
        {
            string takes = string.Join(", ", rule.Types);
            problems.Error(SocialErrorCode.InvalidMedia, member, $"{member} is {type}; TikTok takes {takes}.", takes, type);
        }

        if (kind == MediaKind.Video && options.UploadFromUrl)
        {
            return;
        }

        if (url.Scheme != Uri.UriSchemeHttps && !url.IsLoopback)
        {
            problems.Error(SocialErrorCode.InvalidMedia, member, $"{member} is at an address of {url.Scheme}; TikTok fetches from https only.", "https", url.Scheme);
        }

        if (network.VerifiedUrls.Count > 0 && !url.IsLoopback && !network.VerifiedUrls.Any(v => Covers(v, url)))
        {
            string verified = string.Join(", ", network.VerifiedUrls);
            problems.Error(SocialErrorCode.MediaUnreachable, member, $"{member} is at {url.Host}, which is not among the verified domains and URL prefixes: TikTok fetches from those only ({verified}).", verified, url.Host);
        }
    }

    private static bool Covers(string verified, Uri url) => verified.Contains("://", StringComparison.Ordinal)
        ? url.AbsoluteUri.StartsWith(verified, StringComparison.Ordinal)
        : url.Host.Equals(verified, StringComparison.OrdinalIgnoreCase) || url.Host.EndsWith("." + verified, StringComparison.OrdinalIgnoreCase);

    private static void ValidatePrivacy(Post post, TikTokPostOptions options, TikTokPublishingContext? context, ProblemList problems)
    {
        string member = options.PrivacyLevel is { IsEmpty: false } ? "PrivacyLevel" : "Visibility";
        if (TikTokRules.LevelOf(post) is not { } level)
        {
            // An unknown word of Visibility was told already; none at all was not.
            if (post.Visibility is null or { IsEmpty: true })
            {
                string choice = context is null ? "one of the creator's levels" : string.Join(", ", context.Creator.PrivacyLevels);
                problems.Error(SocialErrorCode.ContentInvalid, member, $"{member} is not given; TikTok requires the user's own choice and has no default: {choice}.", choice, "none");
            }

            return;
        }

        if (context is null)
        {
            problems.NotChecked(member, $"Whether the creator has the level {level} is only known with the creator info.");
        }
        else if (!context.Creator.PrivacyLevels.Contains(level))
        {
            string has = string.Join(", ", context.Creator.PrivacyLevels);
            problems.Error(SocialErrorCode.ContentInvalid, member, $"{member} is {level}; this creator has {has}. It is never widened silently.", has, level.Value);
        }

        if (options.IsPaidPartnership && level == TikTokPrivacyLevel.SelfOnly)
        {
            problems.Error(SocialErrorCode.ContentInvalid, "IsPaidPartnership", "A paid partnership cannot be private on TikTok.", "not " + level, level.Value);
        }
    }

    private static void ValidateInteraction(Post post, bool isPhotos, TikTokPostOptions options, TikTokCreatorInfo? creator, ProblemList problems)
    {
        Check(TikTokComposer.DisablesComment(post), creator?.IsCommentDisabled, options.DisableComment is null ? "ReplyAudience" : "DisableComment", "comments");
        if (!isPhotos)
        {
            Check(options.DisableDuet, creator?.IsDuetDisabled, "DisableDuet", "duets");
            Check(options.DisableStitch, creator?.IsStitchDisabled, "DisableStitch", "stitches");
        }

        if (options.DisableComment is { } off && post.ReplyAudience is { IsEmpty: false } audience && off != (audience == ReplyAudience.Nobody))
        {
            problems.Error(SocialErrorCode.ContentInvalid, "DisableComment", $"DisableComment is {off} and ReplyAudience is {audience}: they contradict each other.", null, off);
        }

        void Check(bool? isOff, bool? isOffByCreator, string member, string what)
        {
            if (isOff == false && isOffByCreator == true)
            {
                problems.Error(SocialErrorCode.ContentInvalid, member, $"{member} asks for {what}, which this creator has switched off.", $"no {what}", $"{what} allowed");
            }
        }
    }
}
