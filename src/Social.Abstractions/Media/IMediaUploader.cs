namespace Social;

/// <summary>Uploads media where it has an id of its own before a post uses it.</summary>
/// <remarks>Implementations are thread-safe and stream: memory does not grow with the media.</remarks>
public interface IMediaUploader
{
    /// <summary>Uploads media and waits until a post may use it.</summary>
    /// <param name="account">The account.</param>
    /// <param name="media">The media.</param>
    /// <param name="options">How, or null for the default.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="SocialValidationException">The media breaks a rule; nothing was sent.</exception>
    /// <exception cref="SocialMediaException">The media could not be read or the network could not process it.</exception>
    Task<UploadedMedia> UploadAsync(AccountKey account, MediaAttachment media, UploadOptions? options = null, CancellationToken cancellationToken = default);

    /// <summary>Goes on with an upload from a checkpoint; at most one part is sent again.</summary>
    /// <param name="checkpoint">The checkpoint.</param>
    /// <param name="media">The same media; another file is refused before anything is sent.</param>
    /// <param name="options">How, or null for the default.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="SocialMediaException">The checkpoint belongs to another file or account, or the network no longer knows it.</exception>
    Task<UploadedMedia> ResumeUploadAsync(UploadCheckpoint checkpoint, MediaAttachment media, UploadOptions? options = null, CancellationToken cancellationToken = default);
}
