using Social.Testing.Tests.Meta;

namespace Social.Testing.Tests.Facebook;

/// <summary>An emulated Facebook alone.</summary>
public abstract class FacebookTestBase : GraphTestBase
{
    protected FacebookEmulator Facebook => Emulator.Facebook;

    protected EmulatedPage Page => Facebook.DefaultPage;

    protected override GraphEmulator Network => Facebook;

    protected override void Serve(SocialEmulatorOptions options) => options.Only(options.Facebook);
}
