using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace Social.Publishing;

/// <summary>Writes posts as JSON and reads them back, each network's own options included; those of networks that are not registered are kept raw.</summary>
/// <remarks>Thread-safe. Media from a stream cannot be written.</remarks>
public sealed class PostSerializer
{
    private readonly Dictionary<PlatformName, JsonTypeInfo> _options;

    /// <summary>Initializes a serializer.</summary>
    /// <param name="registrations">How each network's options are written.</param>
    public PostSerializer(IEnumerable<PostOptionsRegistration> registrations)
    {
        ArgumentNullException.ThrowIfNull(registrations);
        _options = [];
        foreach (PostOptionsRegistration registration in registrations)
        {
            _options[registration.Platform] = registration.TypeInfo;
        }
    }

    /// <summary>Writes a post.</summary>
    /// <param name="post">The post.</param>
    /// <exception cref="JsonException">Media comes from a stream, or options have no registration.</exception>
    public string Serialize(Post post)
    {
        ArgumentNullException.ThrowIfNull(post);
        PostDocument document = new()
        {
            Text = post.Text,
            Title = post.Title,
            Media = post.Media.Count == 0 ? null : [.. post.Media.Select(Write)],
            Link = post.Link is { } link ? new() { Url = link.Url, Title = link.Title, Description = link.Description, Thumbnail = link.Thumbnail } : null,
            Poll = post.Poll is { } poll ? new() { Options = [.. poll.Options], Minutes = poll.Duration.TotalMinutes, Question = poll.Question } : null,
            ReplyTo = post.ReplyTo,
            Quote = post.Quote,
            Tags = post.Tags.Count == 0 ? null : [.. post.Tags],
            Visibility = post.Visibility,
            ReplyAudience = post.ReplyAudience,
            Language = post.Language,
            ScheduledTime = post.ScheduledTime,
            Options = post.Options.Count == 0 ? null : post.Options.ToDictionary(o => o.Platform.Value, Write, StringComparer.OrdinalIgnoreCase),
        };
        return JsonSerializer.Serialize(document, PostJsonContext.Default.PostDocument);
    }

    /// <summary>Reads a post.</summary>
    /// <param name="json">What <see cref="Serialize"/> wrote.</param>
    /// <exception cref="JsonException">The text is not a post.</exception>
    public Post Deserialize(string json)
    {
        PostDocument document = JsonSerializer.Deserialize(json, PostJsonContext.Default.PostDocument) ?? throw new JsonException("A post is written as an object.");
        return new Post
        {
            Text = document.Text,
            Title = document.Title,
            Media = [.. (document.Media ?? []).Select(Read)],
            Link = document.Link is { Url: { } url } link ? new PostLink { Url = url, Title = link.Title, Description = link.Description, Thumbnail = link.Thumbnail } : null,
            Poll = document.Poll is { } poll ? new Poll { Options = poll.Options ?? [], Duration = TimeSpan.FromMinutes(poll.Minutes), Question = poll.Question } : null,
            ReplyTo = document.ReplyTo,
            Quote = document.Quote,
            Tags = document.Tags ?? [],
            Visibility = document.Visibility,
            ReplyAudience = document.ReplyAudience,
            Language = document.Language,
            ScheduledTime = document.ScheduledTime,
            Options = [.. (document.Options ?? []).Select(o => Read(new PlatformName(o.Key), o.Value))],
        };
    }

    private static PostDocument.MediaDocument Write(MediaAttachment media) => new()
    {
        Source = media.Source,
        Uploaded = media.Uploaded,
        Kind = media.Kind.IsEmpty ? null : media.Kind,
        AltText = media.AltText,
        Cover = media.Cover,
        Captions = media.Captions.Count == 0 ? null : [.. media.Captions],
    };

    private static MediaAttachment Read(PostDocument.MediaDocument media) => new()
    {
        Source = media.Source,
        Uploaded = media.Uploaded,
        Kind = media.Kind ?? default,
        AltText = media.AltText,
        Cover = media.Cover,
        Captions = media.Captions ?? [],
    };

    private JsonElement Write(PostOptions options) => options switch
    {
        RawPostOptions raw => raw.Json,
        _ when _options.TryGetValue(options.Platform, out JsonTypeInfo? type) => JsonSerializer.SerializeToElement(options, type),
        _ => throw new JsonException($"The options of '{options.Platform}' cannot be written: the network is not registered."),
    };

    private PostOptions Read(PlatformName platform, JsonElement json) =>
        _options.TryGetValue(platform, out JsonTypeInfo? type)
            ? (PostOptions)(json.Deserialize(type) ?? throw new JsonException($"The options of '{platform}' are null."))
            : new RawPostOptions(platform, json.Clone());
}
