using System.Text.Json;
using Social.Pipeline;

namespace Social.Twitter;

/// <summary>What X is told about media after its upload: metadata and subtitles.</summary>
internal sealed class MediaDescriptions(PlatformClient client)
{
    public async Task SetAsync(AccountKey account, string mediaId, TwitterMediaMetadata metadata, RateLimitWait? wait, CancellationToken cancellationToken)
    {
        MediaMetadataRequest request = new() { Id = mediaId, Metadata = MediaMetadataBody.Of(metadata) };
        SocialCall call = new(MediaRoutes.Metadata, account)
        {
            Json = JsonSerializer.SerializeToUtf8Bytes(request, TwitterJsonContext.Default.MediaMetadataRequest),
            RateLimit = wait,
        };
        await client.SendAsync(call, cancellationToken).ConfigureAwait(false);
    }

    public async Task AddSubtitlesAsync(AccountKey account, string mediaId, TwitterMediaCategory category, string subtitlesId, MediaCaptions captions, RateLimitWait? wait, CancellationToken cancellationToken)
    {
        SubtitlesRequest request = new()
        {
            Id = mediaId,
            MediaCategory = category.SubtitledName!,
            Subtitles = new SubtitlesData
            {
                Id = subtitlesId,
                LanguageCode = SubtitleLanguage.CodeOf(captions.Language)!,
                DisplayName = captions.DisplayName ?? SubtitleLanguage.NameOf(captions.Language),
            },
        };
        SocialCall call = new(MediaRoutes.AddSubtitles, account)
        {
            Json = JsonSerializer.SerializeToUtf8Bytes(request, TwitterJsonContext.Default.SubtitlesRequest),
            RateLimit = wait,
        };
        await client.SendAsync(call, cancellationToken).ConfigureAwait(false);
    }

    public async Task<bool> DeleteSubtitlesAsync(AccountKey account, string mediaId, string category, string languageCode, CancellationToken cancellationToken)
    {
        SubtitlesRequest request = new() { Id = mediaId, MediaCategory = category, LanguageCode = languageCode };
        SocialCall call = new(MediaRoutes.DeleteSubtitles, account)
        {
            Json = JsonSerializer.SerializeToUtf8Bytes(request, TwitterJsonContext.Default.SubtitlesRequest),
        };
        SocialAnswer<Envelope<DeletedData>> answer = await client.SendAsync(call, TwitterJsonContext.Default.EnvelopeDeletedData, cancellationToken).ConfigureAwait(false);
        return answer.Value.Data?.Deleted ?? false;
    }
}
