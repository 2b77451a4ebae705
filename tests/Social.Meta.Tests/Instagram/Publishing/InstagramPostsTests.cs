using Social.Testing;

namespace Social.Meta.Tests.Instagram.Publishing;

/// <summary>What is on Instagram: read, listed, searched, deleted.</summary>
public sealed class InstagramPostsTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_post_is_read_with_its_counts_and_a_carousel_with_its_items()
    {
        await using InstagramFixture instagram = await InstagramFixture.StartAsync();
        PublishResult made = await instagram.Social.PublishAsync(
            new Post { Text = "two", Media = [new MediaAttachment { Source = MediaSource.FromUrl("https://e.com/a.jpg"), AltText = "one" }, MediaSource.FromUrl("https://e.com/b.mp4")] }, instagram.Account, cancellationToken: Cancel);

        PublishedPost post = (await instagram.Client.Posts.GetPostAsync(instagram.Account, made.Reference!.Id!, Cancel)).ShouldNotBeNull();

        (post.Text, post.AuthorHandle, post.Reference.Url).ShouldBe(("two", "emulated", made.Reference.Url));
        post.Media.Select(m => m.Kind).ShouldBe([MediaKind.Image, MediaKind.Video]);
        post.Metrics.Select(m => m.NativeName).ShouldBe(["like_count", "comments_count"], ignoreOrder: true);
    }

    [Fact]
    public async Task A_post_whose_media_was_taken_down_is_read_without_it()
    {
        await using InstagramFixture instagram = await InstagramFixture.StartAsync();
        EmulatedInstagramMedia media = instagram.Network.AddMedia(instagram.Network.DefaultAccount, "gone");
        media.IsCopyrighted = true;

        PublishedPost post = (await instagram.Client.Posts.GetPostAsync(instagram.Account, media.Id, Cancel)).ShouldNotBeNull();

        (post.Text, post.Media.Count).ShouldBe(("gone", 0));
    }

    [Fact]
    public async Task Posts_of_others_that_tag_the_account_are_listed()
    {
        await using InstagramFixture instagram = await InstagramFixture.StartAsync();
        EmulatedInstagramMedia media = instagram.Network.AddMedia(instagram.Network.AddAccount("other"), "look who is here");
        media.Tagged.Add("emulated");

        List<PublishedPost> tagged = await instagram.Client.Posts.ListTagged(instagram.Account).ToListAsync(Cancel);

        (tagged.ShouldHaveSingleItem().Reference.Id, tagged[0].Reference.Account).ShouldBe((media.Id, default));
    }

    [Fact]
    public async Task Only_an_account_with_a_Page_deletes()
    {
        await using InstagramFixture own = await InstagramFixture.StartAsync();
        await using InstagramFixture page = await InstagramFixture.StartWithPageAsync();
        string id = page.Network.AddMedia(page.Network.DefaultAccount, "x").Id;

        (await own.Social.FindAsync<IPostRemover>(own.Account, Cancel)).ShouldBeNull();
        await (await page.Social.FindAsync<IPostRemover>(page.Account, Cancel))!.DeletePostAsync(page.Account, id, Cancel);

        page.Network.Media.ShouldBeEmpty();
    }

    [Fact]
    public async Task Posts_of_the_day_with_a_hashtag_are_found_page_by_page()
    {
        await using InstagramFixture instagram = await InstagramFixture.StartWithPageAsync();
        EmulatedInstagramAccount other = instagram.Network.AddAccount("other");
        string[] ids = [.. Enumerable.Range(0, 3).Select(i => instagram.Network.AddMedia(other, $"post {i} #dotnet").Id)];
        instagram.Network.AddMedia(other, "old #dotnet", TimeProvider.System.GetUtcNow().AddDays(-2));
        ISearch search = (await instagram.Social.FindAsync<ISearch>(instagram.Account, Cancel))!;

        List<string?> found = [];
        await foreach (SocialPage<PublishedPost> page in search.SearchPosts(instagram.Account, "#dotnet").AsPages(pageSizeHint: 2, cancellationToken: Cancel))
        {
            found.AddRange(page.Items.Select(p => p.Reference.Id));
        }

        found.ShouldBe(ids, ignoreOrder: true);
        instagram.Network.Requests.CountOf("GET", "/v25.0/ig_hashtag_search").ShouldBe(1, "going on costs no look-up");
        (await search.SearchPosts(instagram.Account, "nobodyusesit").ToListAsync(Cancel)).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_batch_has_an_outcome_for_each_part()
    {
        await using InstagramFixture instagram = await InstagramFixture.StartWithPageAsync();
        string id = instagram.Network.AddMedia(instagram.Network.DefaultAccount, "x").Id;

        IReadOnlyList<GraphBatchOutcome> outcomes = await instagram.Client.Batch.SendAsync(
            instagram.Account, [new GraphBatchRequest(HttpMethod.Get, $"{id}?fields=id,caption"), new GraphBatchRequest(HttpMethod.Get, "17900000000009999?fields=id")], Cancel);

        (outcomes[0].Status, outcomes[0].Body!.Value.GetProperty("caption").GetString()).ShouldBe((200, "x"));
        outcomes[1].Error.ShouldNotBeNull().Code.ShouldBe(SocialErrorCode.NotFound);
    }

    [Fact]
    public async Task Another_professional_account_is_found_by_its_name_through_a_Page()
    {
        await using InstagramFixture instagram = await InstagramFixture.StartWithPageAsync();
        instagram.Network.AddAccount("bluebottle", "Blue Bottle").Followers = 267_788;
        IProfileReader profiles = (await instagram.Social.FindAsync<IProfileReader>(instagram.Account, Cancel))!;

        SocialProfile? found = await profiles.FindProfileAsync(instagram.Account, "@bluebottle", Cancel);

        (found.ShouldNotBeNull().DisplayName, found[MetricName.Followers]).ShouldBe(("Blue Bottle", 267_788));
        (await profiles.FindProfileAsync(instagram.Account, "x){id}", Cancel)).ShouldBeNull();
    }
}
