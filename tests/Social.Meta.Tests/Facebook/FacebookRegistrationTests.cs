using System.Collections.Concurrent;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Social.Meta.Tests.Facebook;

/// <summary>Options: from where they come, and what is wrong with them.</summary>
public sealed class FacebookRegistrationTests
{
    [Fact]
    public async Task Options_come_from_variables_and_the_section_and_a_list_of_scopes_takes_the_place_of_the_default()
    {
        await using ServiceProvider services = Services(new Dictionary<string, string?>
        {
            ["FACEBOOK_APP_ID"] = "1", ["FACEBOOK_APP_SECRET"] = "s", ["Social:facebook:AppId"] = "2", ["Social:facebook:Version"] = "v24.0", ["Social:facebook:Scopes:0"] = FacebookScopes.ShowPages,
        });

        FacebookOptions options = services.GetRequiredService<IOptionsMonitor<FacebookOptions>>().Get("facebook");

        (options.AppId, options.AppSecret, options.Version).ShouldBe(("2", "s", "v24.0"));
        options.Scopes.ShouldBe([FacebookScopes.ShowPages]);
        options.GetHosts().Values.ShouldBe(["https://graph.facebook.com", "https://graph.facebook.com", "https://graph-video.facebook.com", "https://rupload.facebook.com", "https://www.facebook.com"], ignoreOrder: true);
    }

    [Fact]
    public async Task A_version_that_is_none_is_refused_at_start()
    {
        await using ServiceProvider services = Services(new Dictionary<string, string?> { ["Social:facebook:Version"] = "25" });

        Should.Throw<OptionsValidationException>(() => services.GetRequiredService<FacebookClient>()).Message.ShouldContain("v25.0");
    }

    [Fact]
    public async Task A_version_that_has_ended_is_told_in_the_log()
    {
        Lines lines = new();
        await using ServiceProvider services = Services(new Dictionary<string, string?> { ["Social:facebook:Version"] = "v16.0" }, lines);

        services.GetRequiredService<FacebookClient>();

        lines.Said.ShouldContain(l => l.Contains("v16.0", StringComparison.Ordinal) && l.Contains("ended", StringComparison.Ordinal));
    }

    private static ServiceProvider Services(Dictionary<string, string?> settings, ILoggerProvider? log = null)
    {
        ServiceCollection services = new();
        services.AddSingleton<IConfiguration>(new ConfigurationBuilder().AddInMemoryCollection(settings).Build());
        if (log is not null)
        {
            services.AddLogging(l => l.AddProvider(log));
        }

        services.AddSocial().AddFacebook();
        return services.BuildServiceProvider();
    }

    private sealed class Lines : ILoggerProvider, ILogger
    {
        public ConcurrentQueue<string> Said { get; } = [];

        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) => Said.Enqueue(formatter(state, exception));

        public void Dispose()
        {
        }
    }
}
