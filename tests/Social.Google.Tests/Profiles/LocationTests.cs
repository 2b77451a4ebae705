using System.Text.Json;
using Social.Testing;

namespace Social.Google.Tests.Profiles;

public sealed class LocationTests
{
    [Fact]
    public async Task Bad_changes_are_refused_before_anything_is_sent()
    {
        await using GoogleBusinessFixture fixture = await GoogleBusinessFixture.StartAsync();

        await RefusedAsync(fixture, new BusinessLocationUpdate(), "update", "at least 1", "0");
        await RefusedAsync(fixture, new BusinessLocationUpdate { PrimaryPhone = "1", AdditionalPhones = ["2", "3", "4"] }, "AdditionalPhones", "2", "3");
        await RefusedAsync(fixture, new BusinessLocationUpdate { Title = "x", AdditionalPhones = ["2"] }, "PrimaryPhone", "a number", "none");
        await RefusedAsync(fixture, new BusinessLocationUpdate { Labels = ["ok", new string('x', 256)] }, "Labels", "1-255", "256");

        fixture.Network.Requests.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_location_is_read_with_a_mask_and_changed_with_one()
    {
        await using GoogleBusinessFixture fixture = await GoogleBusinessFixture.StartAsync();

        BusinessLocation changed = await fixture.Google.Locations.UpdateAsync(fixture.Account, new BusinessLocationUpdate { Title = "Shop & more", Description = "Since 1912", PrimaryPhone = "+1 902-555-0199" }, cancellationToken: Cancel);
        BusinessLocation read = (await fixture.Google.Locations.GetAsync(fixture.Account, cancellationToken: Cancel))!;

        RecordedRequest patch = fixture.Network.Requests.Of("PATCH", "/v1/" + fixture.Network.DefaultLocation.Name).ShouldHaveSingleItem();
        Uri.UnescapeDataString(patch.Query).ShouldBe("updateMask=title,profile.description,phoneNumbers");
        JsonDocument.Parse(patch.Body).RootElement.GetProperty("phoneNumbers").GetRawText().ShouldBe("""{"primaryPhone":"\u002B1 902-555-0199","additionalPhones":[]}""");
        (changed.Title, read.Title, read.Description, read.PrimaryPhone, read.StoreCode).ShouldBe(("Shop & more", "Shop & more", "Since 1912", "+1 902-555-0199", "N-1"));
        read.Address.ShouldBe("1 Example Street, 94043 Mountain View, US");
        read.HasVoiceOfMerchant.ShouldBe(true);
        (await fixture.Google.Locations.GetAsync(fixture.Account, FieldMask.Of("title"), Cancel))!.HasVoiceOfMerchant.ShouldBeNull();
    }

    [Fact]
    public async Task A_location_that_may_not_speak_says_what_is_missing_and_does_not_post_with_that_context()
    {
        await using GoogleBusinessFixture fixture = await GoogleBusinessFixture.StartAsync();
        fixture.Network.DefaultLocation.IsVerified = false;
        fixture.Network.DefaultLocation.HasVoiceOfMerchant = false;
        IPublishingContextReader reader = (await fixture.Social.FindAsync<IPublishingContextReader>(fixture.Account))!;

        PublishingContext context = await reader.ReadContextAsync(fixture.Account, Cancel);
        SocialValidationException error = await Should.ThrowAsync<SocialValidationException>(
            () => fixture.Social.PublishAsync(new Post { Text = "x" }, fixture.Account, new PublishOptions { Context = context }, Cancel));

        (await fixture.Google.Locations.GetVoiceOfMerchantAsync(fixture.Account, Cancel)).WhatIsMissing.ShouldNotBeEmpty();
        error.Problems.ShouldHaveSingleItem().Code.ShouldBe(SocialErrorCode.AccountRestricted);
        fixture.Network.Requests.CountOf("POST", fixture.Path + "/localPosts").ShouldBe(0);
    }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private static async Task RefusedAsync(GoogleBusinessFixture fixture, BusinessLocationUpdate update, string member, string limit, string actual)
    {
        ValidationProblem problem = (await Should.ThrowAsync<SocialValidationException>(() => fixture.Google.Locations.UpdateAsync(fixture.Account, update, cancellationToken: Cancel))).Problems.ShouldHaveSingleItem();
        (problem.Member, problem.Limit, problem.Actual).ShouldBe((member, limit, actual));
    }
}
