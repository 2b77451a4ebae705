using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Social.Twitter.Tests.Registration;

public sealed class RegistrationTests
{
    [Fact]
    public void Options_come_from_variables_then_the_section_then_code()
    {
        TwitterOptions options = Options(
            new() { ["TWITTER_API_KEY"] = "env-key", ["TWITTER_API_SECRET"] = "env-secret", ["TWITTER_ACCESS_TOKEN"] = "env-token", ["Social:Twitter:ConsumerKey"] = "section-key", ["Social:Twitter:Timeouts:Read"] = "00:00:07" },
            o => o.UserAgent = "code");

        options.ConsumerKey.ShouldBe("section-key");
        options.ConsumerSecret.ShouldBe("env-secret");
        options.AccessToken.ShouldBe("env-token");
        options.Timeouts.Read.ShouldBe(TimeSpan.FromSeconds(7));
        options.UserAgent.ShouldBe("code");
    }

    [Fact]
    public void A_bad_host_is_told_with_member_and_value_before_anything_is_sent()
    {
        OptionsValidationException error = Should.Throw<OptionsValidationException>(() => Options(new() { ["Social:Twitter:ApiHost"] = "http://evil.example" }));

        error.Message.ShouldContain("ApiHost");
        error.Message.ShouldContain("http://evil.example");
    }

    [Fact]
    public void Two_registrations_have_clients_of_their_own()
    {
        ServiceCollection services = new();
        services.AddSocial().AddTwitter().AddTwitter(new PlatformName("sandbox"), o => o.ApiHost = "http://127.0.0.1:9");
        using ServiceProvider provider = services.BuildServiceProvider();

        provider.GetRequiredKeyedService<TwitterClient>("sandbox").ShouldNotBeSameAs(provider.GetRequiredKeyedService<TwitterClient>("twitter"));
        provider.GetRequiredService<TwitterClient>().ShouldBeSameAs(provider.GetRequiredKeyedService<TwitterClient>("twitter"));
    }

    [Fact]
    public void It_works_without_any_configuration()
    {
        using ServiceProvider provider = new ServiceCollection().AddSocial().AddTwitter().Services.BuildServiceProvider(new ServiceProviderOptions { ValidateOnBuild = true, ValidateScopes = true });

        provider.GetRequiredService<ISocial>().ShouldNotBeNull();
        provider.GetRequiredService<TwitterClient>().ShouldNotBeNull();
    }

    private static TwitterOptions Options(Dictionary<string, string?> configuration, Action<TwitterOptions>? configure = null)
    {
        ServiceCollection services = new();
        services.AddSingleton<IConfiguration>(new ConfigurationBuilder().AddInMemoryCollection(configuration).Build());
        services.AddSocial().AddTwitter(configure);
        using ServiceProvider provider = services.BuildServiceProvider();
        return provider.GetRequiredService<IOptionsMonitor<TwitterOptions>>().Get("twitter");
    }
}
