using Social.Pipeline;
using Social.Publishing;

namespace Social.Meta;

/// <summary>A Page's posts and videos: read, list, edit, hide, pin, delete.</summary>
/// <remarks>Follows developers.facebook.com, "Page Feed" and "Post". Thread-safe. Ids are <c>{page}_{post}</c>; a bare number is a video's. Only posts that this app made can be edited.</remarks>
public sealed class FacebookPosts : IPostReader, IPostEditor, IPostRemover, IPostResolver
{
    private readonly FacebookApi _api;

    internal FacebookPosts(FacebookApi api) => _api = api;

    /// <inheritdoc/>
    public async Task<PublishedPost?> GetPostAsync(AccountKey account, string postId, CancellationToken cancellationToken = default)
    {
        try
        {
            return IsVideo(postId)
                ? FacebookPostReading.Read(account, await GetVideoAsync(account, postId, cancellationToken).ConfigureAwait(false))
                : FacebookPostReading.Read(account, await _api.ReadAsync(
                    FacebookRoutes.Get, account, _api.Path(FacebookRoutes.Get, postId).Add("fields", FacebookRoutes.PostFields), FacebookJsonContext.Default.FacebookPostData, cancellationToken).ConfigureAwait(false));
        }
        catch (SocialApiException e) when (e.Code == SocialErrorCode.NotFound)
        {
            return null;
        }
    }

    /// <summary>Lists what the Page published, newest first.</summary>
    /// <inheritdoc/>
    public SocialPageable<PublishedPost> ListPosts(AccountKey account, PostQuery? query = null) => List(FacebookRoutes.Published, account, query);

    /// <summary>Lists what visitors wrote on the Page, newest first. It needs <c>pages_read_user_content</c>.</summary>
    /// <param name="account">The Page.</param>
    /// <param name="query">Which, or null for all.</param>
    public SocialPageable<PublishedPost> ListVisitorPosts(AccountKey account, PostQuery? query = null) => List(FacebookRoutes.Visitor, account, query);

    /// <summary>Lists the Page's uploaded videos, newest first.</summary>
    /// <param name="account">The Page.</param>
    public SocialPageable<PublishedPost> ListVideos(AccountKey account) => Videos(FacebookRoutes.VideoList, account);

    /// <summary>Lists the Page's reels, newest first.</summary>
    /// <param name="account">The Page.</param>
    public SocialPageable<PublishedPost> ListReels(AccountKey account) => Videos(FacebookRoutes.ReelList, account);

    /// <summary>Changes the text of a post, or the description and title of a video. Nothing else of a post can be changed; the id stays.</summary>
    /// <inheritdoc/>
    public async Task<PublishResult> EditPostAsync(AccountKey account, string postId, Post post, PublishOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(post);
        Post own = post.For(PlatformName.Facebook);
        bool isVideo = IsVideo(postId);
        ProblemList problems = new();
        FacebookEditValidator.Validate(own, isVideo, _api.Time.GetUtcNow(), problems);
        ValidationReport report = problems.ToReport();
        report.ThrowIfInvalid();
        List<KeyValuePair<string, string>> fields = [new(isVideo ? "description" : "message", FacebookComposer.Text(own))];
        FacebookComposer.Add(fields, "title", isVideo ? own.Title : null);
        await ChangeAsync(account, postId, fields, cancellationToken).ConfigureAwait(false);
        return new PublishResult
        {
            Target = account, Status = PublishStatus.Published, IdempotencyKey = options?.IdempotencyKey ?? string.Empty,
            References = [new PostReference { Account = account, Id = postId, Url = FacebookApi.Address("/" + postId) }],
            Warnings = report.Problems,
        };
    }

    /// <inheritdoc/>
    public Task DeletePostAsync(AccountKey account, string postId, CancellationToken cancellationToken = default) =>
        _api.ChangeAsync(FacebookRoutes.Delete, account, _api.Path(FacebookRoutes.Delete, GraphValues.Require(postId)), null, cancellationToken);

    /// <summary>Hides a post on the Page, or shows it again.</summary>
    /// <param name="account">The Page.</param>
    /// <param name="postId">The post.</param>
    /// <param name="hidden">Whether it is hidden.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    public Task SetHiddenAsync(AccountKey account, string postId, bool hidden, CancellationToken cancellationToken = default) =>
        ChangeAsync(account, postId, [new("is_hidden", hidden ? "true" : "false")], cancellationToken);

    /// <summary>Pins a post to the top of the Page, or loosens it.</summary>
    /// <param name="account">The Page.</param>
    /// <param name="postId">The post.</param>
    /// <param name="pinned">Whether it is pinned.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    public Task SetPinnedAsync(AccountKey account, string postId, bool pinned, CancellationToken cancellationToken = default) =>
        ChangeAsync(account, postId, [new("is_pinned", pinned ? "true" : "false")], cancellationToken);

    /// <summary>Finds the post that became of a video, whose id is known before its post's.</summary>
    /// <inheritdoc/>
    public async Task<PostReference> ResolvePostAsync(PostReference reference, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(reference);
        if (reference is not { Id: null, Handle: { Length: > 0 } video })
        {
            return reference;
        }

        FacebookVideoData data = await GetVideoAsync(reference.Account, video, cancellationToken).ConfigureAwait(false);
        return data.PostId is not null || new VideoState(data).IsPublished ? reference with { Id = data.PostId ?? video, Url = FacebookApi.Address(data.PermalinkUrl) } : reference;
    }

    internal Task ChangeAsync(AccountKey account, string postId, IReadOnlyList<KeyValuePair<string, string>> fields, CancellationToken cancellationToken) =>
        _api.ChangeAsync(FacebookRoutes.Update, account, _api.Path(FacebookRoutes.Update, GraphValues.Require(postId)), fields, cancellationToken);

    internal SocialPageable<PublishedPost> List(SocialRoute route, AccountKey account, PostQuery? query) =>
        new GraphListing<FacebookPostData, PublishedPost>(_api.Client, route, account, FacebookJsonContext.Default.GraphPageFacebookPostData)
        {
            Path = () => _api.Path(route, account.Id).Add("fields", FacebookRoutes.PostFields).Add("since", GraphValues.Seconds(query?.Since)).Add("until", GraphValues.Seconds(query?.Until)),
            Read = p => FacebookPostReading.Read(account, p),
        }.ToPageable();

    private SocialPageable<PublishedPost> Videos(SocialRoute route, AccountKey account) =>
        new GraphListing<FacebookVideoData, PublishedPost>(_api.Client, route, account, FacebookJsonContext.Default.GraphPageFacebookVideoData)
        {
            Path = () => _api.Path(route, account.Id).Add("type", route == FacebookRoutes.VideoList ? "uploaded" : null).Add("fields", FacebookRoutes.VideoFields),
            Read = v => FacebookPostReading.Read(account, v),
        }.ToPageable();

    private Task<FacebookVideoData> GetVideoAsync(AccountKey account, string video, CancellationToken cancellationToken) => _api.ReadAsync(
        FacebookRoutes.VideoGet, account, _api.Path(FacebookRoutes.VideoGet, video).Add("fields", FacebookRoutes.VideoFields), FacebookJsonContext.Default.FacebookVideoData, cancellationToken);

    /// <summary>A post's id names its Page first; a video's is a number alone.</summary>
    private static bool IsVideo(string id) => !GraphValues.Require(id).Contains('_', StringComparison.Ordinal);
}
