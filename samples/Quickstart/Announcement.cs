using Quickstart.Media;
using Social.Google;
using Social.TikTok;
using Social.YouTube;

namespace Quickstart;

/// <summary>One post for every network: what they share, and what each demands beside it.</summary>
internal static class Announcement
{
    public static Post Post(string run) => new Post
    {
        Title = $"We shipped 2.0 ({run})",
        Text = $"We shipped 2.0 today: faster, smaller, calmer ({run})",
        Media = [SampleVideo.Open("launch.mp4")],
    }
    .With(new TikTokPostOptions
    {
        PrivacyLevel = TikTokPrivacyLevel.SelfOnly, // TikTok wants to be told who may see it: nothing is assumed
        Media = [new MediaAttachment { Source = MediaSource.FromUrl(new Uri("https://example.com/launch.mp4")), Kind = MediaKind.Video }], // and 23 frames a second, which our drawn video has not: it fetches another
    })
    .With(new YouTubePostOptions { MadeForKids = false })
    .With(new GoogleBusinessPostOptions { Media = [] }); // a local post fetches its media: this one goes without

    /// <summary>Where on a network the post goes.</summary>
    public static PublishTarget TargetOf(AccountKey account) => account;
}
