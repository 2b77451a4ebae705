using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Social.Testing;

namespace Social.Twitter.Tests.Registration;

/// <summary>The family built without a container of the application's own.</summary>
public sealed class RuntimeTests
{
    [Fact]
    public async Task A_client_publishes_without_a_container()
    {
        SocialEmulatorOptions only = new();
        only.Only(only.Twitter);
        await using SocialEmulator emulator = await SocialEmulator.StartAsync(only, TestContext.Current.CancellationToken);
        string token = emulator.Twitter.IssueOAuth2Token().AccessToken;
        await using SocialRuntime runtime = SocialRuntime.Create(social => social.AddTwitter(o => o.AccessToken = token).UseEmulator(emulator));

        ConnectedAccount account = await runtime.GetClient<TwitterClient>().Accounts.ImportConfiguredAsync(cancellationToken: TestContext.Current.CancellationToken);
        PublishResult result = await runtime.Social.PublishAsync(new Post { Text = "No container" }, account.Key, cancellationToken: TestContext.Current.CancellationToken);

        result.Status.ShouldBe(PublishStatus.Published);
        emulator.Twitter.Tweets.ShouldHaveSingleItem().Text.ShouldBe("No container");
        runtime.GetClient<TwitterClient>("twitter").ShouldBeSameAs(runtime.GetClient<TwitterClient>());
        Should.Throw<InvalidOperationException>(() => runtime.GetClient<TwitterClient>("sandbox"));
    }

    [Fact]
    public void Options_are_checked_before_anything_is_built() =>
        Should.Throw<OptionsValidationException>(() => SocialRuntime.Create(social => social.AddTwitter(o => o.ApiHost = "http://evil.example"))).Message.ShouldContain("ApiHost");
}
