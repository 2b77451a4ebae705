using Social.Publishing;

namespace Social.TikTok;

/// <summary>Checks the media's own bytes: the common rules, and what only TikTok asks of them.</summary>
internal static class TikTokMediaCheck
{
    /// <summary>Tells of media that neither type nor name says what it is by its bytes: photos have other rules than a video.</summary>
    public static async ValueTask<Post> WithKindsAsync(Post post, CancellationToken cancellationToken)
    {
        MediaAttachment[] media = [.. post.Media];
        for (int i = 0; i < media.Length; i++)
        {
            if (TikTokValidator.KindOf(media[i]).IsEmpty && media[i] is { Uploaded: null, Source: { } source and not UrlMediaSource })
            {
                media[i] = media[i] with { Kind = await KindOfAsync(source, cancellationToken).ConfigureAwait(false) };
            }
        }

        return media.SequenceEqual(post.Media) ? post : post with { Media = media };
    }

    public static async Task ValidateAsync(PublishingRules rules, Post post, ProblemList problems, CancellationToken cancellationToken)
    {
        IReadOnlyList<MediaKind> kinds = await MediaValidator.ValidateAsync(rules, post, problems, cancellationToken).ConfigureAwait(false);
        List<MediaKind> distinct = [.. kinds.Where(k => !k.IsEmpty).Distinct()];
        if (distinct.Count > 1 && !problems.HasErrors)
        {
            string mix = string.Join(" and ", distinct);
            problems.Error(SocialErrorCode.InvalidMedia, "Media", $"Media mixes {mix}; TikTok takes one video or up to {TikTokRules.MaxPhotos} photos.", "one kind", mix);
        }

        for (int i = 0; i < post.Media.Count && !problems.HasErrors; i++)
        {
            // What could be read without an error can be read again.
            if (post.Media[i].Source is { } source and not UrlMediaSource)
            {
                MediaInspection media = await source.InspectAsync(cancellationToken).ConfigureAwait(false);
                Check(media, $"Media[{i}]", problems);
                CheckParts(media.Description, post, problems);
            }
        }
    }

    private static async ValueTask<MediaKind> KindOfAsync(MediaSource source, CancellationToken cancellationToken)
    {
        try
        {
            return (await source.DescribeAsync(cancellationToken).ConfigureAwait(false)).Kind;
        }
        catch (SocialMediaException)
        {
            // What cannot be read is told with all else that is wrong.
            return default;
        }
    }

    /// <summary>A chosen size of a part must not leave all that is larger than a part in one.</summary>
    private static void CheckParts(MediaDescription video, Post post, ProblemList problems)
    {
        if (video.Kind == MediaKind.Video && video.Length > VideoChunks.MaxPart && post.OptionsOf<TikTokPostOptions>()?.ChunkSize is { } size && video.Length / size < 2)
        {
            long most = video.Length / 2;
            problems.Error(
                SocialErrorCode.ContentInvalid, "ChunkSize", $"ChunkSize is {size} bytes, which leaves {video.Length} in one part, and TikTok takes at most {VideoChunks.MaxPart} in one; {VideoChunks.MinPart} to {most} make two or more.",
                $"{VideoChunks.MinPart}-{most}", size);
        }
    }

    private static void Check(MediaInspection media, string member, ProblemList problems)
    {
        if (media.FrameRate is < TikTokRules.MinFrameRate - 0.5 or > TikTokRules.MaxFrameRate + 0.5)
        {
            problems.Error(SocialErrorCode.InvalidMedia, member, FormattableString.Invariant($"{member} has {media.FrameRate:0.##} frames a second; TikTok takes 23 to 60."), "23-60", FormattableString.Invariant($"{media.FrameRate:0.##}"));
        }

        if (media.Description.Kind == MediaKind.Image && media is { Width: { } width, Height: { } height } && Math.Min(width, height) > TikTokRules.MaxPhotoSide)
        {
            problems.Error(SocialErrorCode.InvalidMedia, member, $"{member} is {width} × {height} pixels; TikTok takes photos of at most 1080p.", TikTokRules.MaxPhotoSide, Math.Min(width, height));
        }
    }
}
