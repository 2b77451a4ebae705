using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Social.YouTube.Tests.Registration;

public sealed class RegistrationTests
{
    [Fact]
    public async Task Variables_then_the_section_then_code()
    {
        ServiceCollection services = new();
        services.AddSingleton<IConfiguration>(new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["YOUTUBE_CLIENT_ID"] = "variable", ["YOUTUBE_CLIENT_SECRET"] = "secret", ["Social:youtube:ClientId"] = "section", ["Social:youtube:DailyUnits"] = "50000", ["Social:youtube:UploadChunkSize"] = "1048576",
        }).Build());
        services.AddSocial().AddYouTube(o => o.DailySearches = 7);
        await using ServiceProvider provider = services.BuildServiceProvider();

        YouTubeOptions options = provider.GetRequiredService<IOptionsMonitor<YouTubeOptions>>().Get("youtube");

        (options.ClientId, options.ClientSecret, options.DailyUnits, options.DailyUploads, options.DailySearches, options.UploadChunkSize).ShouldBe(("section", "secret", 50_000, 100, 7, 1_048_576));
        options.UserAgent.ShouldEndWith("(gzip)");
    }

    [Theory]
    [InlineData(100_000)]
    [InlineData(0)]
    public async Task A_part_that_is_no_multiple_of_256_KiB_is_refused_at_start(int size)
    {
        await using ServiceProvider provider = Offline.Provider(o => o.UploadChunkSize = size);

        OptionsValidationException error = Should.Throw<OptionsValidationException>(() => provider.GetRequiredService<YouTubeClient>());

        error.Message.ShouldContain("262144");
    }

    [Fact]
    public async Task A_host_in_the_clear_is_refused()
    {
        await using ServiceProvider provider = Offline.Provider(o => o.AnalyticsHost = "http://example.com");

        Should.Throw<OptionsValidationException>(() => provider.GetRequiredService<YouTubeClient>()).Message.ShouldContain("example.com");
    }

    [Fact]
    public async Task What_YouTube_does_not_have_is_not_found()
    {
        await using YouTubeFixture fixture = await YouTubeFixture.StartAsync();
        CancellationToken cancel = TestContext.Current.CancellationToken;

        (await fixture.Social.FindAsync<IMediaUploader>(fixture.Account, cancel)).ShouldBeNull();
        (await fixture.Social.FindAsync<IThreadPublisher>(fixture.Account, cancel)).ShouldBeNull();
        (await fixture.Social.FindAsync<IReposter>(fixture.Account, cancel)).ShouldBeNull();
        (await fixture.Social.FindAsync<IMessageSender>(fixture.Account, cancel)).ShouldBeNull();
        (await fixture.Social.FindAsync<IScheduledPosts>(fixture.Account, cancel)).ShouldNotBeNull();
        (await fixture.Social.FindAsync<ITargetDirectory>(fixture.Account, cancel)).ShouldNotBeNull();
    }
}
