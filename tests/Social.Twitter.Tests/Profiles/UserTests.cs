using Social.Testing;

namespace Social.Twitter.Tests.Profiles;

public sealed class UserTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Nobody_is_null_and_a_bad_handle_is_refused_here()
    {
        await using TwitterFixture fixture = await TwitterFixture.StartAsync();
        IProfileReader profiles = (await fixture.Social.FindAsync<IProfileReader>(fixture.Account, Ct))!;

        (await profiles.FindProfileAsync(fixture.Account, "@nobody", Ct)).ShouldBeNull();
        (await profiles.FindProfileAsync(fixture.Account, "1234567890123456789", Ct)).ShouldBeNull();
        (await Should.ThrowAsync<SocialValidationException>(() => profiles.FindProfileAsync(fixture.Account, "not a handle", Ct))).Problems.ShouldHaveSingleItem();
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_profile_has_its_full_picture_and_counters_in_both_spellings(bool postNames)
    {
        await using TwitterFixture fixture = await TwitterFixture.StartAsync();
        fixture.X.Options.PostNames = postNames;
        fixture.X.DefaultUser.Description = "a &amp; b";
        fixture.X.AddTweet(fixture.X.DefaultUser, "one");
        IProfileReader profiles = (await fixture.Social.FindAsync<IProfileReader>(fixture.Account, Ct))!;

        SocialProfile own = await profiles.GetProfileAsync(fixture.Account, Ct);
        SocialProfile byHandle = (await profiles.FindProfileAsync(fixture.Account, "@emulated", Ct))!;
        SocialProfile byId = (await profiles.FindProfileAsync(fixture.Account, fixture.Account.Id, Ct))!;

        own.PictureUrl!.AbsolutePath.ShouldEndWith("/picture.jpg");
        own[MetricName.Posts].ShouldBe(1);
        own[MetricName.Followers].ShouldBe(0);
        own.Description.ShouldBe("a & b");
        byHandle.Id.ShouldBe(own.Id);
        byId.Handle.ShouldBe("emulated");
    }

    [Fact]
    public async Task Handles_are_looked_up_in_batches_whatever_their_case()
    {
        await using TwitterFixture fixture = await TwitterFixture.StartAsync();
        List<string> names = [.. Enumerable.Range(0, 101).Select(i => fixture.X.AddUser($"User{i}").Username.ToUpperInvariant())];

        TwitterLookup<TwitterUser> lookup = await fixture.Twitter.Users.GetManyByUsernameAsync(fixture.Account, [.. names, "@nobody"], Ct);

        lookup.Found.Count.ShouldBe(101);
        lookup.Missing.ShouldHaveSingleItem().ShouldSatisfyAllConditions(m => m.Id.ShouldBe("nobody"), m => m.Code.ShouldBe(SocialErrorCode.NotFound));
        fixture.X.Requests.CountOf("GET", "/2/users/by").ShouldBe(2);
    }

    [Fact]
    public async Task Following_is_done_and_undone_and_listed()
    {
        await using TwitterFixture fixture = await TwitterFixture.StartAsync();
        EmulatedTwitterUser open = fixture.X.AddUser("open");
        EmulatedTwitterUser shy = fixture.X.AddUser("shy");
        shy.IsProtected = true;

        (await fixture.Twitter.Users.FollowAsync(fixture.Account, open.Id, Ct)).ShouldBe(new TwitterFollow(true, false));
        (await fixture.Twitter.Users.FollowAsync(fixture.Account, shy.Id, Ct)).ShouldBe(new TwitterFollow(false, true));
        (await fixture.Twitter.Users.ListFollowing(fixture.Account, fixture.Account.Id).ToListAsync(Ct)).ShouldHaveSingleItem().Username.ShouldBe("open");
        (await fixture.Twitter.Users.ListFollowers(fixture.Account, open.Id).ToListAsync(Ct)).ShouldHaveSingleItem().Id.ShouldBe(fixture.Account.Id);
        await fixture.Twitter.Users.UnfollowAsync(fixture.Account, open.Id, Ct);
        (await fixture.Twitter.Users.ListFollowing(fixture.Account, fixture.Account.Id).ToListAsync(Ct)).ShouldBeEmpty();
        (await fixture.Twitter.Users.Search(fixture.Account, "sh").ToListAsync(Ct)).ShouldHaveSingleItem().Id.ShouldBe(shy.Id);
    }
}
