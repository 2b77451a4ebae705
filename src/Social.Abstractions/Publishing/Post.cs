namespace Social;

/// <summary>What to publish, in words common to all networks. Immutable.</summary>
public sealed record Post
{
    /// <summary>Gets the text, or null.</summary>
    public PostText? Text { get; init; }

    /// <summary>Gets the title, where a network has one.</summary>
    public string? Title { get; init; }

    /// <summary>Gets the media, in order.</summary>
    public IReadOnlyList<MediaAttachment> Media { get; init; } = [];

    /// <summary>Gets the link to show, or null.</summary>
    public PostLink? Link { get; init; }

    /// <summary>Gets the poll, or null.</summary>
    public Poll? Poll { get; init; }

    /// <summary>Gets the post this one answers, or null.</summary>
    public PostReference? ReplyTo { get; init; }

    /// <summary>Gets the post this one quotes, or null.</summary>
    public PostReference? Quote { get; init; }

    /// <summary>Gets the tags, without signs.</summary>
    public IReadOnlyList<string> Tags { get; init; } = [];

    /// <summary>Gets who may see it, or null for the network's or account's default. It is never silently widened.</summary>
    public Visibility? Visibility { get; init; }

    /// <summary>Gets who may reply, or null for the default.</summary>
    public ReplyAudience? ReplyAudience { get; init; }

    /// <summary>Gets the language, a BCP 47 tag, or null.</summary>
    public string? Language { get; init; }

    /// <summary>Gets when it should appear, or null for now. Only networks that schedule natively take it.</summary>
    public DateTimeOffset? ScheduledTime { get; init; }

    /// <summary>Gets each network's own options; at most one per network.</summary>
    public IReadOnlyList<PostOptions> Options { get; init; } = [];

    /// <summary>Returns the post with a network's own options, in place of earlier ones for the same network.</summary>
    /// <param name="options">The options.</param>
    public Post With(PostOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        return this with { Options = [.. Options.Where(o => o.Platform != options.Platform), options] };
    }

    /// <summary>Returns the options of one network, or null.</summary>
    /// <typeparam name="TOptions">The network's type of options.</typeparam>
    public TOptions? OptionsOf<TOptions>()
        where TOptions : PostOptions
    {
        foreach (PostOptions options in Options)
        {
            if (options is TOptions typed)
            {
                return typed;
            }
        }

        return null;
    }

    /// <summary>Returns the post as one network gets it: common fields replaced by what its options say.</summary>
    /// <param name="platform">The network.</param>
    public Post For(PlatformName platform)
    {
        foreach (PostOptions o in Options)
        {
            if (o.Platform == platform)
            {
                return this with
                {
                    Text = o.Text ?? Text,
                    Title = o.Title ?? Title,
                    Media = o.Media ?? Media,
                    Link = o.Link ?? Link,
                    Poll = o.Poll ?? Poll,
                    ReplyTo = o.ReplyTo ?? ReplyTo,
                    Quote = o.Quote ?? Quote,
                    Tags = o.Tags ?? Tags,
                    Visibility = o.Visibility ?? Visibility,
                    ReplyAudience = o.ReplyAudience ?? ReplyAudience,
                    Language = o.Language ?? Language,
                    ScheduledTime = o.ScheduledTime ?? ScheduledTime,
                };
            }
        }

        return this;
    }

    /// <summary>Returns a description without the post's words.</summary>
    public override string ToString() => $"Post({Text?.ToString().Length ?? 0} characters, {Media.Count} media)";
}
