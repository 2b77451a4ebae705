using System.Text;
using System.Text.Json;

namespace Social.Meta;

/// <summary>Makes the fields of Facebook's requests of a post.</summary>
internal static class FacebookComposer
{
    /// <summary>The fields that hold somebody's words.</summary>
    public static readonly string[] WordFields = ["message", "description", "title", "name", "caption", "child_attachments", "alt_text_custom"];

    /// <summary>Returns the text as Facebook gets it: mentions by id, tags and, beside media, the link at its end.</summary>
    public static string Text(Post post)
    {
        StringBuilder text = new();
        foreach (TextSegment segment in post.Text?.Segments ?? [])
        {
            text.Append(segment.MentionId is { } id ? $"@[{id}]" : segment.Text);
        }

        foreach (string tag in post.Tags)
        {
            string hashtag = "#" + tag.TrimStart('#');
            if (!Contains(text, hashtag))
            {
                Append(text, hashtag);
            }
        }

        if (post is { Link: { } link, Media.Count: > 0 } && !Contains(text, link.Url.OriginalString))
        {
            Append(text, link.Url.OriginalString);
        }

        return text.ToString();
    }

    /// <summary>Makes the fields of a post in the feed, photos aside.</summary>
    public static List<KeyValuePair<string, string>> Feed(Post post)
    {
        FacebookPostOptions options = OptionsOf(post);
        List<KeyValuePair<string, string>> fields = [];
        Add(fields, "message", Text(post) is { Length: > 0 } text ? text : null);
        if (post is { Link: { } link, Media.Count: 0 })
        {
            Add(fields, "link", link.Url.AbsoluteUri);
            Add(fields, "name", link.Title);
            Add(fields, "description", link.Description);
            Add(fields, "picture", link.Thumbnail?.Url?.AbsoluteUri);
        }

        Add(fields, "child_attachments", options.LinkCards.Count > 0 ? Json(w => WriteCards(w, options.LinkCards)) : null);
        AddPublishing(fields, post, options);
        AddAudience(fields, options);
        Add(fields, "place", options.PlaceId);
        Add(fields, "tags", options.TaggedUserIds.Count > 0 ? JsonList(options.TaggedUserIds) : null);
        Add(fields, "call_to_action", Button(options));
        Add(fields, "backdated_time", GraphValues.Seconds(options.BackdatedTime));
        Add(fields, "backdated_time_granularity", options.BackdatedTimeGranularity);
        return fields;
    }

    /// <summary>Makes what a video of the feed says of itself.</summary>
    public static List<KeyValuePair<string, string>> Video(Post post)
    {
        FacebookPostOptions options = OptionsOf(post);
        List<KeyValuePair<string, string>> fields = [];
        Add(fields, "title", post.Title);
        Add(fields, "description", Text(post) is { Length: > 0 } text ? text : null);
        AddPublishing(fields, post, options);
        AddAudience(fields, options);
        Add(fields, "call_to_action", Button(options));
        Add(fields, "content_category", options.ContentCategory);
        Add(fields, "content_tags", options.ContentTags.Count > 0 ? JsonList(options.ContentTags) : null);
        Add(fields, "embeddable", Truth(options.IsEmbeddable));
        Add(fields, "no_story", Truth(options.HasNoStory));
        return fields;
    }

    /// <summary>Makes what a reel says of itself when it is finished.</summary>
    public static List<KeyValuePair<string, string>> Reel(Post post)
    {
        FacebookPostOptions options = OptionsOf(post);
        List<KeyValuePair<string, string>> fields = [new("video_state", post.ScheduledTime is not null ? "SCHEDULED" : options.IsDraft || options.IsUnpublished ? "DRAFT" : "PUBLISHED")];
        Add(fields, "description", Text(post) is { Length: > 0 } text ? text : null);
        Add(fields, "title", post.Title);
        Add(fields, "scheduled_publish_time", GraphValues.Seconds(post.ScheduledTime));
        Add(fields, "place", options.PlaceId);
        AddAudience(fields, options);
        return fields;
    }

    /// <summary>Returns what a post becomes: published, waiting or a draft.</summary>
    public static PublishStatus StatusOf(Post post) =>
        post.ScheduledTime is not null ? PublishStatus.Scheduled : OptionsOf(post) is { IsDraft: true } or { IsUnpublished: true } ? PublishStatus.Draft : PublishStatus.Published;

    public static FacebookPostOptions OptionsOf(Post post) => post.OptionsOf<FacebookPostOptions>() ?? FacebookPostOptions.None;

    /// <summary>A time without <c>published=false</c> would publish at once.</summary>
    private static void AddPublishing(List<KeyValuePair<string, string>> fields, Post post, FacebookPostOptions options)
    {
        if (post.ScheduledTime is { } time)
        {
            fields.Add(new("published", "false"));
            fields.Add(new("scheduled_publish_time", GraphValues.Seconds(time)!));
            fields.Add(new("unpublished_content_type", "SCHEDULED"));
        }
        else if (options.IsDraft || options.IsUnpublished)
        {
            fields.Add(new("published", "false"));
            Add(fields, "unpublished_content_type", options.IsDraft ? "DRAFT" : null);
        }
    }

    private static void AddAudience(List<KeyValuePair<string, string>> fields, FacebookPostOptions options)
    {
        Add(fields, "targeting", options.Targeting is { } hard ? Json(w => WriteAudience(w, hard)) : null);
        Add(fields, "feed_targeting", options.FeedTargeting is { } soft ? Json(w => WriteAudience(w, soft)) : null);
    }

    private static void WriteAudience(Utf8JsonWriter writer, FacebookAudience audience)
    {
        writer.WriteStartObject();
        if (audience.Countries.Count + audience.Regions.Count + audience.Cities.Count > 0)
        {
            writer.WriteStartObject("geo_locations");
            WriteTexts(writer, "countries", audience.Countries);
            WriteKeys(writer, "regions", audience.Regions);
            WriteKeys(writer, "cities", audience.Cities);
            writer.WriteEndObject();
        }

        WriteNumbers(writer, "locales", audience.Locales);
        if (audience.MinAge is { } least)
        {
            writer.WriteNumber("age_min", least);
        }

        if (audience.MaxAge is { } most)
        {
            writer.WriteNumber("age_max", most);
        }

        WriteNumbers(writer, "genders", audience.Genders);
        WriteTexts(writer, "interests", audience.Interests);
        writer.WriteEndObject();
    }

    private static void WriteCards(Utf8JsonWriter writer, IReadOnlyList<FacebookLinkCard> cards)
    {
        writer.WriteStartArray();
        foreach (FacebookLinkCard card in cards)
        {
            writer.WriteStartObject();
            writer.WriteString("link", card.Link.AbsoluteUri);
            Write("name", card.Name);
            Write("description", card.Description);
            Write("picture", card.Picture?.AbsoluteUri);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();

        void Write(string name, string? value)
        {
            if (value is not null)
            {
                writer.WriteString(name, value);
            }
        }
    }

    private static string? Button(FacebookPostOptions options) => options.CallToAction is not { } button ? null : Json(w =>
    {
        w.WriteStartObject();
        w.WriteString("type", button.Type);
        w.WriteStartObject("value");
        w.WriteString("link", button.Link.AbsoluteUri);
        w.WriteEndObject();
        w.WriteEndObject();
    });

    private static void WriteKeys(Utf8JsonWriter writer, string name, IReadOnlyList<string> keys)
    {
        if (keys.Count == 0)
        {
            return;
        }

        writer.WriteStartArray(name);
        foreach (string key in keys)
        {
            writer.WriteStartObject();
            writer.WriteString("key", key);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    private static void WriteTexts(Utf8JsonWriter writer, string name, IReadOnlyList<string> texts)
    {
        if (texts.Count == 0)
        {
            return;
        }

        writer.WriteStartArray(name);
        foreach (string text in texts)
        {
            writer.WriteStringValue(text);
        }

        writer.WriteEndArray();
    }

    private static void WriteNumbers(Utf8JsonWriter writer, string name, IReadOnlyList<int> numbers)
    {
        if (numbers.Count == 0)
        {
            return;
        }

        writer.WriteStartArray(name);
        foreach (int number in numbers)
        {
            writer.WriteNumberValue(number);
        }

        writer.WriteEndArray();
    }

    private static string JsonList(IReadOnlyList<string> items) => Json(w =>
    {
        w.WriteStartArray();
        foreach (string item in items)
        {
            w.WriteStringValue(item);
        }

        w.WriteEndArray();
    });

    internal static string Json(Action<Utf8JsonWriter> write)
    {
        using MemoryStream buffer = new();
        using (Utf8JsonWriter writer = new(buffer))
        {
            write(writer);
        }

        return Encoding.UTF8.GetString(buffer.GetBuffer(), 0, (int)buffer.Length);
    }

    internal static void Add(List<KeyValuePair<string, string>> fields, string name, string? value)
    {
        if (value is not null)
        {
            fields.Add(new(name, value));
        }
    }

    private static string? Truth(bool? value) => value switch { true => "true", false => "false", null => null };

    private static bool Contains(StringBuilder text, string part) => text.ToString().Contains(part, StringComparison.OrdinalIgnoreCase);

    private static void Append(StringBuilder text, string part) => text.Append(text.Length == 0 || char.IsWhiteSpace(text[^1]) ? string.Empty : " ").Append(part);
}
