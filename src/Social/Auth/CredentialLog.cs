using Microsoft.Extensions.Logging;

namespace Social.Auth;

/// <summary>What is logged about credentials: keys, never values.</summary>
internal static partial class CredentialLog
{
    [LoggerMessage(EventId = 1101, Level = LogLevel.Information, Message = "Refreshed credential {Credential}; it ends at {ExpiresAt}.")]
    public static partial void Refreshed(this ILogger logger, CredentialKey credential, DateTimeOffset? expiresAt);

    [LoggerMessage(EventId = 1102, Level = LogLevel.Warning, Message = "Credential {Credential} needs its user to connect again: {Reason}")]
    public static partial void NeedsReconnect(this ILogger logger, CredentialKey credential, string reason);

    [LoggerMessage(EventId = 1103, Level = LogLevel.Warning, Message = "Refreshing credential {Credential} ahead of its end failed ({Code}); the present token serves on.")]
    public static partial void RefreshAheadFailed(this ILogger logger, CredentialKey credential, SocialErrorCode code);

    [LoggerMessage(EventId = 1104, Level = LogLevel.Warning, Message = "The answer to the refresh of credential {Credential} was lost; trying once more with the same token.")]
    public static partial void AnswerLost(this ILogger logger, CredentialKey credential);

    [LoggerMessage(
        EventId = 1105, Level = LogLevel.Error,
        Message = "The credential store failed ({Failure}) to save credential {Credential} after its refresh; the new tokens stay in memory until a save succeeds.")]
    public static partial void SaveFailed(this ILogger logger, CredentialKey credential, string failure);

    [LoggerMessage(
        EventId = 1106, Level = LogLevel.Information,
        Message = "The credential store {Store} has no leases (ICredentialLeases), so only one process may use it: two would burn each other's refresh tokens.")]
    public static partial void SingleProcess(this ILogger logger, string store);

    [LoggerMessage(EventId = 1107, Level = LogLevel.Debug, Message = "Another process refreshed credential {Credential}.")]
    public static partial void RefreshedElsewhere(this ILogger logger, CredentialKey credential);

    [LoggerMessage(EventId = 1108, Level = LogLevel.Information, Message = "Revoked credential {Credential}.")]
    public static partial void Revoked(this ILogger logger, CredentialKey credential);

    [LoggerMessage(EventId = 1109, Level = LogLevel.Warning, Message = "The network refused to revoke credential {Credential} ({Code}); its tokens are forgotten here.")]
    public static partial void RevocationRefused(this ILogger logger, CredentialKey credential, SocialErrorCode code);

    [LoggerMessage(EventId = 1110, Level = LogLevel.Information, Message = "Connected credential {Credential} with {Candidates} candidate accounts.")]
    public static partial void Connected(this ILogger logger, CredentialKey credential, int candidates);

    [LoggerMessage(EventId = 1111, Level = LogLevel.Warning, Message = "A sign-in to {Platform} that nobody waited for any more failed ({Failure}).")]
    public static partial void SignInFailed(this ILogger logger, PlatformName platform, string failure);

    [LoggerMessage(EventId = 1112, Level = LogLevel.Warning, Message = "The credential store failed ({Failure}) to note that credential {Credential} needs its user; the next use asks the network again.")]
    public static partial void MarkFailed(this ILogger logger, CredentialKey credential, string failure);
}
