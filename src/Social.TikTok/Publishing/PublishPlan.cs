using System.Text.Json;

namespace Social.TikTok;

/// <summary>A post that is ready to be composed once the creator is known.</summary>
/// <param name="Target">The target.</param>
/// <param name="Post">The post as TikTok gets it.</param>
/// <param name="IsPhotos">Whether it is photos.</param>
/// <param name="Fingerprint">What tells it from another.</param>
/// <param name="Creator">Asks for the creator and checks the post against what the creator has; null for a draft and in a dry run without facts.</param>
internal sealed record PublishPlan(PublishTarget Target, Post Post, bool IsPhotos, string Fingerprint, Func<CancellationToken, Task<TikTokCreatorInfo?>> Creator)
{
    public bool IsDraft => Target.Placement == Placement.Inbox;

    public InitRequest Compose(SourceInfo source, TikTokCreatorInfo? creator) => new()
    {
        MediaType = IsPhotos ? "PHOTO" : null,
        PostMode = !IsPhotos ? null : IsDraft ? "MEDIA_UPLOAD" : "DIRECT_POST",
        PostInfo = IsDraft ? TikTokComposer.DraftInfo(Post, IsPhotos) : TikTokComposer.Info(Post, IsPhotos, creator),
        SourceInfo = source,
    };

    public static byte[] Write(InitRequest request) => JsonSerializer.SerializeToUtf8Bytes(request, TikTokJsonContext.Default.InitRequest);
}
