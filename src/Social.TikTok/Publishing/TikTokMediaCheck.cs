using Social.Publishing;

namespace Social.TikTok;

/// <summary>Checks the media's own bytes: the common rules, and what only TikTok asks of them.</summary>
internal static class TikTokMediaCheck
{
    /// <returns>Whether the bytes show photos.</returns>
    public static async Task<bool> ValidateAsync(PublishingRules rules, Post post, ProblemList problems, CancellationToken cancellationToken)
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
                Check(await source.InspectAsync(cancellationToken).ConfigureAwait(false), $"Media[{i}]", problems);
            }
        }

        return distinct.Count > 0 && distinct[0] == MediaKind.Image;
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
