using Microsoft.Extensions.DependencyInjection;

namespace Social.Twitter.Tests.Accounts;

/// <summary>Connecting begins before there is an account to ask with.</summary>
public sealed class ConnectorsTests
{
    [Fact]
    public void Every_registration_has_its_connector_and_another_name_is_told_what_there_is()
    {
        ServiceCollection services = new();
        services.AddSocial().AddTwitter().AddTwitter(new PlatformName("twitter-eu"), null);
        using ServiceProvider provider = services.BuildServiceProvider();

        IAccountConnectors connectors = provider.GetRequiredService<IAccountConnectors>();

        connectors.Platforms.ShouldBe([PlatformName.Twitter, new PlatformName("twitter-eu")], ignoreOrder: true);
        connectors.Get(PlatformName.Twitter).ShouldBeSameAs(provider.GetRequiredService<TwitterClient>().Accounts);
        connectors.Get(new PlatformName("twitter-eu")).ShouldNotBeSameAs(connectors.Get(PlatformName.Twitter));
        SocialApiException error = Should.Throw<SocialApiException>(() => connectors.Get(PlatformName.Reddit));
        (error.Code, error.Message).ShouldBe((SocialErrorCode.ConfigurationInvalid, "No platform 'reddit' is registered: registered are twitter, twitter-eu."));
    }
}
