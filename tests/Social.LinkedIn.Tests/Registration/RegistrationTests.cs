using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Social.LinkedIn.Tests.Registration;

public sealed class RegistrationTests
{
    [Fact]
    public void Options_come_from_variables_the_section_and_code_in_that_order()
    {
        IConfiguration configuration = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["LINKEDIN_CLIENT_ID"] = "variable",
            ["LINKEDIN_CLIENT_SECRET"] = "secret",
            ["LINKEDIN_REDIRECT_URI"] = "https://app.example.com/callback",
            ["Social:linkedin:ClientId"] = "section",
            ["Social:linkedin:Version"] = "202608",
        }).Build();
        ServiceCollection services = new();
        services.AddSingleton(configuration);
        services.AddSocial().AddLinkedIn(o => o.UploadParallelism = 3);
        using ServiceProvider provider = services.BuildServiceProvider();

        LinkedInOptions options = provider.GetRequiredService<IOptionsMonitor<LinkedInOptions>>().Get("linkedin");

        (options.ClientId, options.ClientSecret, options.Version, options.UploadParallelism).ShouldBe(("section", "secret", "202608", 3));
        options.RedirectUri.ShouldBe("https://app.example.com/callback");
    }

    [Theory]
    [InlineData("2026-07")]
    [InlineData("202613")]
    [InlineData("")]
    [InlineData("latest")]
    public void A_version_that_is_none_is_refused(string version)
    {
        ServiceCollection services = new();
        services.AddSocial().AddLinkedIn(o => o.Version = version);
        using ServiceProvider provider = services.BuildServiceProvider();

        Should.Throw<OptionsValidationException>(() => provider.GetRequiredService<IOptionsMonitor<LinkedInOptions>>().Get("linkedin")).Message.ShouldContain("YYYYMM");
    }

    [Theory]
    [InlineData("202508", "2026-08-17")]
    [InlineData("202510", "2026-10-15")]
    [InlineData("202607", "2027-07-01")]
    public void The_end_of_a_version_is_as_announced_or_twelve_months_after_it(string version, string end)
    {
        ServiceCollection services = new();
        services.AddSocial().AddLinkedIn(o => o.Version = version);
        using ServiceProvider provider = services.BuildServiceProvider();

        LinkedInClient client = provider.GetRequiredService<LinkedInClient>();

        client.Version.ShouldBe(version);
        client.VersionEndsAt.ToString("yyyy-MM-dd").ShouldBe(end);
    }

    [Theory]
    [InlineData(61, 0)]
    [InlineData(60, 1)]
    [InlineData(-1, 1)]
    public async Task A_warning_is_logged_once_before_the_version_ends(int daysLeft, int warnings)
    {
        Lines lines = new();
        DateTimeOffset now = TimeProvider.System.GetUtcNow();
        await using LinkedInFixture fixture = await LinkedInFixture.StartAsync(
            o => o.VersionEndsAt = now.AddDays(daysLeft).AddMinutes(daysLeft > 60 ? 1 : -1), s => s.AddLogging(l => l.AddProvider(lines)));

        await fixture.Social.PublishAsync(new Post { Text = "one" }, fixture.Organization);
        await fixture.Social.PublishAsync(new Post { Text = "two" }, fixture.Organization);

        lines.Seen.Count(l => l.Contains("202607", StringComparison.Ordinal) && l.Contains("426", StringComparison.Ordinal)).ShouldBe(warnings);
    }

    private sealed class Lines : ILoggerProvider, ILogger
    {
        public List<string> Seen { get; } = [];

        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            if (logLevel == LogLevel.Warning)
            {
                lock (Seen)
                {
                    Seen.Add(formatter(state, exception));
                }
            }
        }

        public void Dispose()
        {
        }
    }
}
