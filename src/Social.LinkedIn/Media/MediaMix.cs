using Social.Publishing;

namespace Social.LinkedIn;

/// <summary>What media a post may have at once: images and GIFs together, or one video, or one document with a title.</summary>
internal static class MediaMix
{
    /// <summary>Tells the kind without reading a byte: as uploaded or declared, or by type or name; default when nothing tells.</summary>
    public static MediaKind KindOf(MediaAttachment media)
    {
        if (media.Uploaded is { } uploaded)
        {
            return LinkedInUrn.TryParse(uploaded.Id, out LinkedInUrn urn) ? new MediaKind(urn.Type) : uploaded.Kind;
        }

        return !media.Kind.IsEmpty ? media.Kind
            : media.Source?.DeclaredType is { } type ? MediaSniffer.KindOf(type)
            : MediaSniffer.FromName(media.Source?.FileName)?.Kind ?? default;
    }

    public static bool IsPicture(MediaKind kind) => kind == MediaKind.Image || kind == MediaKind.Animation;

    public static void Validate(Post post, IReadOnlyList<MediaKind> kinds, ProblemList problems)
    {
        List<MediaKind> known = [.. kinds.Where(k => !k.IsEmpty)];
        List<MediaKind> alone = [.. known.Where(k => !IsPicture(k)).Distinct()];
        if (kinds.Count > 1 && alone.Count > 0)
        {
            string mix = string.Join(" and ", known.Distinct());
            problems.Error(SocialErrorCode.InvalidMedia, "Media", $"There are {kinds.Count} media, {mix}; LinkedIn takes up to {LinkedInRules.MaxImages} images, or one video, or one document.", "images, or one of another kind", mix);
        }

        if (known.Distinct().Count() > 1 && alone.Count == 0 && known.Count > LinkedInRules.MaxImages)
        {
            problems.Error(SocialErrorCode.InvalidMedia, "Media", $"There are {known.Count} images; LinkedIn takes at most {LinkedInRules.MaxImages}.", LinkedInRules.MaxImages, known.Count);
        }

        if (known.Contains(MediaKind.Document) && string.IsNullOrWhiteSpace(post.Title))
        {
            problems.Error(SocialErrorCode.ContentInvalid, "Title", "Title is missing; LinkedIn requires one with a document.", 1, 0);
        }

        for (int i = 0; i < post.Media.Count; i++)
        {
            int captions = post.Media[i].Captions.Count;
            string member = $"Media[{i}].Captions";
            if (captions > 1)
            {
                problems.Error(SocialErrorCode.InvalidMedia, member, $"{member} has {captions} files; LinkedIn takes one.", 1, captions);
            }
            else if (captions == 1 && !kinds[i].IsEmpty && kinds[i] != MediaKind.Video)
            {
                problems.Error(SocialErrorCode.InvalidMedia, member, $"{member} are given for {kinds[i]}; LinkedIn takes captions of videos alone.", MediaKind.Video.Value, kinds[i].Value);
            }
        }
    }
}
