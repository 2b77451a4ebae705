using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Social.Google.Tests.Registration;

public sealed class RegistrationTests
{
    [Theory]
    [InlineData("http://mybusiness.example.com", "ApiHost")]
    [InlineData("mybusiness.googleapis.com", "ApiHost")]
    public void A_host_that_is_not_https_is_refused_at_start(string host, string member)
    {
        using ServiceProvider services = Build(o => o.ApiHost = host);

        Should.Throw<OptionsValidationException>(() => Options(services)).Message.ShouldContain(member);
    }

    [Fact]
    public void Loopback_may_be_http()
    {
        using ServiceProvider services = Build(o => o.ApiHost = o.TokenHost = "http://127.0.0.1:8080");

        Options(services).TokenHost.ShouldBe("http://127.0.0.1:8080");
    }

    [Fact]
    public void A_quota_user_of_41_characters_and_a_relative_redirect_are_refused_at_start()
    {
        using ServiceProvider user = Build(o => o.QuotaUser = new string('x', 41));
        using ServiceProvider redirect = Build(o => o.RedirectUri = "/callback");

        Should.Throw<OptionsValidationException>(() => Options(user)).Message.ShouldContain("40 characters");
        Should.Throw<OptionsValidationException>(() => Options(redirect)).Message.ShouldContain("RedirectUri");
    }

    [Fact]
    public void Options_come_from_variables_the_section_and_code_and_the_last_wins()
    {
        IConfiguration configuration = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["GOOGLE_CLIENT_ID"] = "variable", ["GOOGLE_CLIENT_SECRET"] = "secret", ["GOOGLE_REDIRECT_URL"] = "https://a.example.com/cb",
            ["Social:googlebusiness:ClientId"] = "section", ["Social:googlebusiness:QuotaProject"] = "p",
        }).Build();
        using ServiceProvider services = Build(o => o.QuotaProject = "code", s => s.AddSingleton(configuration));

        GoogleBusinessOptions options = Options(services);

        (options.ClientId, options.ClientSecret, options.RedirectUri, options.QuotaProject).ShouldBe(("section", "secret", "https://a.example.com/cb", "code"));
    }

    [Fact]
    public void A_second_registration_takes_a_name_and_hosts_of_its_own()
    {
        ServiceCollection collection = new();
        collection.AddSocial().AddGoogleBusiness().AddGoogleBusiness(new PlatformName("gbp-test"), o => o.ApiHost = "http://localhost:1");
        using ServiceProvider services = collection.BuildServiceProvider();

        services.GetRequiredKeyedService<GoogleBusinessClient>("gbp-test").ShouldNotBeSameAs(services.GetRequiredKeyedService<GoogleBusinessClient>("googlebusiness"));
        services.GetRequiredService<IOptionsMonitor<GoogleBusinessOptions>>().Get("googlebusiness").ApiHost.ShouldBe("https://mybusiness.googleapis.com");
    }

    [Fact]
    public async Task What_the_network_does_not_have_is_not_found()
    {
        await using GoogleBusinessFixture fixture = await GoogleBusinessFixture.StartAsync();

        (await fixture.Social.FindAsync<IComments>(fixture.Account)).ShouldBeNull();
        (await fixture.Social.FindAsync<IPostMetricsReader>(fixture.Account)).ShouldBeNull();
        (await fixture.Social.FindAsync<IThreadPublisher>(fixture.Account)).ShouldBeNull();
        (await fixture.Social.FindAsync<IMessageSender>(fixture.Account)).ShouldBeNull();
        (await fixture.Social.FindAsync<IReviews>(fixture.Account)).ShouldNotBeNull();
        (await fixture.Social.FindAsync<IAnalyticsReader>(fixture.Account)).ShouldNotBeNull();
    }

    private static ServiceProvider Build(Action<GoogleBusinessOptions> configure, Action<IServiceCollection>? services = null)
    {
        ServiceCollection collection = new();
        services?.Invoke(collection);
        collection.AddSocial().AddGoogleBusiness(configure);
        return collection.BuildServiceProvider();
    }

    private static GoogleBusinessOptions Options(IServiceProvider services) => services.GetRequiredService<IOptionsMonitor<GoogleBusinessOptions>>().Get("googlebusiness");
}
