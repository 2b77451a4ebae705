using Social.Publishing;

namespace Social.LinkedIn;

/// <summary>Checks media's bytes against LinkedIn's rules before any is sent: the common ones, and pixels, frames, captions and covers.</summary>
internal static class MediaChecks
{
    /// <summary>Checks all media of a post and returns their kinds.</summary>
    public static async Task<IReadOnlyList<MediaKind>> ValidateAsync(PublishingRules rules, IReadOnlyList<MediaAttachment> media, ProblemList problems, CancellationToken cancellationToken)
    {
        List<MediaKind> kinds = [];
        for (int i = 0; i < media.Count; i++)
        {
            kinds.Add(await ValidateAsync(rules, media[i], $"Media[{i}]", problems, cancellationToken).ConfigureAwait(false));
        }

        return kinds;
    }

    /// <summary>Checks one medium and returns its kind; default when it cannot be told.</summary>
    public static async Task<MediaKind> ValidateAsync(PublishingRules rules, MediaAttachment media, string member, ProblemList problems, CancellationToken cancellationToken)
    {
        if (media.Source is not { Url: null } source || media.Uploaded is not null)
        {
            return MediaMix.KindOf(media);
        }

        ProblemList own = new();
        MediaKind kind = await MediaValidator.ValidateAsync(rules, media, source, member, own, cancellationToken).ConfigureAwait(false);
        if (!own.HasErrors)
        {
            await CheckInsideAsync(source, kind, member, own, cancellationToken).ConfigureAwait(false);
        }

        if (kind == MediaKind.Video)
        {
            await CheckCaptionsAsync(media, member, own, cancellationToken).ConfigureAwait(false);
            if (media.Cover is { } cover)
            {
                await CheckPictureAsync(rules, cover, $"{member}.Cover", own, cancellationToken).ConfigureAwait(false);
            }
        }

        problems.AddRange(own.ToReport().Problems);
        return kind;
    }

    /// <summary>Checks a card's picture.</summary>
    public static Task ValidateThumbnailAsync(PublishingRules rules, MediaSource picture, ProblemList problems, CancellationToken cancellationToken) =>
        CheckPictureAsync(rules, picture, "Link.Thumbnail", problems, cancellationToken);

    private static async Task CheckPictureAsync(PublishingRules rules, MediaSource picture, string member, ProblemList problems, CancellationToken cancellationToken)
    {
        if (picture.Url is not null)
        {
            return;
        }

        MediaKind kind = await MediaValidator.ValidateAsync(rules, picture, picture, member, problems, cancellationToken).ConfigureAwait(false);
        if (!kind.IsEmpty && !MediaMix.IsPicture(kind))
        {
            problems.Error(SocialErrorCode.InvalidMedia, member, $"{member} is {kind}; LinkedIn takes an image.", MediaKind.Image.Value, kind.Value);
        }
    }

    private static async Task CheckInsideAsync(MediaSource source, MediaKind kind, string member, ProblemList problems, CancellationToken cancellationToken)
    {
        if (!MediaMix.IsPicture(kind))
        {
            long length = (await source.DescribeAsync(cancellationToken).ConfigureAwait(false)).Length;
            if (kind == MediaKind.Video && length < LinkedInRules.MinVideoBytes)
            {
                problems.Error(SocialErrorCode.InvalidMedia, member, $"{member} is {length} bytes large; LinkedIn takes videos of at least {LinkedInRules.MinVideoBytes}.", LinkedInRules.MinVideoBytes, length);
            }

            return;
        }

        MediaInspection picture = await source.InspectAsync(cancellationToken).ConfigureAwait(false);
        long pixels = (long)(picture.Width ?? 0) * (picture.Height ?? 0);
        if (pixels > LinkedInRules.MaxPixels)
        {
            problems.Error(SocialErrorCode.InvalidMedia, member, $"{member} has {pixels} pixels; LinkedIn takes at most {LinkedInRules.MaxPixels}.", LinkedInRules.MaxPixels, pixels);
        }

        if (picture.FrameCount > LinkedInRules.MaxFrames)
        {
            problems.Error(SocialErrorCode.InvalidMedia, member, $"{member} has {picture.FrameCount} frames; LinkedIn takes at most {LinkedInRules.MaxFrames}.", LinkedInRules.MaxFrames, picture.FrameCount);
        }
    }

    private static async Task CheckCaptionsAsync(MediaAttachment media, string member, ProblemList problems, CancellationToken cancellationToken)
    {
        for (int i = 0; i < media.Captions.Count; i++)
        {
            string name = $"{member}.Captions[{i}]";
            if (media.Captions[i].Source.Url is not null)
            {
                continue;
            }

            try
            {
                MediaDescription description = await media.Captions[i].Source.DescribeAsync(cancellationToken).ConfigureAwait(false);
                if (description.ContentType != "text/srt")
                {
                    string type = description.Length == 0 ? "empty" : description.ContentType ?? "unknown";
                    problems.Error(SocialErrorCode.InvalidMedia, name, $"{name} is {type}; LinkedIn takes SubRip (text/srt).", "text/srt", type);
                }
            }
            catch (SocialMediaException e)
            {
                problems.Error(e.Code, name, $"{name}: {e.Message}");
            }
        }
    }
}
