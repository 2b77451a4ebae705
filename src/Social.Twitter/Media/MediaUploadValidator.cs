using Social.Publishing;

namespace Social.Twitter;

/// <summary>Checks an upload before a byte of it is sent.</summary>
internal static class MediaUploadValidator
{
    private const int MaxFrames = 350;
    private const long MaxAnimatedPixels = 300_000_000;
    private const int MaxOwners = 100;

    /// <summary>Checks an upload and returns its category.</summary>
    /// <exception cref="SocialValidationException">It breaks a rule; the problems say which.</exception>
    public static async Task<TwitterMediaCategory> ValidateAsync(PublishingRules rules, TwitterMediaUpload upload, CancellationToken cancellationToken)
    {
        ProblemList problems = new();
        MediaAttachment media = upload.Media;
        if (media.Source is not { } source)
        {
            problems.Error(SocialErrorCode.InvalidMedia, "Media", "Media has neither a source nor uploaded media.");
            problems.ToReport().ThrowIfInvalid();
            return default;
        }

        MediaKind kind;
        if (upload.Category == TwitterMediaCategory.Subtitles)
        {
            await CheckCaptionsAsync(source, "Media", problems, cancellationToken).ConfigureAwait(false);
            kind = MediaKind.Captions;
        }
        else
        {
            kind = await MediaValidator.ValidateAsync(rules, media, source, "Media", problems, cancellationToken).ConfigureAwait(false);
            if (kind == MediaKind.Animation && !problems.HasErrors)
            {
                CheckFrames(await source.InspectAsync(cancellationToken).ConfigureAwait(false), problems);
            }
        }

        TwitterMediaCategory category = upload.Category.IsEmpty ? TwitterMediaCategory.Of(kind) : upload.Category;
        if (!problems.HasErrors && !category.Kind.IsEmpty && category.Kind != kind)
        {
            problems.Error(SocialErrorCode.InvalidMedia, "Category", $"Category is {category}, which takes {category.Kind}; the bytes are {kind}.", category.Kind.Value, kind.Value);
        }

        CheckOwners(upload.AdditionalOwners, problems);
        await CheckExtrasAsync(media, category, problems, cancellationToken).ConfigureAwait(false);
        problems.ToReport().ThrowIfInvalid();
        return category;
    }

    /// <summary>Checks what is added to media that X has already, or has in part.</summary>
    /// <exception cref="SocialValidationException">It breaks a rule; the problems say which.</exception>
    public static async Task ValidateDoneAsync(MediaJob job, CancellationToken cancellationToken)
    {
        ProblemList problems = new();
        if (job.Media.Source is null && job.Media.Uploaded is null)
        {
            problems.Error(SocialErrorCode.InvalidMedia, "Media", "Media has no source to go on from.");
        }

        await CheckExtrasAsync(job.Media, job.Category, problems, cancellationToken).ConfigureAwait(false);
        problems.ToReport().ThrowIfInvalid();
    }

    /// <summary>Checks captions of a video.</summary>
    /// <exception cref="SocialValidationException">They break a rule; the problems say which.</exception>
    public static async Task ValidateCaptionsAsync(MediaAttachment media, TwitterMediaCategory category, CancellationToken cancellationToken)
    {
        ProblemList problems = new();
        await CheckExtrasAsync(media, category, problems, cancellationToken).ConfigureAwait(false);
        problems.ToReport().ThrowIfInvalid();
    }

    private static async Task CheckExtrasAsync(MediaAttachment media, TwitterMediaCategory category, ProblemList problems, CancellationToken cancellationToken)
    {
        if (media.AltText is { } alt && alt.Length > TwitterRules.MaxAltText)
        {
            problems.Error(SocialErrorCode.ContentTooLong, "Media.AltText", $"Media.AltText is {alt.Length} characters long; X takes at most {TwitterRules.MaxAltText}.", TwitterRules.MaxAltText, alt.Length);
        }

        if (media.Captions.Count > 0 && category.SubtitledName is null)
        {
            problems.Error(SocialErrorCode.InvalidMedia, "Media.Captions", $"Media.Captions are given for {category}; X takes captions for videos of posts only.", "tweet_video, amplify_video", category.Value);
            return;
        }

        HashSet<string> languages = [];
        for (int i = 0; i < media.Captions.Count; i++)
        {
            string member = $"Media.Captions[{i}]";
            MediaCaptions captions = media.Captions[i];
            await CheckCaptionsAsync(captions.Source, member, problems, cancellationToken).ConfigureAwait(false);
            if (SubtitleLanguage.CodeOf(captions.Language) is not { } code)
            {
                problems.Error(SocialErrorCode.InvalidMedia, $"{member}.Language", $"{member}.Language is '{captions.Language}'; X takes languages that have a code of two letters.", "two letters", captions.Language);
            }
            else if (!languages.Add(code))
            {
                problems.Error(SocialErrorCode.InvalidMedia, $"{member}.Language", $"{member}.Language is '{captions.Language}', and X has one file for {code}: there is another.", 1, 2);
            }
        }
    }

    private static async Task CheckCaptionsAsync(MediaSource source, string member, ProblemList problems, CancellationToken cancellationToken)
    {
        try
        {
            MediaDescription description = await source.DescribeAsync(cancellationToken).ConfigureAwait(false);
            if (description.Length == 0)
            {
                problems.Error(SocialErrorCode.InvalidMedia, member, $"{member} is empty: 0 bytes.", 1, 0);
            }
            else if (description.Kind != MediaKind.Captions)
            {
                string type = description.ContentType ?? "unknown";
                problems.Error(SocialErrorCode.InvalidMedia, member, $"{member} is {type}; X takes SubRip (text/srt) and WebVTT (text/vtt).", "text/srt, text/vtt", type);
            }
        }
        catch (SocialMediaException e)
        {
            problems.Error(e.Code, member, $"{member}: {e.Message}");
        }
    }

    private static void CheckFrames(MediaInspection gif, ProblemList problems)
    {
        long pixels = (long)(gif.Width ?? 0) * (gif.Height ?? 0) * (gif.FrameCount ?? 0);
        if (gif.FrameCount > MaxFrames)
        {
            problems.Error(SocialErrorCode.InvalidMedia, "Media", $"Media has {gif.FrameCount} frames; X takes at most {MaxFrames}.", MaxFrames, gif.FrameCount);
        }
        else if (pixels > MaxAnimatedPixels)
        {
            problems.Error(SocialErrorCode.InvalidMedia, "Media", $"Media has {pixels} pixels in all its frames; X takes at most {MaxAnimatedPixels}.", MaxAnimatedPixels, pixels);
        }
    }

    private static void CheckOwners(IReadOnlyList<string> owners, ProblemList problems)
    {
        if (owners.Count > MaxOwners)
        {
            problems.Error(SocialErrorCode.InvalidMedia, "AdditionalOwners", $"There are {owners.Count} additional owners; X takes at most {MaxOwners}.", MaxOwners, owners.Count);
        }

        for (int i = 0; i < owners.Count; i++)
        {
            if (!TwitterId.IsValid(owners[i]))
            {
                problems.Error(SocialErrorCode.ContentInvalid, $"AdditionalOwners[{i}]", $"AdditionalOwners[{i}] is not an id of X: 1 to 19 digits.", "1-19 digits", $"{owners[i].Length} characters");
            }
        }
    }
}
