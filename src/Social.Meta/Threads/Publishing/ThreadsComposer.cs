using System.Text;
using System.Text.Json;
using Social.Publishing;
using Social.Text;

namespace Social.Meta;

/// <summary>Makes Threads' containers of a post. A link is a card of a text post, and part of the text of any other; the first tag is the topic.</summary>
internal static class ThreadsComposer
{
    /// <summary>Returns the text as Threads gets it.</summary>
    public static string Text(Post post)
    {
        StringBuilder text = new();
        foreach (TextSegment segment in post.Text?.Segments ?? [])
        {
            text.Append(segment.MentionId is null || segment.Text.StartsWith('@') ? segment.Text : "@" + segment.Text);
        }

        if (post is { Link: { } link } && !IsCard(post) && !LinkText.Contains(text.ToString(), link.Url))
        {
            text.Append(text.Length == 0 || char.IsWhiteSpace(text[^1]) ? string.Empty : " ").Append(link.Url.OriginalString);
        }

        return text.ToString();
    }

    /// <summary>Tells whether the link becomes a card: only text posts without a poll have one.</summary>
    public static bool IsCard(Post post) => post is { Link: not null, Poll: null, Media.Count: 0 };

    /// <summary>Returns the topic, or null.</summary>
    public static string? Topic(Post post) => (post.OptionsOf<ThreadsPostOptions>()?.TopicTag ?? (post.Tags.Count > 0 ? post.Tags[0] : null))?.TrimStart('#');

    public static ContainerOutline Compose(Post post) => Contain(post) with { IsReply = post.ReplyTo is not null };

    private static ContainerOutline Contain(Post post)
    {
        List<KeyValuePair<string, string>> shared = Shared(post);
        switch (post.Media.Count)
        {
            case 0:
                shared.Insert(0, new("media_type", "TEXT"));
                AddTextOnly(shared, post);
                return new ContainerOutline(new ContainerRequest(shared), []);
            case 1:
                ContainerRequest medium = Medium(post.Media[0], 0, []);
                return new ContainerOutline(medium with { Fields = [.. medium.Fields, .. shared] }, []);
            default:
                shared.Insert(0, new("media_type", "CAROUSEL"));
                return new ContainerOutline(new ContainerRequest(shared), [.. post.Media.Select((m, i) => Medium(m, i, [new("is_carousel_item", "true")]))]);
        }
    }

    private static ContainerRequest Medium(MediaAttachment media, int place, IReadOnlyList<KeyValuePair<string, string>> more)
    {
        bool isVideo = RulesValidator.KindOf(media) == MediaKind.Video;
        List<KeyValuePair<string, string>> fields = [new("media_type", isVideo ? "VIDEO" : "IMAGE"), .. more];
        Add(fields, "alt_text", media.AltText);
        return new ContainerRequest(fields) { Media = [new ContainerMedia(isVideo ? "video_url" : "image_url", media.Source!, $"Media[{place}]")] };
    }

    private static List<KeyValuePair<string, string>> Shared(Post post)
    {
        ThreadsPostOptions options = post.OptionsOf<ThreadsPostOptions>() ?? ThreadsPostOptions.None;
        List<KeyValuePair<string, string>> fields = [];
        Add(fields, "text", Text(post) is { Length: > 0 } text ? text : null);
        Add(fields, "reply_to_id", post.ReplyTo?.Id);
        Add(fields, "quote_post_id", post.Quote?.Id);
        Add(fields, "reply_control", ThreadsReplyAudiences.Wire(post.ReplyAudience));
        Add(fields, "topic_tag", Topic(post));
        Add(fields, "enable_reply_approvals", options.ApprovesReplies);
        Add(fields, "is_spoiler_media", options.IsSpoilerMedia);
        Add(fields, "location_id", options.LocationId);
        Add(fields, "allowlisted_country_codes", options.Countries.Count == 0 ? null : string.Join(',', options.Countries));
        return fields;
    }

    private static void AddTextOnly(List<KeyValuePair<string, string>> fields, Post post)
    {
        ThreadsPostOptions options = post.OptionsOf<ThreadsPostOptions>() ?? ThreadsPostOptions.None;
        Add(fields, "link_attachment", IsCard(post) ? post.Link!.Url.AbsoluteUri : null);
        Add(fields, "is_ghost_post", options.IsGhostPost);
        Add(fields, "poll_attachment", post.Poll is { } poll ? Json(w => WritePoll(w, poll)) : null);
        Add(fields, "text_attachment", options.AttachedText is { } text ? Json(w => w.WriteString("plaintext", text)) : null);
        Add(fields, "gif_attachment", options.GifId is { } gif ? Json(w => WriteGif(w, gif)) : null);
    }

    private static void WritePoll(Utf8JsonWriter writer, Poll poll)
    {
        for (int i = 0; i < poll.Options.Count; i++)
        {
            writer.WriteString($"option_{(char)('a' + i)}", poll.Options[i]);
        }
    }

    private static void WriteGif(Utf8JsonWriter writer, string id)
    {
        writer.WriteString("gif_id", id);
        writer.WriteString("provider", "GIPHY");
    }

    private static string Json(Action<Utf8JsonWriter> write)
    {
        using MemoryStream buffer = new();
        using (Utf8JsonWriter writer = new(buffer))
        {
            writer.WriteStartObject();
            write(writer);
            writer.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.GetBuffer(), 0, (int)buffer.Length);
    }

    private static void Add(List<KeyValuePair<string, string>> fields, string name, string? value)
    {
        if (value is not null)
        {
            fields.Add(new(name, value));
        }
    }

    private static void Add(List<KeyValuePair<string, string>> fields, string name, bool? value) => Add(fields, name, value is { } truth ? truth ? "true" : "false" : null);
}
