using System.Text;
using System.Text.RegularExpressions;
using Social.Text;

namespace Social.Meta;

/// <summary>Makes a caption of a post, and counts what Instagram counts in it.</summary>
internal static partial class InstagramText
{
    /// <summary>Returns the caption: mentions with their sign, the link's address and the tags at the end unless they are in it.</summary>
    public static string Caption(Post post)
    {
        StringBuilder text = new();
        foreach (TextSegment segment in post.Text?.Segments ?? [])
        {
            text.Append(segment.MentionId is null || segment.Text.StartsWith('@') ? segment.Text : "@" + segment.Text);
        }

        string written = text.ToString();
        if (post.Link is { } link && !LinkText.Contains(written, link.Url))
        {
            Separate(text).Append(link.Url.OriginalString);
        }

        HashSet<string> there = new(Hashtags().Matches(written).Select(m => m.Value), StringComparer.OrdinalIgnoreCase);
        foreach (string tag in post.Tags)
        {
            string hashtag = tag.StartsWith('#') ? tag : "#" + tag;
            if (there.Add(hashtag))
            {
                Separate(text).Append(hashtag);
            }
        }

        return text.ToString();
    }

    public static int CountHashtags(string caption) => Hashtags().Count(caption);

    public static int CountMentions(string caption) => Mentions().Count(caption);

    private static StringBuilder Separate(StringBuilder text) => text.Length == 0 || char.IsWhiteSpace(text[^1]) ? text : text.Append(' ');

    [GeneratedRegex(@"(?<![\w&/#])#[\p{L}\p{N}_\p{M}]*[\p{L}_][\p{L}\p{N}_\p{M}]*", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Hashtags();

    [GeneratedRegex(@"(?<![\w.@/])@[A-Za-z0-9_][A-Za-z0-9_.]*", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Mentions();
}
