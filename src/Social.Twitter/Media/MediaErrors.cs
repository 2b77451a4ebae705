using Social.Media;

namespace Social.Twitter;

/// <summary>Says what X's answers to uploads mean, where X says little or nothing.</summary>
internal static class MediaErrors
{
    /// <summary>Whether X does not know the media: 404, or its 400 with the words "Not found".</summary>
    public static bool IsUnknownMedia(SocialApiException error) =>
        error.Status is 404 or 410 || (error.Status == 400 && error.Message.Contains("not found", StringComparison.OrdinalIgnoreCase));

    public static SocialMediaException Forgotten(SocialApiException error) =>
        Of(error, SocialErrorCode.CheckpointInvalid, Remedy.None, "X no longer knows the upload that the checkpoint belongs to; begin a new one.");

    public static SocialMediaException PartTooLarge(SocialApiException error, ChunkPart part) =>
        Of(error, SocialErrorCode.InvalidMedia, Remedy.FixConfiguration, $"X refused part {part.Index} of {part.Length} bytes as too large (HTTP {error.Status}): make the chunk size of the upload smaller.");

    /// <summary>A token without the scope gets a bare 403 that does not say so.</summary>
    public static SocialPermissionException LacksScope(SocialPermissionException error) =>
        new(error.Code, error.Remedy, $"{error.Message} X answers so when the token lacks the scope media.write: connect the account again with it.", error)
        {
            Platform = error.Platform, Account = error.Account, Operation = error.Operation, Status = error.Status, PlatformCode = error.PlatformCode,
            PlatformSubcode = error.PlatformSubcode, RequestId = error.RequestId, Body = error.Body, RateLimits = error.RateLimits, MissingScopes = ["media.write"],
        };

    private static SocialMediaException Of(SocialApiException error, SocialErrorCode code, Remedy remedy, string message) => new(code, remedy, message, error)
    {
        Platform = error.Platform, Account = error.Account, Operation = error.Operation, Status = error.Status, PlatformCode = error.PlatformCode,
        PlatformSubcode = error.PlatformSubcode, RequestId = error.RequestId, Body = error.Body, RateLimits = error.RateLimits,
    };
}
