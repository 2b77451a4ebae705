using Microsoft.Extensions.DependencyInjection;
using Social.Publishing;

namespace Social.LinkedIn.Tests.Publishing;

public sealed class PostSerializerTests
{
    [Fact]
    public async Task A_post_round_trips_with_LinkedIns_options()
    {
        await using LinkedInFixture fixture = await LinkedInFixture.StartAsync();
        PostSerializer serializer = fixture.Services.GetRequiredService<PostSerializer>();
        Post post = new Post { Text = "for all" }.With(new LinkedInPostOptions
        {
            Text = "for LinkedIn",
            Audience = new LinkedInAudience { Seniorities = ["urn:li:seniority:3"] },
            LandingPage = new Uri("https://example.com/more"),
            CallToAction = "APPLY",
            IsHiddenFromFeed = true,
        });

        Post back = serializer.Deserialize(serializer.Serialize(post));

        LinkedInPostOptions options = back.OptionsOf<LinkedInPostOptions>()!;
        (options.CallToAction, options.IsHiddenFromFeed, options.LandingPage).ShouldBe(("APPLY", true, new Uri("https://example.com/more")));
        options.Audience!.Seniorities.ShouldBe(["urn:li:seniority:3"]);
        back.For(PlatformName.LinkedIn).Text!.ToString().ShouldBe("for LinkedIn");
    }
}
