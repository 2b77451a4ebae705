using System.Text.Json;
using Social.Pipeline;
using Social.Publishing;

namespace Social.LinkedIn;

/// <summary>Posts on LinkedIn, in LinkedIn's own words.</summary>
/// <remarks>Thread-safe. Follows LinkedIn's "Posts API". Creating goes through the publish journal like every publish.</remarks>
public sealed class LinkedInPosts : IPostRemover
{
    private readonly LinkedInApi _api;
    private readonly PublishRunner _runner;
    private readonly PostReconciler _reconciler;

    internal LinkedInPosts(LinkedInApi api, PublishRunner runner, PostReconciler reconciler)
    {
        _api = api;
        _runner = runner;
        _reconciler = reconciler;
    }

    /// <summary>Creates a post with LinkedIn's own request: <c>POST /rest/posts</c>.</summary>
    /// <param name="account">The author's account.</param>
    /// <param name="request">The request; it is sent as it is, so its commentary is little text.</param>
    /// <param name="options">How, or null for the default.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="SocialException">LinkedIn refused, or could not be reached before the post was made.</exception>
    public Task<PublishResult> CreateAsync(AccountKey account, LinkedInPostRequest request, PublishOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        PublishTarget target = account;
        string fingerprint = PostFingerprint.Compute(target, JsonSerializer.SerializeToUtf8Bytes(request, LinkedInJsonContext.Default.LinkedInPostRequest));
        return _runner.RunAsync(new CreatePost(_api, _reconciler, target, fingerprint, new PostComposition(target, request)), options ?? PublishOptions.Default, cancellationToken);
    }

    /// <summary>Reshares a post: <c>POST /rest/posts</c> with a <c>reshareContext</c>.</summary>
    /// <param name="account">Who reshares it.</param>
    /// <param name="postUrn">The post's URN, a share or a ugcPost.</param>
    /// <param name="text">What is said to it, or null for nothing.</param>
    /// <param name="options">How, or null for the default.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="SocialValidationException">The URN is of something else; nothing was sent.</exception>
    /// <exception cref="SocialException">LinkedIn refused, or could not be reached before the post was made.</exception>
    public Task<PublishResult> ReshareAsync(AccountKey account, string postUrn, PostText? text = null, PublishOptions? options = null, CancellationToken cancellationToken = default) =>
        CreateAsync(
            account,
            new LinkedInPostRequest
            {
                Author = account.Id,
                Commentary = text is null ? string.Empty : LittleText.Write(text),
                ReshareContext = new LinkedInReshare { Parent = LinkedInInput.Urn(postUrn, nameof(postUrn), LinkedInInput.PostTypes) },
            },
            options,
            cancellationToken);

    /// <summary>Creates a post through the deprecated, unversioned <c>POST /v2/ugcPosts</c>, for apps that have no access to the versioned resource. Its text is plain, not little text.</summary>
    /// <param name="account">The author's account.</param>
    /// <param name="request">The request; assets are uploaded already.</param>
    /// <param name="options">How, or null for the default.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="SocialValidationException">The text is longer than 3,000 characters; nothing was sent.</exception>
    /// <exception cref="SocialException">LinkedIn refused, or could not be reached before the post was made.</exception>
    public Task<PublishResult> CreateLegacyAsync(AccountKey account, LinkedInLegacyPostRequest request, PublishOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        if (request.Text.Length > LinkedInRules.MaxText)
        {
            throw LinkedInInput.Invalid("Text", $"Text is {request.Text.Length} long; LinkedIn takes at most {LinkedInRules.MaxText}.", LinkedInRules.MaxText, request.Text.Length, SocialErrorCode.ContentTooLong);
        }

        PublishTarget target = account;
        byte[] body = JsonSerializer.SerializeToUtf8Bytes(LegacyPostData.Of(LinkedInInput.Urn(account.Id, "Account", LinkedInInput.AuthorTypes), request), LinkedInJsonContext.Default.LegacyPostData);

        // How the post looks when it is read back: a lost one is looked for so.
        LinkedInPostRequest asRead = new()
        {
            Author = account.Id,
            Commentary = LittleText.Escape(request.Text),
            Content = request.Media is [{ OriginalUrl: { } link }] ? new LinkedInPostContent { Article = new LinkedInArticleContent { Source = link.OriginalString } } : null,
        };
        return _runner.RunAsync(new CreatePost(_api, _reconciler, target, PostFingerprint.Compute(target, body), new PostComposition(target, asRead), body), options ?? PublishOptions.Default, cancellationToken);
    }

    /// <summary>Reads a post: <c>GET /rest/posts/{urn}</c>; null when it does not exist or is not to be seen.</summary>
    /// <param name="account">The account that reads.</param>
    /// <param name="postUrn">The post's URN, a share or a ugcPost.</param>
    /// <param name="viewContext"><c>AUTHOR</c> for the author's view, with the latest edit; null for a reader's.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="SocialException">LinkedIn refused or could not be reached.</exception>
    public async Task<LinkedInPost?> GetAsync(AccountKey account, string postUrn, string? viewContext = null, CancellationToken cancellationToken = default)
    {
        RestLiPath path = RestLiPath.Of(PostRoutes.Get, LinkedInInput.Urn(postUrn, nameof(postUrn), LinkedInInput.PostTypes))
            .Add("viewContext", viewContext is null ? null : (RestLiValue)viewContext);
        try
        {
            SocialAnswer<PostData> answer = await _api.SendAsync(new LinkedInRequest(PostRoutes.Get, account) { Path = path }, LinkedInJsonContext.Default.PostData, cancellationToken).ConfigureAwait(false);
            return LinkedInPost.Of(postUrn, answer.Value);
        }
        catch (SocialApiException e) when (e.Code == SocialErrorCode.NotFound)
        {
            return null;
        }
    }

    /// <summary>Reads any number of posts: <c>GET /rest/posts?ids=List(…)</c>, 100 a call. The development tier has no such call.</summary>
    /// <param name="account">The account that reads.</param>
    /// <param name="postUrns">The posts' URNs.</param>
    /// <param name="cancellationToken">Cancels the calls.</param>
    /// <exception cref="SocialException">LinkedIn refused or could not be reached.</exception>
    public Task<LinkedInLookup<LinkedInPost>> GetManyAsync(AccountKey account, IReadOnlyList<string> postUrns, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(postUrns);
        string[] urns = [.. postUrns.Select((urn, i) => LinkedInInput.Urn(urn, $"{nameof(postUrns)}[{i}]", LinkedInInput.PostTypes))];
        return new BatchLookup<PostData, LinkedInPost>(_api, PostRoutes.Lookup, LinkedInJsonContext.Default.BatchDataPostData, LinkedInPost.Of).RunAsync(account, urns, cancellationToken);
    }

    /// <summary>Lists an author's posts: <c>GET /rest/posts?q=author</c>, up to 100 a page.</summary>
    /// <param name="account">The account that reads.</param>
    /// <param name="authorUrn">The author's URN, or null for the account's own.</param>
    /// <param name="sortBy"><c>CREATED</c> for the newest first, <c>LAST_MODIFIED</c> for those that changed last.</param>
    /// <exception cref="SocialValidationException">The URN is none of an author.</exception>
    public SocialPageable<LinkedInPost> ListByAuthor(AccountKey account, string? authorUrn = null, string sortBy = "CREATED")
    {
        string author = LinkedInInput.Urn(authorUrn ?? account.Id, nameof(authorUrn), LinkedInInput.AuthorTypes);
        return new LinkedInListing<PostData, LinkedInPost>(_api, PostRoutes.ByAuthor, account, LinkedInJsonContext.Default.ElementsDataPostData)
        {
            Path = () => RestLiPath.Of(PostRoutes.ByAuthor).Add("author", author).Add("sortBy", sortBy),
            Read = posts => [.. posts.Where(p => p.Id is not null).Select(p => LinkedInPost.Of(p.Id!, p))],
        }.ToPageable();
    }

    /// <summary>Changes a post: a partial update of <c>/rest/posts/{urn}</c>. The same call again changes nothing more.</summary>
    /// <param name="account">The author's account.</param>
    /// <param name="postUrn">The post's URN.</param>
    /// <param name="changes">What changes.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="SocialException">LinkedIn refused or could not be reached.</exception>
    public async Task UpdateAsync(AccountKey account, string postUrn, LinkedInPostChanges changes, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(changes);
        await UpdateAsync(account, postUrn, changes, null, cancellationToken).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    /// <remarks>LinkedIn answers the same when it is gone already.</remarks>
    public async Task DeletePostAsync(AccountKey account, string postId, CancellationToken cancellationToken = default)
    {
        RestLiPath path = RestLiPath.Of(PostRoutes.Delete, LinkedInInput.Urn(postId, nameof(postId), LinkedInInput.PostTypes));
        await _api.SendAsync(new LinkedInRequest(PostRoutes.Delete, account) { Path = path }, cancellationToken).ConfigureAwait(false);
    }

    internal static byte[] Write(LinkedInPostChanges changes) =>
        JsonSerializer.SerializeToUtf8Bytes(new PatchData<PostPatchData>(PostPatchData.Of(changes)), LinkedInJsonContext.Default.PatchDataPostPatchData);

    internal Task<SocialAnswer<ReadOnlyMemory<byte>>> UpdateAsync(AccountKey account, string postUrn, LinkedInPostChanges changes, RateLimitWait? wait, CancellationToken cancellationToken) =>
        _api.SendAsync(
            new LinkedInRequest(PostRoutes.Update, account)
            {
                Path = RestLiPath.Of(PostRoutes.Update, LinkedInInput.Urn(postUrn, nameof(postUrn), LinkedInInput.PostTypes)),
                Json = Write(changes),
                Words = changes.Commentary is { } text ? [LittleText.ToPlain(text)] : [],
                RateLimit = wait,
            },
            cancellationToken);
}
