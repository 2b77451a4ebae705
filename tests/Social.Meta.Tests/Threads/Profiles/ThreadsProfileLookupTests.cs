using Social.Testing;

namespace Social.Meta.Tests.Threads.Profiles;

/// <summary>Profiles of others: by their exact name, where they are public and enough follow them.</summary>
public sealed class ThreadsProfileLookupTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_public_profile_is_found_by_its_name()
    {
        await using ThreadsFixture threads = await ThreadsFixture.StartAsync();
        threads.Network.AddUser("meta", "Meta").Followers = 4_000_000;
        IProfileReader profiles = await threads.Social.GetAsync<IProfileReader>(threads.Account, Cancel);

        SocialProfile found = (await profiles.FindProfileAsync(threads.Account, "@meta", Cancel)).ShouldNotBeNull();

        (found.Handle, found.DisplayName, found[MetricName.Followers]).ShouldBe(("meta", "Meta", 4_000_000));
        found.Url!.AbsoluteUri.ShouldBe("https://www.threads.net/@meta");
        RecordedRequest asked = threads.Network.Requests.Of("GET", "/v1.0/profile_lookup").ShouldHaveSingleItem();
        asked.Query.ShouldContain("username=meta");
    }

    [Theory]
    [InlineData(99, true)]
    [InlineData(5000, false)]
    public async Task One_that_few_follow_or_that_is_private_is_null(int followers, bool isPublic)
    {
        await using ThreadsFixture threads = await ThreadsFixture.StartAsync();
        EmulatedThreadsUser hidden = threads.Network.AddUser("hidden");
        (hidden.Followers, hidden.IsPublic) = (followers, isPublic);
        IProfileReader profiles = await threads.Social.GetAsync<IProfileReader>(threads.Account, Cancel);

        (await profiles.FindProfileAsync(threads.Account, "hidden", Cancel)).ShouldBeNull();
    }
}
