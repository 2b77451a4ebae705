using System.Text.Json;

namespace Social.Meta.Tests.WhatsApp.Profiles;

/// <summary>Numbers, profiles, templates and blocked people.</summary>
public sealed class ManagementTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_number_tells_its_quality_and_limits()
    {
        await using WhatsAppFixture fixture = await WhatsAppFixture.StartAsync();

        WhatsAppNumber number = await fixture.Client.Numbers.GetAsync(fixture.Account, Cancel);

        (number.Id, number.Number, number.Quality, number.Status, number.MessagingLimit, number.Throughput).ShouldBe((fixture.Account.Id, "+15550783881", "GREEN", "CONNECTED", "TIER_250", "STANDARD"));
    }

    [Fact]
    public async Task A_number_is_deregistered_verified_and_registered()
    {
        await using WhatsAppFixture fixture = await WhatsAppFixture.StartAsync();
        WhatsAppNumbers numbers = fixture.Client.Numbers;

        await numbers.DeregisterAsync(fixture.Account, Cancel);
        fixture.Network.DefaultNumber.IsRegistered.ShouldBeFalse();
        await numbers.RequestCodeAsync(fixture.Account, cancellationToken: Cancel);
        await numbers.VerifyCodeAsync(fixture.Account, new Secret("123-830"), Cancel);
        SocialApiException wrong = await Should.ThrowAsync<SocialApiException>(() => numbers.RegisterAsync(fixture.Account, new Secret("000000"), cancellationToken: Cancel));
        SocialValidationException shorter = await Should.ThrowAsync<SocialValidationException>(() => numbers.RegisterAsync(fixture.Account, new Secret("1234"), cancellationToken: Cancel));
        await numbers.RegisterAsync(fixture.Account, new Secret("123456"), "DE", Cancel);

        wrong.PlatformCode.ShouldBe("133005");
        wrong.Remedy.ShouldBe(Remedy.FixConfiguration);
        shorter.Problems.ShouldHaveSingleItem().Limit.ShouldBe("6 digits");
        fixture.Network.DefaultNumber.IsRegistered.ShouldBeTrue();
    }

    [Fact]
    public async Task A_profile_is_changed_and_read()
    {
        await using WhatsAppFixture fixture = await WhatsAppFixture.StartAsync();

        await fixture.Client.Profiles.UpdateAsync(fixture.Account, new WhatsAppBusinessProfile { About = "We sell", Description = "Hats", Vertical = "RETAIL", Websites = [new Uri("https://ex.com")] }, Cancel);
        WhatsAppBusinessProfile profile = await fixture.Client.Profiles.GetBusinessProfileAsync(fixture.Account, Cancel);
        SocialProfile common = await fixture.Client.Profiles.GetProfileAsync(fixture.Account, Cancel);

        (profile.About, profile.Description, profile.Vertical).ShouldBe(("We sell", "Hats", "RETAIL"));
        common.Website.ShouldBe(new Uri("https://ex.com"));
        common.Url.ShouldBe(new Uri("https://wa.me/15550783881"));
    }

    [Fact]
    public async Task A_profile_in_the_shape_of_the_specification_is_read_too()
    {
        await using WhatsAppFixture fixture = await WhatsAppFixture.StartAsync();
        fixture.Network.Faults.Add(new Testing.EmulatorFault { Kind = Testing.EmulatorFaultKind.Custom, Body = """{"data":[{"business_profile":{"messaging_product":"whatsapp","about":"Nested"}}]}"""u8.ToArray() });

        (await fixture.Client.Profiles.GetBusinessProfileAsync(fixture.Account, Cancel)).About.ShouldBe("Nested");
    }

    [Fact]
    public async Task A_profile_that_is_too_long_is_not_sent()
    {
        await using WhatsAppFixture fixture = await WhatsAppFixture.StartAsync();

        SocialValidationException error = await Should.ThrowAsync<SocialValidationException>(() => fixture.Client.Profiles.UpdateAsync(
            fixture.Account, new WhatsAppBusinessProfile { About = new string('x', 140), Websites = [new("https://a.b"), new("https://c.d"), new("https://e.f")] }, Cancel));

        error.Problems.Select(p => (p.Member, p.Limit, p.Actual)).ShouldBe([("About", "139", "140"), ("Websites", "0 to 2", "3")], ignoreOrder: true);
        fixture.Network.Requests.ShouldBeEmpty();
    }

    [Fact]
    public async Task Templates_are_made_listed_changed_and_deleted()
    {
        await using WhatsAppFixture fixture = await WhatsAppFixture.StartAsync();
        using JsonDocument components = JsonDocument.Parse("""[{"type":"BODY","text":"Your order {{1}}","example":{"body_text":[["17"]]}}]""");
        WhatsAppTemplates templates = fixture.Client.Templates;

        WhatsAppTemplateInfo made = await templates.CreateAsync(fixture.Account, "order_update", "en_US", "UTILITY", components.RootElement, cancellationToken: Cancel);
        SocialApiException twice = await Should.ThrowAsync<SocialApiException>(() => templates.CreateAsync(fixture.Account, "order_update", "en_US", "UTILITY", components.RootElement, cancellationToken: Cancel));
        List<string> names = [];
        await foreach (SocialPage<WhatsAppTemplateInfo> page in templates.List(fixture.Account).AsPages(pageSizeHint: 1, cancellationToken: Cancel))
        {
            names.AddRange(page.Items.Select(t => t.Name));
        }

        fixture.Network.Templates.Single(t => t.Id == made.Id).Status = "REJECTED";
        await templates.EditAsync(fixture.Account, made.Id, components.RootElement, Cancel);
        await templates.DeleteAsync(fixture.Account, "order_update", cancellationToken: Cancel);

        made.Status.ShouldBe("PENDING");
        twice.Message.ShouldContain("already");
        names.ShouldBe(["hello_world", "order_update"], ignoreOrder: true);
        fixture.Network.Templates.ShouldHaveSingleItem().Name.ShouldBe("hello_world");
    }

    [Fact]
    public async Task A_management_limit_that_is_nearly_used_up_stops_us_before_the_network_does()
    {
        await using WhatsAppFixture fixture = await WhatsAppFixture.StartAsync(o => o.MaxRateLimitWait = TimeSpan.Zero);
        fixture.Network.Options.ManagementUsage = 99;
        await fixture.Client.Templates.DeleteAsync(fixture.Account, "hello_world", cancellationToken: Cancel);

        SocialRateLimitException error = await Should.ThrowAsync<SocialRateLimitException>(() => fixture.Client.Templates.DeleteAsync(fixture.Account, "hello_world", cancellationToken: Cancel));

        error.IsOurs.ShouldBeTrue();
        fixture.Network.Requests.Count.ShouldBe(1);
    }

    [Fact]
    public async Task People_are_blocked_listed_and_freed()
    {
        await using WhatsAppFixture fixture = await WhatsAppFixture.StartAsync();

        await fixture.Client.Blocks.BlockAsync(fixture.Account, [WhatsAppFixture.Customer], Cancel);
        List<string> blocked = [];
        await foreach (string user in fixture.Client.Blocks.List(fixture.Account).WithCancellation(Cancel))
        {
            blocked.Add(user);
        }

        SocialApiException stranger = await Should.ThrowAsync<SocialApiException>(() => fixture.Client.Blocks.BlockAsync(fixture.Account, ["+16505550000"], Cancel));
        await fixture.Client.Blocks.UnblockAsync(fixture.Account, [WhatsAppFixture.Customer], Cancel);

        blocked.ShouldBe(["16505551234"]);
        stranger.PlatformCode.ShouldBe("139100");
        fixture.Network.DefaultNumber.Blocked.ShouldBeEmpty();
    }
}
