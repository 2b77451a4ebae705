using Social.Media;
using Social.Publishing;

namespace Social.Meta;

/// <summary>Checks what Meta must fetch: images and covers need an address that it can reach; a video's bytes it takes.</summary>
internal static class InstagramAddresses
{
    public static void Validate(PlatformName platform, Post post, MediaHosting hosting, ProblemList problems)
    {
        for (int i = 0; i < post.Media.Count; i++)
        {
            MediaAttachment media = post.Media[i];
            MediaKind kind = RulesValidator.KindOf(media);
            bool takesBytes = kind.IsEmpty || kind == MediaKind.Video; // what it is, its bytes will tell
            hosting.Validate(platform, media.Source, $"Media[{i}]", takesBytes, needsHttps: true, problems);
            hosting.Validate(platform, media.Cover, $"Media[{i}].Cover", takesBytes: false, needsHttps: true, problems);
        }
    }
}
