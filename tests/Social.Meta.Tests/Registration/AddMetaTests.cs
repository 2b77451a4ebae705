using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Social.Meta.Tests.Registration;

/// <summary>The four networks in one call.</summary>
public sealed class AddMetaTests
{
    [Fact]
    public async Task Every_network_gets_the_options_that_are_its_own()
    {
        ServiceCollection services = new();
        services.AddSocial().AddMeta(o =>
        {
            o.Facebook.AppId = "facebook app";
            o.Instagram.AppId = "instagram app";
            o.Threads.AppId = "threads app";
            o.WhatsApp.BusinessAccountId = "102290129340398";
        });
        await using ServiceProvider provider = services.BuildServiceProvider();

        Of<FacebookOptions>(provider, PlatformName.Facebook).AppId.ShouldBe("facebook app");
        Of<InstagramOptions>(provider, PlatformName.Instagram).AppId.ShouldBe("instagram app");
        Of<ThreadsOptions>(provider, PlatformName.Threads).AppId.ShouldBe("threads app");
        Of<WhatsAppOptions>(provider, PlatformName.WhatsApp).BusinessAccountId.ShouldBe("102290129340398");
    }

    [Fact]
    public async Task Every_network_has_its_client_and_its_connector()
    {
        ServiceCollection services = new();
        services.AddSocial().AddMeta();
        await using ServiceProvider provider = services.BuildServiceProvider();

        provider.GetRequiredService<FacebookClient>().ShouldNotBeNull();
        provider.GetRequiredService<InstagramClient>().ShouldNotBeNull();
        provider.GetRequiredService<ThreadsClient>().ShouldNotBeNull();
        provider.GetRequiredService<WhatsAppClient>().ShouldNotBeNull();
        provider.GetRequiredService<IAccountConnectors>().Platforms
            .ShouldBe([PlatformName.Facebook, PlatformName.Instagram, PlatformName.Threads, PlatformName.WhatsApp], ignoreOrder: true);
    }

    private static TOptions Of<TOptions>(IServiceProvider services, PlatformName name) => services.GetRequiredService<IOptionsMonitor<TOptions>>().Get(name.Value);
}
