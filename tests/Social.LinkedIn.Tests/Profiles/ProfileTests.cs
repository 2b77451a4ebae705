namespace Social.LinkedIn.Tests.Profiles;

public sealed class ProfileTests
{
    [Fact]
    public async Task An_organization_is_found_by_URN_number_and_name_and_nobody_else_is()
    {
        await using LinkedInFixture fixture = await LinkedInFixture.StartAsync();
        fixture.Company.FollowerCount = 961;
        fixture.Company.Description = "We test";
        IProfileReader profiles = (await fixture.Social.FindAsync<IProfileReader>(fixture.Organization))!;

        SocialProfile own = await profiles.GetProfileAsync(fixture.Organization);
        SocialProfile? byNumber = await profiles.FindProfileAsync(fixture.Member, $"{fixture.Company.Id}");
        SocialProfile? byName = await profiles.FindProfileAsync(fixture.Member, fixture.Company.VanityName);

        (own.Id, own.DisplayName, own.Description).ShouldBe((fixture.Company.Urn, "Devtestco", "We test"));
        own[MetricName.Followers].ShouldBe(961);
        own.Url!.AbsoluteUri.ShouldBe($"https://www.linkedin.com/company/{fixture.Company.VanityName}");
        byNumber!.Id.ShouldBe(fixture.Company.Urn);
        byName!.Id.ShouldBe(fixture.Company.Urn);
        (await profiles.FindProfileAsync(fixture.Member, "nobody-has-this")).ShouldBeNull();
        (await profiles.FindProfileAsync(fixture.Member, "urn:li:person:somebodyElse")).ShouldBeNull();
    }
}
