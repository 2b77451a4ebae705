using System.Net.Http.Headers;
using Social.Pipeline;

namespace Social.TikTok;

/// <summary>Creator info: <c>POST /v2/post/publish/creator_info/query/</c>.</summary>
/// <remarks>Thread-safe. Bans and daily caps are told here as well, and thrown.</remarks>
public sealed class TikTokCreators
{
    private readonly PlatformClient _client;

    internal TikTokCreators(PlatformClient client) => _client = client;

    /// <summary>Asks what a creator may post now. At most 20 times a minute for a token.</summary>
    /// <param name="account">The account.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="SocialRateLimitException">The creator's or the app's day is used up (<c>quota_exceeded</c>).</exception>
    /// <exception cref="SocialPermissionException">The creator is banned from posting, or the scope <c>video.publish</c> is missing.</exception>
    public Task<TikTokCreatorInfo> GetInfoAsync(AccountKey account, CancellationToken cancellationToken = default) => GetInfoAsync(account, null, cancellationToken);

    internal async Task<TikTokCreatorInfo> GetInfoAsync(AccountKey account, RateLimitWait? wait, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        SocialCall call = new(PostRoutes.CreatorInfo, account) { Content = Nothing, RateLimit = wait, IsFresh = true };
        SocialAnswer<TikTokEnvelope<CreatorInfoData>> answer = await _client.SendAsync(call, TikTokJsonContext.Default.TikTokEnvelopeCreatorInfoData, cancellationToken).ConfigureAwait(false);
        CreatorInfoData data = answer.Value.Data ?? throw TikTokAnswers.Empty(_client, PostRoutes.CreatorInfo, account, answer.Status);
        return new TikTokCreatorInfo
        {
            Username = data.CreatorUsername,
            Nickname = data.CreatorNickname,
            AvatarUrl = TikTokAnswers.Address(data.CreatorAvatarUrl),
            PrivacyLevels = [.. (data.PrivacyLevelOptions ?? []).Where(l => !string.IsNullOrEmpty(l)).Select(l => new TikTokPrivacyLevel(l))],
            IsCommentDisabled = data.CommentDisabled,
            IsDuetDisabled = data.DuetDisabled,
            IsStitchDisabled = data.StitchDisabled,
            MaxVideoDuration = data.MaxVideoPostDurationSec is > 0 and < 1e9 and var seconds ? TimeSpan.FromSeconds(seconds) : null,
        };
    }

    // The call has no body, and a type all the same.
    private static ByteArrayContent Nothing() => new([]) { Headers = { ContentType = new MediaTypeHeaderValue("application/json", "UTF-8") } };
}
