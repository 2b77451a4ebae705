using Social.Conformance;

namespace Social.TikTok.Tests.Conformance;

/// <summary>TikTok as the suites see it when the bytes are ours: the last of them makes the post, and its status is proof.</summary>
public sealed class TikTokUploadHarness : TikTokHarness
{
    private TikTokUploadHarness(TikTokFixture fixture)
        : base(fixture)
    {
    }

    public override HarnessRoute CreateRoute { get; } = new("PUT", TikTokFixture.Upload);

    public override bool CanFindPosts => true;

    public override bool ProvesAbsence => true;

    public override bool RepeatsCommits => true;

    public static new async Task<TikTokUploadHarness> StartAsync(HarnessSettings settings) => new(await StartFixtureAsync(settings));

    public override Post PostWith(string text) => TikTokFixture.Video(text);
}
