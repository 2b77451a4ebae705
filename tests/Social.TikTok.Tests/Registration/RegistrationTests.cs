using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Social.Publishing;

namespace Social.TikTok.Tests.Registration;

public sealed class RegistrationTests
{
    [Theory]
    [InlineData("UploadChunkSize")]
    [InlineData("RedirectUri")]
    [InlineData("StatusInterval")]
    [InlineData("BusinessHost")]
    public void Bad_options_are_refused_at_start_by_name(string member)
    {
        ServiceCollection services = new();
        services.AddSocial().AddTikTok(o =>
        {
            o.UploadChunkSize = member == "UploadChunkSize" ? 1 : o.UploadChunkSize;
            o.RedirectUri = member == "RedirectUri" ? "callback" : null;
            o.StatusInterval = member == "StatusInterval" ? TimeSpan.Zero : o.StatusInterval;
            o.BusinessHost = member == "BusinessHost" ? "http://business.example.com" : null;
        });
        using ServiceProvider provider = services.BuildServiceProvider();

        OptionsValidationException error = Should.Throw<OptionsValidationException>(() => provider.GetRequiredService<TikTokClient>());

        error.Message.ShouldContain(member == "BusinessHost" ? "business" : member);
    }

    [Fact]
    public void Variables_and_section_are_read_and_the_section_wins()
    {
        ServiceCollection services = new();
        services.AddSingleton<IConfiguration>(new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["TIKTOK_CLIENT_ID"] = "key", ["TIKTOK_CLIENT_SECRET"] = "secret", ["Social:TikTok:ClientSecret"] = "other", ["Social:TikTok:Limits:tiktok.video.init"] = "60",
            ["TIKTOK_BUSINESS_APP_ID"] = "7",
        }).Build());
        services.AddSocial().AddTikTok();
        using ServiceProvider provider = services.BuildServiceProvider();

        TikTokOptions options = provider.GetRequiredService<IOptionsMonitor<TikTokOptions>>().Get("tiktok");

        (options.ClientKey, options.ClientSecret, options.Business.AppId, options.Limits["tiktok.video.init"]).ShouldBe(("key", "other", "7", 60));
        options.ToString()!.ShouldNotContain("secret");
    }

    [Fact]
    public void Post_options_survive_being_written_and_read()
    {
        ServiceCollection services = new();
        services.AddSocial().AddTikTok();
        using ServiceProvider provider = services.BuildServiceProvider();
        PostSerializer serializer = provider.GetRequiredService<PostSerializer>();
        TikTokPostOptions options = new()
        {
            PrivacyLevel = TikTokPrivacyLevel.SelfOnly, DisableDuet = true, CoverTimestamp = TimeSpan.FromSeconds(2), CoverIndex = 1, IsOwnBrand = true, IsAiGenerated = true, ChunkSize = 6_000_000, UploadFromUrl = true,
        };

        Post read = serializer.Deserialize(serializer.Serialize(new Post { Text = "x" }.With(options)));

        read.OptionsOf<TikTokPostOptions>().ShouldBe(options);
    }
}
