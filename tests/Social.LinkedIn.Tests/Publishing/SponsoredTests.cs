using System.Text.Json.Nodes;
using Social.Conformance;
using Social.Testing;

namespace Social.LinkedIn.Tests.Publishing;

/// <summary>What only LinkedIn has, as the strict emulated network takes it: audiences, groups, advertising.</summary>
public sealed class SponsoredTests
{
    [Fact]
    public async Task An_audience_a_button_and_a_hidden_post_arrive()
    {
        await using LinkedInFixture fixture = await LinkedInFixture.StartAsync();
        fixture.Company.FollowerCount = 301;
        Post post = new Post { Text = "x" }.With(new LinkedInPostOptions
        {
            IsReshareDisabled = true,
            IsHiddenFromFeed = true,
            Audience = new LinkedInAudience { Industries = ["urn:li:industry:4"], StaffCountRanges = ["SIZE_2_TO_10"] },
            CallToAction = "LEARN_MORE",
            LandingPage = new Uri("https://example.com/more"),
        });

        await fixture.Social.PublishAsync(post, fixture.Organization);

        EmulatedLinkedInPost made = fixture.Network.Posts.ShouldHaveSingleItem();
        (made.IsReshareDisabled, made.FeedDistribution, made.CallToActionLabel, made.LandingPage).ShouldBe((true, "NONE", "LEARN_MORE", "https://example.com/more"));
        JsonNode.Parse(fixture.BodiesOf("POST", "/rest/posts").Single())!["distribution"]!.ToJsonString()
            .ShouldBe("""{"feedDistribution":"NONE","targetEntities":[{"industries":["urn:li:industry:4"],"staffCountRanges":["SIZE_2_TO_10"]}],"thirdPartyDistributionChannels":[]}""");
    }

    [Fact]
    public async Task A_destination_is_a_group_and_the_group_alone_sees_the_post()
    {
        await using LinkedInFixture fixture = await LinkedInFixture.StartAsync();

        await fixture.Social.PublishAsync(new Post { Text = "x" }, PublishTarget.To(fixture.Member, "urn:li:group:7"));
        SocialValidationException error = await Should.ThrowAsync<SocialValidationException>(
            () => fixture.Social.PublishAsync(new Post { Text = "x", Visibility = Visibility.Connections }, PublishTarget.To(fixture.Member, "urn:li:group:7")));

        EmulatedLinkedInPost made = fixture.Network.Posts.ShouldHaveSingleItem();
        (made.Visibility, made.Container).ShouldBe(("CONTAINER", "urn:li:group:7"));
        error.Problems.ShouldHaveSingleItem().Member.ShouldBe("Visibility");
    }

    [Fact]
    public async Task A_sponsored_post_names_its_account_and_a_carousel_is_sponsored_only()
    {
        await using LinkedInFixture fixture = await LinkedInFixture.StartAsync();
        UploadedMedia image = await fixture.LinkedIn.Media.UploadAsync(fixture.Organization, MediaSource.FromBytes(TestMedia.Png(), "a.png"));
        LinkedInCarouselCard card = new() { LandingPage = "https://example.com/a", Media = new LinkedInMediaContent { Id = image.Id, Title = "A" } };
        LinkedInPostRequest carousel = new()
        {
            Author = fixture.Organization.Id,
            Commentary = "cards",
            Content = new LinkedInPostContent { Carousel = new LinkedInCarouselContent { Cards = [card, card] } },
            AdContext = new LinkedInAdContext { DscAdAccount = "urn:li:sponsoredAccount:520866471", DscStatus = "ACTIVE" },
        };

        await fixture.Social.PublishAsync(new Post { Text = "ad" }.With(new LinkedInPostOptions { AdAccount = "urn:li:sponsoredAccount:520866471", AdName = "Spring", IsHiddenFromFeed = true }), fixture.Organization);
        await fixture.LinkedIn.Posts.CreateAsync(fixture.Organization, carousel);
        SocialApiException organic = await Should.ThrowAsync<SocialApiException>(() => fixture.LinkedIn.Posts.CreateAsync(fixture.Organization, carousel with { AdContext = null }));

        IReadOnlyList<string> bodies = fixture.BodiesOf("POST", "/rest/posts");
        PublishTests.ShouldBeJson(JsonNode.Parse(bodies[0])!["adContext"]!.ToJsonString(), """{"dscAdAccount":"urn:li:sponsoredAccount:520866471","dscStatus":"ACTIVE","dscName":"Spring"}""");
        PublishTests.ShouldBeJson(
            JsonNode.Parse(bodies[1])!["content"]!.ToJsonString(),
            $$$"""{"carousel":{"cards":[{"landingPage":"https://example.com/a","media":{"id":"{{{image.Id}}}","title":"A"}},{"landingPage":"https://example.com/a","media":{"id":"{{{image.Id}}}","title":"A"}}]}}""");
        fixture.Network.Posts.Select(p => p.ContentKind).ShouldBe([null, "carousel"]);
        (organic.Code, organic.PlatformCode).ShouldBe((SocialErrorCode.ContentInvalid, "INVALID_VALUE_FOR_FIELD"));
        LinkedInPost read = (await fixture.LinkedIn.Posts.GetAsync(fixture.Organization, fixture.Network.Posts[1].Urn))!;
        (read.Content!.Carousel!.Cards!.Count, read.AdContext!.IsDsc).ShouldBe((2, true));
    }
}
