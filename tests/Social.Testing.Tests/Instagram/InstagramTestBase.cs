using Social.Testing.Tests.Meta;

namespace Social.Testing.Tests.Instagram;

/// <summary>An emulated Instagram alone, called with the token of the linked Page unless a test takes another.</summary>
public abstract class InstagramTestBase : GraphTestBase
{
    protected const string Photo = "https://www.example.com/images/bronz-fonz.jpg";
    protected const string Video = "https://www.example.com/videos/fonz.mp4";

    protected InstagramEmulator Instagram => Emulator.Instagram;

    protected EmulatedInstagramAccount Account => Instagram.DefaultAccount;

    protected override GraphEmulator Network => Instagram;

    protected override void Serve(SocialEmulatorOptions options) => options.Only(options.Instagram);

    protected async Task<string> Container(string form = $"image_url={Photo}", string? token = null) => Id(await Post($"/{Account.Id}/media", form, token));

    protected Task<Answer> Publish(string container, string? token = null) => Post($"/{Account.Id}/media_publish", $"creation_id={container}", token);
}
