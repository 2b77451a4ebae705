using Social.Media;
using Social.Pipeline;

namespace Social.Twitter;

/// <summary>Uploads media to X.</summary>
internal sealed class TwitterMediaUploader(PlatformClient client, TwitterOptions options, IMediaFetcher fetcher) : IMediaUploader
{
    public Task<UploadedMedia> UploadAsync(AccountKey account, MediaAttachment media, UploadOptions? uploadOptions = null, CancellationToken cancellationToken = default) =>
        throw new NotSupportedException($"{client.Name} {options.UploadChunkSize} {fetcher}");

    public Task<UploadedMedia> ResumeUploadAsync(UploadCheckpoint checkpoint, MediaAttachment media, UploadOptions? uploadOptions = null, CancellationToken cancellationToken = default) =>
        throw new NotSupportedException("draft");
}
