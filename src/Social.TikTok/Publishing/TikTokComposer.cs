using Social.Text;

namespace Social.TikTok;

/// <summary>Makes TikTok's words of a post.</summary>
internal static class TikTokComposer
{
    /// <summary>The caption: the text, then the link's address and the tags, unless the text has them.</summary>
    public static string Text(Post post)
    {
        string text = post.Text is { } own ? string.Concat(own.Segments.Select(s => s.MentionId is null || s.Text.StartsWith('@') ? s.Text : "@" + s.Text)) : string.Empty;
        if (post.Link is { } link && !LinkText.Contains(text, link.Url))
        {
            text = Join(text, link.Url.OriginalString);
        }

        foreach (string tag in post.Tags)
        {
            string sign = "#" + tag.TrimStart('#');
            if (!Contains(text, sign))
            {
                text = Join(text, sign);
            }
        }

        return text;
    }

    /// <summary>What a direct post says of itself.</summary>
    public static PostInfo Info(Post post, bool isPhotos, TikTokCreatorInfo? creator)
    {
        TikTokPostOptions options = post.OptionsOf<TikTokPostOptions>() ?? TikTokPostOptions.None;
        string text = Text(post);
        return new PostInfo
        {
            Title = isPhotos ? post.Title : text.Length == 0 ? null : text,
            Description = isPhotos ? text : null,
            PrivacyLevel = TikTokRules.LevelOf(post)?.Value,
            DisableComment = DisablesComment(post) ?? Off(creator?.IsCommentDisabled),
            DisableDuet = isPhotos ? null : options.DisableDuet ?? Off(creator?.IsDuetDisabled),
            DisableStitch = isPhotos ? null : options.DisableStitch ?? Off(creator?.IsStitchDisabled),
            VideoCoverTimestampMs = isPhotos ? null : (int?)options.CoverTimestamp?.TotalMilliseconds,
            AutoAddMusic = isPhotos ? options.AutoAddMusic : null,
            // Newer pages of the documentation call them required.
            BrandContentToggle = options.IsPaidPartnership,
            BrandOrganicToggle = options.IsOwnBrand,
            IsAigc = isPhotos ? null : options.IsAiGenerated,
        };
    }

    /// <summary>What a draft of photos keeps; a draft of a video keeps nothing.</summary>
    public static PostInfo? DraftInfo(Post post, bool isPhotos) => isPhotos ? new PostInfo { Title = post.Title, Description = Text(post) } : null;

    /// <summary>Whether the post turns comments off, by TikTok's own switch or the common one; null when neither says.</summary>
    public static bool? DisablesComment(Post post) =>
        post.OptionsOf<TikTokPostOptions>()?.DisableComment ?? (post.ReplyAudience is { IsEmpty: false } audience ? audience == ReplyAudience.Nobody : null);

    private static bool? Off(bool? isOff) => isOff == true ? true : null;

    private static string Join(string text, string more) => text.Length == 0 ? more : $"{text} {more}";

    private static bool Contains(string text, string sign)
    {
        for (int at = text.IndexOf(sign, StringComparison.OrdinalIgnoreCase); at >= 0; at = text.IndexOf(sign, at + 1, StringComparison.OrdinalIgnoreCase))
        {
            int end = at + sign.Length;
            if (end == text.Length || !(char.IsLetterOrDigit(text[end]) || text[end] == '_'))
            {
                return true;
            }
        }

        return false;
    }
}
