using System.Text.Json;
using Social.Media;
using Social.Pipeline;
using Social.Publishing;

namespace Social.Google;

/// <summary>Local posts, in Google's own words.</summary>
/// <remarks>Thread-safe. Creating goes through the publish journal like every publish.</remarks>
public sealed class GoogleBusinessPosts : IPostRemover, IScheduledPosts
{
    private readonly BusinessApi _api;
    private readonly PublishRunner _runner;
    private readonly LocalPostReconciler _reconciler;
    private readonly MediaHosting _hosting;

    internal GoogleBusinessPosts(BusinessApi api, PublishRunner runner, LocalPostReconciler reconciler, MediaHosting hosting)
    {
        _api = api;
        _runner = runner;
        _reconciler = reconciler;
        _hosting = hosting;
    }

    /// <summary>Creates a post with Google's own request, and waits until it is live, rejected or waiting for its time.</summary>
    /// <param name="account">The location.</param>
    /// <param name="request">The request; it is sent as it is.</param>
    /// <param name="options">How, or null for the default.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="SocialException">Google refused, or could not be reached before the post was made.</exception>
    public Task<PublishResult> CreateAsync(AccountKey account, LocalPostRequest request, PublishOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        PublishTarget target = account;
        string fingerprint = PostFingerprint.Compute(target, JsonSerializer.SerializeToUtf8Bytes(LocalPostWriter.Write(request), BusinessJsonContext.Default.LocalPostData));
        return _runner.RunAsync(new CreateLocalPost(_api, _reconciler, _hosting, target, fingerprint, request, []), options ?? PublishOptions.Default, cancellationToken);
    }

    /// <summary>Reads a post, or returns null when it does not exist or is not to be seen.</summary>
    /// <param name="account">The location.</param>
    /// <param name="postId">The post's id or full name.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="SocialException">Google refused or could not be reached.</exception>
    public async Task<LocalPost?> GetAsync(AccountKey account, string postId, CancellationToken cancellationToken = default)
    {
        RoutePath path = await PathAsync(LocalPostRoutes.Get, account, postId, cancellationToken).ConfigureAwait(false);
        return await _api.FindAsync(LocalPostRoutes.Get, account, path, BusinessJsonContext.Default.LocalPostData, cancellationToken).ConfigureAwait(false) is { } data ? LocalPostParser.Read(data) : null;
    }

    /// <summary>Lists a location's posts, in Google's order.</summary>
    /// <param name="account">The location.</param>
    public SocialPageable<LocalPost> List(AccountKey account) => ListWhere(account, static _ => true, static post => post);

    /// <summary>Changes fields of a post. What the mask names and the request leaves out is cleared.</summary>
    /// <param name="account">The location.</param>
    /// <param name="postId">The post's id or full name.</param>
    /// <param name="request">The new values.</param>
    /// <param name="mask">The fields, in Google's names: <c>summary</c>, <c>callToAction</c>, <c>event</c>, <c>offer</c>, <c>media</c>, ….</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="SocialValidationException">The mask is empty; nothing was sent.</exception>
    /// <exception cref="SocialException">Google refused or could not be reached.</exception>
    public Task<LocalPost> UpdateAsync(AccountKey account, string postId, LocalPostRequest request, FieldMask mask, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        string id = BusinessInput.RequireId(postId, nameof(postId));
        return mask.IsEmpty
            ? throw BusinessInput.Invalid(nameof(mask), "The mask is empty: name the fields to change.", "at least 1", 0)
            : EditLocalPost.SendAsync(_api, account, id, LocalPostWriter.Write(request), mask, cancellationToken);
    }

    /// <summary>Deletes a post. One that is gone already is <see cref="SocialErrorCode.NotFound"/>, as Google says the same of what is not ours.</summary>
    /// <inheritdoc/>
    public async Task DeletePostAsync(AccountKey account, string postId, CancellationToken cancellationToken = default) =>
        await _api.ActAsync(LocalPostRoutes.Delete, account, await PathAsync(LocalPostRoutes.Delete, account, postId, cancellationToken).ConfigureAwait(false), cancellationToken).ConfigureAwait(false);

    /// <inheritdoc/>
    public SocialPageable<PublishedPost> ListScheduled(AccountKey account) =>
        ListWhere(account, static post => post.State == LocalPostState.Scheduled, post => LocalPostReader.Read(account, post));

    /// <summary>Gives a waiting post another time; null publishes it now.</summary>
    /// <inheritdoc/>
    public Task RescheduleAsync(AccountKey account, string postId, DateTimeOffset? time, CancellationToken cancellationToken = default)
    {
        string id = BusinessInput.RequireId(postId, nameof(postId));
        return time < _api.Client.Time.GetUtcNow()
            ? throw BusinessInput.Invalid(nameof(time), $"The time {time:u} is past.", "a time to come", time.Value.ToString("O"))
            : EditLocalPost.SendAsync(_api, account, id, new LocalPostData { ScheduledTime = time is { } t ? GoogleTime.Write(t) : null }, FieldMask.Of("scheduledTime"), cancellationToken);
    }

    /// <inheritdoc/>
    public Task CancelScheduledAsync(AccountKey account, string postId, CancellationToken cancellationToken = default) => DeletePostAsync(account, postId, cancellationToken);

    internal SocialPageable<T> ListWhere<T>(AccountKey account, Func<LocalPost, bool> wanted, Func<LocalPost, T> read) => new BusinessListing<LocalPostsPage, T>(_api.Client, LocalPostRoutes.List, account, BusinessJsonContext.Default.LocalPostsPage)
    {
        Path = async ct =>
        {
            BusinessLocationName name = await _api.NameAsync(account, ct).ConfigureAwait(false);
            return _api.Path(LocalPostRoutes.List, name.AccountId, name.LocationId);
        },
        MaxPageSize = 100,
        Read = page => [.. (page.LocalPosts ?? []).Select(LocalPostParser.Read).Where(wanted).Select(read)],
        Next = page => page.NextPageToken,
    }.ToPageable();

    private async ValueTask<RoutePath> PathAsync(SocialRoute route, AccountKey account, string postId, CancellationToken cancellationToken)
    {
        string id = BusinessInput.RequireId(postId, nameof(postId));
        BusinessLocationName name = await _api.NameAsync(account, cancellationToken).ConfigureAwait(false);
        return _api.Path(route, name.AccountId, name.LocationId, id);
    }
}
