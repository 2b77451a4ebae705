using Social.Text;

namespace Social.Reddit;

/// <summary>Makes Reddit's title, body and kind of a common post.</summary>
internal static class RedditComposer
{
    /// <summary>Tells what kind of post it becomes.</summary>
    /// <param name="post">The post as Reddit gets it.</param>
    /// <param name="kinds">The kinds of its media, as far as they are known.</param>
    public static string KindOf(Post post, IReadOnlyList<MediaKind> kinds)
    {
        RedditPostOptions options = Options(post);
        if (post.ReplyTo is not null)
        {
            return RedditPostKind.Comment;
        }

        if (post.Quote is not null)
        {
            return RedditPostKind.Crosspost;
        }

        if (post.Poll is not null)
        {
            return RedditPostKind.Poll;
        }

        if (post.Media.Count > 0 && !options.MediaInText)
        {
            return kinds.Contains(MediaKind.Video) ? options.AsVideoGif ? RedditPostKind.VideoGif : RedditPostKind.Video
                : post.Media.Count > 1 || options.AsGallery ? RedditPostKind.Gallery
                : RedditPostKind.Image;
        }

        return post.Link is not null && post.Media.Count == 0 ? RedditPostKind.Link : RedditPostKind.Self;
    }

    /// <summary>Returns the title and the body. Without a title the text's first line is it; a link that the post is not about stands at the body's end.</summary>
    public static (string Title, string Body) Words(Post post, string kind)
    {
        string text = Text(post);
        string title = Collapse(post.Title);
        if (kind == RedditPostKind.Comment)
        {
            return (string.Empty, WithLink(text, post));
        }

        if (title.Length == 0)
        {
            string whole = text.TrimStart();
            int end = whole.IndexOf('\n', StringComparison.Ordinal);
            title = Collapse(end < 0 ? whole : whole[..end]);
            text = end < 0 ? string.Empty : whole[(end + 1)..].TrimStart('\r', '\n');
        }

        return (title, kind == RedditPostKind.Link ? text : WithLink(text, post));
    }

    /// <summary>Writes the body of a text post with media in it.</summary>
    /// <param name="body">The body, with <c>{0}</c> where the first medium stands.</param>
    /// <param name="media">Reddit's word for each medium (<c>img</c>, <c>gif</c>, <c>video</c>), its id and its caption.</param>
    public static string WithMedia(string body, IReadOnlyList<(string Word, string Id, string? Caption)> media)
    {
        for (int i = 0; i < media.Count; i++)
        {
            (string word, string id, string? caption) = media[i];
            string written = $"\n\n![{word}]({id} \"{(caption ?? string.Empty).Replace('"', '\'')}\")\n\n";
            string place = $"{{{i}}}";
            body = body.Contains(place, StringComparison.Ordinal) ? body.Replace(place, written, StringComparison.Ordinal) : body + written;
        }

        return body;
    }

    public static RedditPostOptions Options(Post post) => post.OptionsOf<RedditPostOptions>() ?? RedditPostOptions.None;

    /// <summary>Returns the caption of a gallery's image.</summary>
    public static string? Caption(Post post, int place) =>
        Options(post).Captions is { } captions && place < captions.Count && captions[place] is { } caption ? caption : post.Media[place].AltText;

    /// <summary>Reddit makes one space of several in a title.</summary>
    public static string Collapse(string? title) => string.Join(' ', (title ?? string.Empty).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static string Text(Post post)
    {
        if (post.Text is not { } text)
        {
            return string.Empty;
        }

        return text.IsPlain ? text.ToString() : string.Concat(text.Segments.Select(static s => s.MentionId is null || s.Text.StartsWith("u/", StringComparison.Ordinal) ? s.Text : "u/" + s.Text.TrimStart('@')));
    }

    private static string WithLink(string text, Post post)
    {
        if (post.Link is not { Url: var address } || LinkText.Contains(text, address))
        {
            return text;
        }

        return text.Length == 0 ? address.OriginalString : $"{text}\n\n{address.OriginalString}";
    }
}
