using Social.Testing;

namespace Social.LinkedIn.Tests.Publishing;

public sealed class ReadTests
{
    [Fact]
    public async Task A_recorded_video_post_is_read()
    {
        await using LinkedInFixture fixture = await LinkedInFixture.StartAsync();
        fixture.Network.Answer("GET", "/rest/posts/*", """
            {"lifecycleState":"PUBLISHED","lastModifiedAt":1634790968775,"visibility":"PUBLIC","publishedAt":1634790968774,
             "author":"urn:li:organization:5515715",
             "distribution":{"feedDistribution":"NONE","thirdPartyDistributionChannels":[]},
             "content":{"media":{"id":"urn:li:video:C5F10AQGKQg_6y2a4sQ"}},
             "lifecycleStateInfo":{"isEditedByAuthor":false},"isReshareDisabledByAuthor":false,"createdAt":1634790968743,
             "id":"urn:li:share:6844785523593134080","commentary":"comment on Oct 20",
             "adContext":{"dscStatus":"ACTIVE","dscAdType":"VIDEO","isDsc":true,"dscAdAccount":"urn:li:sponsoredAccount:520866471"}}
            """);

        LinkedInPost post = (await fixture.LinkedIn.Posts.GetAsync(fixture.Organization, "urn:li:share:6844785523593134080"))!;

        fixture.Network.Requests.Single().Path.ShouldBe("/rest/posts/urn%3Ali%3Ashare%3A6844785523593134080");
        (post.Id, post.Author, post.Text, post.FeedDistribution).ShouldBe(("urn:li:share:6844785523593134080", "urn:li:organization:5515715", "comment on Oct 20", "NONE"));
        post.Content!.Media!.Id.ShouldBe("urn:li:video:C5F10AQGKQg_6y2a4sQ");
        post.AdContext!.DscAdType.ShouldBe("VIDEO");
        post.PublishedAt.ShouldBe(DateTimeOffset.FromUnixTimeMilliseconds(1634790968774));
        post.IsEdited.ShouldBe(false);
    }

    [Fact]
    public async Task The_author_finder_is_asked_as_LinkedIns_example_does()
    {
        await using LinkedInFixture fixture = await LinkedInFixture.StartAsync();
        fixture.Network.AddPost(fixture.Organization.Id, "one");

        SocialPage<LinkedInPost> page = await FirstAsync(fixture.LinkedIn.Posts.ListByAuthor(fixture.Organization, sortBy: "LAST_MODIFIED"), 10);

        page.Items.ShouldHaveSingleItem().Text.ShouldBe("one");
        page.ContinuationToken.ShouldBeNull();
        RecordedRequest request = fixture.Network.Requests.Single();
        request.Query.ShouldBe($"q=author&author={Uri.EscapeDataString(fixture.Organization.Id)}&sortBy=LAST_MODIFIED&start=0&count=10");
        request.Headers["X-RestLi-Method"].ShouldBe("FINDER");
    }

    [Fact]
    public async Task A_post_that_is_gone_is_null_and_many_are_accounted_for()
    {
        await using LinkedInFixture fixture = await LinkedInFixture.StartAsync();
        string there = fixture.Network.AddPost(fixture.Organization.Id, "there").Urn;

        (await fixture.LinkedIn.Posts.GetAsync(fixture.Organization, "urn:li:share:1")).ShouldBeNull();
        LinkedInLookup<LinkedInPost> found = await fixture.LinkedIn.Posts.GetManyAsync(fixture.Organization, [there, "urn:li:share:1"]);

        found.Found.ShouldHaveSingleItem().Id.ShouldBe(there);
        found.Missing.ShouldHaveSingleItem().Id.ShouldBe("urn:li:share:1");
        fixture.Network.Requests.Of("GET", "/rest/posts").Single().Query.ShouldBe($"ids=List({Uri.EscapeDataString(there)},urn%3Ali%3Ashare%3A1)");
    }

    [Fact]
    public async Task A_long_query_goes_as_a_body_and_is_still_the_same_call()
    {
        await using LinkedInFixture fixture = await LinkedInFixture.StartAsync();
        string there = fixture.Network.AddPost(fixture.Organization.Id, "there").Urn;
        string[] urns = [there, .. Enumerable.Range(0, 99).Select(i => $"urn:li:ugcPost:75302096847419473{i:00}")];

        LinkedInLookup<LinkedInPost> found = await fixture.LinkedIn.Posts.GetManyAsync(fixture.Organization, urns);

        found.Found.ShouldHaveSingleItem().Id.ShouldBe(there);
        found.Missing.Count.ShouldBe(99);
        RecordedRequest request = fixture.Network.Requests.ShouldHaveSingleItem();
        (request.Method, request.Query).ShouldBe(("POST", string.Empty));
        request.Headers["X-HTTP-Method-Override"].ShouldBe("GET");
        request.Headers["X-RestLi-Method"].ShouldBe("BATCH_GET");
        request.Headers["Content-Type"].ShouldBe("application/x-www-form-urlencoded");
        request.BodyText.ShouldStartWith("ids=List(urn%3Ali%3Ashare%3A");
        request.BodyText.Length.ShouldBeGreaterThan(4000);
    }

    [Fact]
    public async Task A_listing_ends_where_its_time_does()
    {
        await using LinkedInFixture fixture = await LinkedInFixture.StartAsync();
        DateTimeOffset now = TimeProvider.System.GetUtcNow();
        foreach (int days in (int[])[9, 5, 3, 1])
        {
            fixture.Network.AddPost(fixture.Organization.Id, $"{days} days ago", now.AddDays(-days));
        }

        IPostReader reader = (await fixture.Social.FindAsync<IPostReader>(fixture.Organization))!;
        List<string?> texts = [];
        await foreach (PublishedPost post in reader.ListPosts(fixture.Organization, new PostQuery { Since = now.AddDays(-6), Until = now.AddDays(-2) }))
        {
            texts.Add(post.Text);
        }

        texts.ShouldBe(["3 days ago", "5 days ago"]);
    }

    [Fact]
    public async Task A_members_posts_are_not_to_be_read_and_that_is_said_beforehand()
    {
        await using LinkedInFixture fixture = await LinkedInFixture.StartAsync(scopes: ["openid", "profile", "w_member_social"]);

        (await fixture.Social.FindAsync<IPostReader>(fixture.Member)).ShouldBeNull();
        (await fixture.Social.FindAsync<IPublisher>(fixture.Member)).ShouldNotBeNull();
        (await fixture.Social.FindAsync<IPublisher>(fixture.Organization)).ShouldBeNull();
        (await fixture.Social.FindAsync<IPostMetricsReader>(fixture.Member)).ShouldBeNull();
    }

    private static async Task<SocialPage<T>> FirstAsync<T>(SocialPageable<T> listing, int size)
    {
        await foreach (SocialPage<T> page in listing.AsPages(pageSizeHint: size))
        {
            return page;
        }

        throw new InvalidOperationException("There is no page.");
    }
}
