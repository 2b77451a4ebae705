using System.Text.Json;
using Social.Media;
using Social.Pipeline;
using Social.Publishing;

namespace Social.TikTok;

/// <summary>Posts under way. A publish id is not a post's id: the public id comes when the post is public, which can be later or never.</summary>
/// <remarks>Thread-safe. Follows TikTok for Developers, "Get post status".</remarks>
public sealed class TikTokPosts : IPostResolver
{
    private readonly PlatformClient _client;
    private readonly IAccountStore _accounts;
    private readonly TikTokOptions _options;

    internal TikTokPosts(PlatformClient client, IAccountStore accounts, TikTokOptions options)
    {
        _client = client;
        _accounts = accounts;
        _options = options;
    }

    /// <summary>Asks where a post stands: <c>POST /v2/post/publish/status/fetch/</c>, at most 30 times a minute for a token.</summary>
    /// <param name="account">The account that posts.</param>
    /// <param name="publishId">The publish id.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="SocialException">TikTok refused; <c>not_found</c> when it does not know the id.</exception>
    public Task<TikTokPublishStatus> GetStatusAsync(AccountKey account, string publishId, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(publishId);
        return FetchAsync(account, publishId, null, cancellationToken);
    }

    /// <summary>Asks TikTok to drop a post that it still fetches; one that is cancelled already stays so. It does what it can, and no more: never rely on it.</summary>
    /// <param name="account">The account that posts.</param>
    /// <param name="publishId">The publish id.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="SocialApiException">It is too late (<c>conflict</c>), or TikTok does not know the id (<c>not_found</c>).</exception>
    public async Task CancelAsync(AccountKey account, string publishId, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(publishId);
        try
        {
            await _client.SendAsync(new SocialCall(PostRoutes.Cancel, account) { Json = Body(publishId) }, cancellationToken).ConfigureAwait(false);
        }
        catch (SocialApiException e) when (e.Code == SocialErrorCode.Conflict)
        {
            // It may be too late because an earlier call, whose answer was lost, has cancelled it.
            TikTokPublishStatus status = await FetchAsync(account, publishId, null, cancellationToken).ConfigureAwait(false);
            if (status.FailReason != TikTokFailReason.Cancelled)
            {
                throw;
            }
        }
    }

    /// <summary>Turns a publish id into the public post, once TikTok tells its id; until then, and for a private post for ever, the reference comes back as it was.</summary>
    /// <exception cref="SocialApiException">TikTok made nothing of the post, with its reason.</exception>
    /// <inheritdoc/>
    public async Task<PostReference> ResolvePostAsync(PostReference reference, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(reference);
        if (reference.Id is not null)
        {
            return reference;
        }

        string publishId = reference.Handle ?? throw TikTokAnswers.Invalid("Reference.Handle", "The reference has no handle: TikTok's is the publish id.", "a publish id", "none");
        TikTokPublishStatus status = await FetchAsync(reference.Account, publishId, null, cancellationToken).ConfigureAwait(false);
        if (status.State == TikTokPublishState.Failed)
        {
            throw status.ToFailure(_client.Name, reference.Account);
        }

        return status.PostIds.Count == 0 ? reference : await ReferenceAsync(reference.Account, status, null, cancellationToken).ConfigureAwait(false);
    }

    internal async Task<TikTokPublishStatus> FetchAsync(AccountKey account, string publishId, RateLimitWait? wait, CancellationToken cancellationToken)
    {
        SocialCall call = new(PostRoutes.Status, account) { Json = Body(publishId), RateLimit = wait, IsFresh = true };
        SocialAnswer<TikTokEnvelope<StatusData>> answer = await _client.SendAsync(call, TikTokJsonContext.Default.TikTokEnvelopeStatusData, cancellationToken).ConfigureAwait(false);
        StatusData data = answer.Value.Data is { Status.Length: > 0 } read ? read : throw TikTokAnswers.Empty(_client, PostRoutes.Status, account, answer.Status);
        return new TikTokPublishStatus
        {
            PublishId = publishId,
            State = new TikTokPublishState(data.Status!),
            FailReason = string.IsNullOrEmpty(data.FailReason) ? default : new TikTokFailReason(data.FailReason),
            PostIds = [.. (data.PublicalyAvailablePostId ?? data.PubliclyAvailablePostId ?? []).Where(id => id != "0")],
            UploadedBytes = data.UploadedBytes,
            DownloadedBytes = data.DownloadedBytes,
        };
    }

    /// <summary>Waits for a post that TikTok has taken, as long as the caller wants.</summary>
    internal async ValueTask<PublishReceipt> WaitAsync(AccountKey account, string publishId, string? username, PublishReceipt accepted, PublishOptions options, CancellationToken cancellationToken)
    {
        PollOptions pace = new() { MinDelay = _options.StatusInterval, MaxDelay = _options.StatusInterval * 5, Longest = _options.StatusPatience };
        return await PublishWait.RunAsync(accepted, LookAsync, options, pace, _client.Time, cancellationToken).ConfigureAwait(false);

        async ValueTask<PublishLook> LookAsync(CancellationToken token)
        {
            TikTokPublishStatus status = await FetchAsync(account, publishId, options.RateLimit, token).ConfigureAwait(false);
            return status.State == TikTokPublishState.Failed
                ? PublishLook.Failed(status.ToFailure(_client.Name, account))
                : new PublishLook(await ReceiptAsync(account, status, username, accepted, token).ConfigureAwait(false), status.HasEnded);
        }
    }

    /// <summary>What a status comes to.</summary>
    internal async ValueTask<PublishReceipt> ReceiptAsync(AccountKey account, TikTokPublishStatus status, string? username, PublishReceipt? accepted, CancellationToken cancellationToken) =>
        (accepted ?? Accepted(account, status.PublishId)) with
        {
            Status = status.State == TikTokPublishState.SendToUserInbox ? PublishStatus.Draft : status.State == TikTokPublishState.PublishComplete ? PublishStatus.Published : PublishStatus.Accepted,
            References = [await ReferenceAsync(account, status, username, cancellationToken).ConfigureAwait(false)],
        };

    /// <summary>What is known of a post that TikTok has just taken: its publish id.</summary>
    internal static PublishReceipt Accepted(AccountKey account, string publishId) =>
        new() { Status = PublishStatus.Accepted, References = [new PostReference { Account = account, Handle = publishId }] };

    private async ValueTask<PostReference> ReferenceAsync(AccountKey account, TikTokPublishStatus status, string? username, CancellationToken cancellationToken)
    {
        PostReference reference = new() { Account = account, Handle = status.PublishId };
        if (status.PostIds.Count == 0)
        {
            return reference;
        }

        username ??= (await _accounts.FindAsync(account, cancellationToken).ConfigureAwait(false))?.Handle;
        return reference with { Id = status.PostIds[0], Url = Permalink(_client, username, status.PostIds[0], IsPhotos(status.PublishId)) };
    }

    internal static Uri Permalink(PlatformClient client, string? username, string id, bool isPhotos = false) =>
        new($"{client.HostOf(TikTokOptions.PermalinkHostName).OriginalString.TrimEnd('/')}/@{Uri.EscapeDataString(username ?? string.Empty)}/{(isPhotos ? "photo" : "video")}/{Uri.EscapeDataString(id)}");

    // TikTok's publish ids say what they are: v_pub_file~…, v_inbox_url~…, p_pub_url~….
    private static bool IsPhotos(string publishId) => publishId.StartsWith("p_", StringComparison.Ordinal);

    private static byte[] Body(string publishId) => JsonSerializer.SerializeToUtf8Bytes(new PublishIdBody { PublishId = publishId }, TikTokJsonContext.Default.PublishIdBody);
}
