namespace Social.Media;

/// <summary>Gives an error of an upload the checkpoint from which it can go on.</summary>
internal static class UploadFailure
{
    /// <summary>Whether the upload, not the program, failed, and could go on. The caller's own cancellation is never one.</summary>
    public static bool IsOne(Exception e, CancellationToken cancellationToken) => e switch
    {
        SocialException { Code: var code } when code == SocialErrorCode.CheckpointInvalid || code == SocialErrorCode.ProcessingFailed => false, // it would fail the same way for ever
        OperationCanceledException => !cancellationToken.IsCancellationRequested,
        SocialException or HttpRequestException or IOException or TimeoutException => true,
        _ => false,
    };

    public static SocialMediaException With(Exception e, UploadCheckpoint checkpoint) => e switch
    {
        SocialApiException api => new SocialMediaException(api.Code, api.Remedy, api.Message, api)
        {
            Platform = api.Platform,
            Account = api.Account ?? checkpoint.Account,
            Operation = api.Operation,
            IsTransient = api.IsTransient,
            RetryAfter = api.RetryAfter,
            IsOutcomeUnknown = api.IsOutcomeUnknown,
            IdempotencyKey = api.IdempotencyKey,
            Status = api.Status,
            PlatformCode = api.PlatformCode,
            PlatformSubcode = api.PlatformSubcode,
            RequestId = api.RequestId,
            Body = api.Body,
            RateLimits = api.RateLimits,
            Checkpoint = checkpoint,
        },
        SocialException social => new SocialMediaException(social.Code, social.Remedy, social.Message, social)
        {
            Platform = social.Platform,
            Account = social.Account ?? checkpoint.Account,
            Operation = social.Operation,
            IsTransient = social.IsTransient,
            RetryAfter = social.RetryAfter,
            IsOutcomeUnknown = social.IsOutcomeUnknown,
            IdempotencyKey = social.IdempotencyKey,
            Checkpoint = checkpoint,
        },
        _ => new SocialMediaException(SocialErrorCode.NetworkError, Remedy.Retry, $"The upload broke off after {checkpoint.BytesSent} of {checkpoint.Length} bytes.", e)
        {
            Platform = checkpoint.Account.Platform,
            Account = checkpoint.Account,
            IsTransient = true,
            Checkpoint = checkpoint,
        },
    };
}
