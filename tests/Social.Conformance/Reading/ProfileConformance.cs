namespace Social.Conformance;

/// <summary>What reading profiles promises.</summary>
public abstract class ProfileConformance : ConformanceSuite
{
    [Fact(Timeout = Patience)]
    public async Task The_own_profile_is_the_accounts()
    {
        PlatformHarness harness = await StartAsync();
        IProfileReader reader = await RequireAsync<IProfileReader>(harness);

        SocialProfile profile = await reader.GetProfileAsync(harness.Account, Cancel);

        profile.Platform.ShouldBe(harness.Platform);
        profile.Id.ShouldBe(harness.Account.Id);
        (profile.Handle ?? profile.DisplayName).ShouldNotBeNullOrEmpty();
        profile.Counters.ShouldAllBe(c => !c.Name.IsEmpty);
    }

    [Fact(Timeout = Patience)]
    public async Task A_profile_is_found_by_its_handle_and_by_its_id()
    {
        PlatformHarness harness = await StartAsync();
        IProfileReader reader = await RequireAsync<IProfileReader>(harness);
        SocialProfile own = await reader.GetProfileAsync(harness.Account, Cancel);

        SocialProfile? byId = await reader.FindProfileAsync(harness.Account, own.Id, Cancel);
        SocialProfile? byHandle = await reader.FindProfileAsync(harness.Account, own.Handle!, Cancel);

        byId.ShouldNotBeNull().Id.ShouldBe(own.Id);
        byHandle.ShouldNotBeNull().Id.ShouldBe(own.Id);
    }

    [Fact(Timeout = Patience)]
    public async Task A_profile_that_does_not_exist_is_null()
    {
        PlatformHarness harness = await StartAsync();
        IProfileReader reader = await RequireAsync<IProfileReader>(harness);

        (await reader.FindProfileAsync(harness.Account, "nobody_at_all", Cancel)).ShouldBeNull();
    }
}
