namespace Social.Testing.Tests.Meta;

public sealed class SharedStateTests : GraphTestBase
{
    protected override GraphEmulator Network => Emulator.Instagram;

    protected override void Serve(SocialEmulatorOptions options) => options.Only(options.Facebook, options.Instagram);

    [Fact]
    public async Task A_Pages_linked_account_is_the_same_on_both_ports()
    {
        var token = Emulator.Facebook.IssuePageToken().AccessToken;
        var account = Emulator.Facebook.DefaultAccount;

        var container = Id(await Post($"/{account.Id}/media", "image_url=https://ex.com/1.jpg&caption=Hi", token));
        Emulator.Facebook.Containers.Single().Id.ShouldBe(container);
        Id(await Post($"/{account.Id}/media_publish", $"creation_id={container}", Emulator.Instagram.IssueInstagramToken().AccessToken));
        Emulator.Facebook.Media.Single().Caption.ShouldBe("Hi");
        Emulator.Instagram.RevokeToken(token);
        Refused(await Get($"/{account.Id}", token), 190, 458, 401);
    }

    [Fact]
    public void The_two_tell_one_time()
    {
        Emulator.Facebook.Clock.Advance(TimeSpan.FromDays(1));

        Emulator.Instagram.Clock.Offset.ShouldBe(TimeSpan.FromDays(1));
    }
}
