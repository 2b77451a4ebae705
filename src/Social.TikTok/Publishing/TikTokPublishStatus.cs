using Social.Pipeline;

namespace Social.TikTok;

/// <summary>Where a post stands.</summary>
public sealed record TikTokPublishStatus
{
    /// <summary>Gets the publish id, which is not the post's.</summary>
    public required string PublishId { get; init; }

    /// <summary>Gets the state.</summary>
    public required TikTokPublishState State { get; init; }

    /// <summary>Gets why nothing was posted, or default.</summary>
    public TikTokFailReason FailReason { get; init; }

    /// <summary>Gets the public ids of the post: empty while it is not public or is being moderated, and for ever when it is private.</summary>
    public IReadOnlyList<string> PostIds { get; init; } = [];

    /// <summary>Gets how many bytes TikTok has of an upload, or null.</summary>
    public long? UploadedBytes { get; init; }

    /// <summary>Gets how many bytes TikTok has fetched, or null.</summary>
    public long? DownloadedBytes { get; init; }

    /// <summary>Gets whether TikTok is done with it.</summary>
    public bool HasEnded => State == TikTokPublishState.PublishComplete || State == TikTokPublishState.SendToUserInbox || State == TikTokPublishState.Failed;

    /// <summary>Makes the error of a post of which TikTok made nothing.</summary>
    internal SocialApiException ToFailure(PlatformName platform, AccountKey account)
    {
        (SocialErrorCode code, Remedy remedy, string what) = FailReasons.Of(FailReason);
        PlatformError error = new()
        {
            Code = code,
            Remedy = remedy,
            Message = $"TikTok made nothing of the post ({(FailReason.IsEmpty ? "no reason given" : FailReason.Value)}): {what}.",
            PlatformCode = FailReason.IsEmpty ? null : FailReason.Value,
            IsTransient = code == SocialErrorCode.PlatformUnavailable,
        };
        return error.ToException(platform, account, PostRoutes.Status.Name, 200);
    }
}
