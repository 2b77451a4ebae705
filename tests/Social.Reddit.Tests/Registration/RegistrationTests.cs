using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Social.Publishing;

namespace Social.Reddit.Tests.Registration;

/// <summary>What the options must say, above all of the User-Agent.</summary>
public sealed class RegistrationTests
{
    [Fact]
    public void Without_a_name_for_the_User_Agent_the_registration_is_refused()
    {
        OptionsValidationException error = Should.Throw<OptionsValidationException>(() => Options(_ => { }));

        error.Message.ShouldContain("DeveloperName");
    }

    [Theory]
    [InlineData("Mozilla/5.0")]
    [InlineData("my app")]
    [InlineData("web:app:v1 (by example)")]
    public void A_User_Agent_of_another_form_is_refused(string agent) =>
        Should.Throw<OptionsValidationException>(() => Options(o => o.UserAgent = agent)).Message.ShouldContain("(by /u/username)");

    [Theory]
    [InlineData("windows:com.example.poster:v1.4.0 (by /u/example)")]
    public void A_whole_User_Agent_is_taken(string agent) => Options(o => o.UserAgent = agent).UserAgent.ShouldBe(agent);

    [Fact]
    public void The_hosts_are_Reddits()
    {
        RedditOptions options = Options(o => o.DeveloperName = "example");

        options.GetHosts()["api"].ShouldBe("https://oauth.reddit.com");
        options.GetHosts()["token"].ShouldBe("https://www.reddit.com");
        options.GetHosts()["authorization"].ShouldBe("https://www.reddit.com");
    }

    [Fact]
    public void A_socket_wait_over_30_seconds_is_refused() =>
        Should.Throw<OptionsValidationException>(() => Options(o => (o.DeveloperName, o.SocketWait) = ("example", TimeSpan.FromSeconds(31)))).Message.ShouldContain("SocketWait");

    [Fact]
    public void Options_come_from_variables_then_the_section_then_code()
    {
        IConfiguration configuration = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["REDDIT_CLIENT_ID"] = "variable", ["REDDIT_USERNAME"] = "example", ["Social:reddit:ClientId"] = "section", ["Social:reddit:AppId"] = "com.example.app", ["Social:reddit:AppVersion"] = "v0",
        }).Build();

        RedditOptions options = Options(o => o.AppVersion = "v2", configuration);

        (options.ClientId, options.Username, options.AppId, options.AppVersion).ShouldBe(("section", "example", "com.example.app", "v2"));
    }

    [Fact]
    public void Post_options_are_written_and_read()
    {
        using ServiceProvider services = Services(o => o.DeveloperName = "example", null);
        PostSerializer serializer = services.GetRequiredService<PostSerializer>();
        Post post = new Post { Title = "Title" }.With(new RedditPostOptions { FlairId = "f", IsNsfw = true, Captions = ["a", null], SendReplies = false });

        RedditPostOptions read = serializer.Deserialize(serializer.Serialize(post)).OptionsOf<RedditPostOptions>().ShouldNotBeNull();

        (read.FlairId, read.IsNsfw, read.SendReplies, read.Captions.Count).ShouldBe(("f", true, false, 2));
    }

    private static RedditOptions Options(Action<RedditOptions> configure, IConfiguration? configuration = null)
    {
        using ServiceProvider services = Services(configure, configuration);
        return services.GetRequiredService<IOptionsMonitor<RedditOptions>>().Get("reddit");
    }

    private static ServiceProvider Services(Action<RedditOptions> configure, IConfiguration? configuration)
    {
        ServiceCollection collection = new();
        if (configuration is not null)
        {
            collection.AddSingleton(configuration);
        }

        collection.AddSocial().AddReddit(configure);
        return collection.BuildServiceProvider();
    }
}
