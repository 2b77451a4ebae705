using Microsoft.Extensions.DependencyInjection;
using Social.Meta;

namespace Social.Testing;

/// <summary>Facebook Pages on loopback: login, posts, photos, videos, reels, stories, live video, comments and insights; and the linked accounts of Instagram.</summary>
/// <remarks>Thread-safe. Strict: it refuses what Facebook refuses, with Meta's own error bodies. All hosts of Graph share one port.</remarks>
public sealed partial class FacebookEmulator : GraphEmulator
{
    private readonly FacebookCommentEndpoints _comments;

    internal FacebookEmulator(FacebookEmulatorOptions options, GraphState state)
        : base(options, state)
    {
        Options = options;
        Router.Map("POST", "/oauth/access_token", new GraphTokenEndpoints(this).Sell, needsToken: false);
        new FacebookFeedEndpoints(this).Map(Router);
        new FacebookPostEndpoints(this).Map(Router);
        new FacebookPhotoEndpoints(this).Map(Router);
        new FacebookVideoEndpoints(this).Map(Router);
        new FacebookReelEndpoints(this).Map(Router);
        new FacebookLiveEndpoints(this).Map(Router);
        new FacebookPageEndpoints(this).Map(Router);
        _comments = new FacebookCommentEndpoints(this);
        _comments.Map(Router);
        FacebookInsightEndpoints.Map(Router);
    }

    /// <summary>Gets the switches; they take effect at once.</summary>
    public FacebookEmulatorOptions Options { get; }

    /// <summary>Gets the posts, scheduled and unpublished ones included, oldest first.</summary>
    public IReadOnlyList<EmulatedPagePost> Posts => State.All<EmulatedPagePost>();

    /// <summary>Gets the photos, oldest first.</summary>
    public IReadOnlyList<EmulatedPagePhoto> Photos => State.All<EmulatedPagePhoto>();

    /// <summary>Gets the videos, reels and stories included, oldest first.</summary>
    public IReadOnlyList<EmulatedPageVideo> Videos => State.All<EmulatedPageVideo>();

    /// <summary>Gets the live videos, oldest first.</summary>
    public IReadOnlyList<EmulatedLiveVideo> LiveVideos => State.All<EmulatedLiveVideo>();

    /// <summary>Gets the comments, oldest first.</summary>
    public IReadOnlyList<EmulatedPageComment> Comments => State.All<EmulatedPageComment>();

    internal override string NetworkName => "facebook";

    /// <summary>Adds a post to a Page without a request, as another app or a visitor would.</summary>
    /// <param name="page">The Page.</param>
    /// <param name="message">The text.</param>
    /// <param name="createdAt">When; null means now.</param>
    /// <param name="isOwn">Whether the emulated app made it, so that it can edit it.</param>
    public EmulatedPagePost AddPost(EmulatedPage page, string message, DateTimeOffset? createdAt = null, bool isOwn = true)
    {
        ArgumentNullException.ThrowIfNull(page);
        var at = createdAt ?? State.Now;
        return State.Add(new EmulatedPagePost($"{page.Id}_{State.NextId()}", page, at) { Message = message, PublishesAt = at, IsOwn = isOwn });
    }

    /// <summary>Adds a comment without a request.</summary>
    /// <param name="on">The post, photo, video or live video, or the comment that it answers.</param>
    /// <param name="authorName">Who wrote it.</param>
    /// <param name="message">The text.</param>
    /// <param name="authorId">The author's id; null makes a stranger's.</param>
    /// <param name="createdAt">When; null means now.</param>
    public EmulatedPageComment AddComment(EmulatedGraphNode on, string authorName, string message, string? authorId = null, DateTimeOffset? createdAt = null)
    {
        ArgumentNullException.ThrowIfNull(on);
        return _comments.Add(on, authorId ?? State.NextId(), authorName, message, createdAt ?? State.Now);
    }

    /// <summary>Adds an event without a request: the API has none that makes one.</summary>
    /// <param name="page">The Page.</param>
    /// <param name="name">The name.</param>
    /// <param name="startsAt">When it begins.</param>
    public EmulatedPageEvent AddEvent(EmulatedPage page, string name, DateTimeOffset startsAt)
    {
        ArgumentNullException.ThrowIfNull(page);
        return State.Add(new EmulatedPageEvent(State.NextId(), page, name, startsAt, State.Now));
    }

    /// <summary>Tells whether people can see a post, by the network's clock.</summary>
    /// <param name="post">The post.</param>
    public bool IsPublished(EmulatedPagePost post)
    {
        ArgumentNullException.ThrowIfNull(post);
        return post.IsPublishedAt(State.Now);
    }

    internal override void Point(ISocialBuilder builder) => builder.Services.PostConfigureAll<FacebookOptions>(options =>
    {
        options.ApiHost = BaseAddress.ToString().TrimEnd('/');
        (options.VideoHost, options.UploadHost, options.AuthorizationHost) = (null, null, null);
        options.AppId = DefaultApp.AppId;
        options.AppSecret = DefaultApp.AppSecret;
        options.RedirectUri = DefaultApp.RedirectUri;
    });
}
