namespace Social.Conformance;

/// <summary>What reading in pages promises: everything once, and a place that survives a restart.</summary>
public abstract class PagingConformance : ConformanceSuite
{
    [Fact(Timeout = Patience)]
    public async Task Items_are_read_once_each_through_every_page()
    {
        (PlatformHarness harness, IPostReader reader, HashSet<string> expected) = await PrepareAsync();

        List<string> read = [];
        await foreach (SocialPage<PublishedPost> page in reader.ListPosts(harness.Account).AsPages(pageSizeHint: harness.SmallestPage, cancellationToken: Cancel))
        {
            read.AddRange(page.Items.Select(i => i.Reference.Id!));
        }

        read.ShouldBe(expected, ignoreOrder: true);
    }

    [Fact(Timeout = Patience)]
    public async Task A_page_token_goes_on_where_another_process_stopped()
    {
        (PlatformHarness harness, IPostReader reader, HashSet<string> expected) = await PrepareAsync();
        SocialPage<PublishedPost> first = await FirstPageAsync(reader.ListPosts(harness.Account).AsPages(pageSizeHint: harness.SmallestPage, cancellationToken: Cancel));

        List<string> read = [.. first.Items.Select(i => i.Reference.Id!)];
        await foreach (SocialPage<PublishedPost> page in reader.ListPosts(harness.Account).AsPages(first.ContinuationToken, harness.SmallestPage, Cancel))
        {
            read.AddRange(page.Items.Select(i => i.Reference.Id!));
        }

        first.ContinuationToken.ShouldNotBeNullOrEmpty();
        read.ShouldBe(expected, ignoreOrder: true);
    }

    [Fact(Timeout = Patience)]
    public async Task Reading_stops_when_the_caller_has_enough()
    {
        (PlatformHarness harness, IPostReader reader, _) = await PrepareAsync();

        await FirstPageAsync(reader.ListPosts(harness.Account).AsPages(pageSizeHint: harness.SmallestPage, cancellationToken: Cancel));

        harness.Network.Requests.CountOf(harness.ListRoute.Method, harness.ListRoute.Path).ShouldBe(1);
    }

    [Fact(Timeout = Patience)]
    public async Task A_post_that_is_not_there_is_null()
    {
        PlatformHarness harness = await StartAsync();
        IPostReader reader = await RequireAsync<IPostReader>(harness);
        IPostRemover remover = await RequireAsync<IPostRemover>(harness);
        string id = harness.AddPostOnServer(PlatformHarness.Words());

        PublishedPost? there = await reader.GetPostAsync(harness.Account, id, Cancel);
        await remover.DeletePostAsync(harness.Account, id, Cancel);
        PublishedPost? gone = await reader.GetPostAsync(harness.Account, id, Cancel);

        there.ShouldNotBeNull().Reference.Id.ShouldBe(id);
        gone.ShouldBeNull();
    }

    private async Task<(PlatformHarness Harness, IPostReader Reader, HashSet<string> Expected)> PrepareAsync()
    {
        PlatformHarness harness = await StartAsync();
        IPostReader reader = await RequireAsync<IPostReader>(harness);
        HashSet<string> expected = [.. Enumerable.Range(0, harness.SmallestPage * 2 + 2).Select(_ => harness.AddPostOnServer(PlatformHarness.Words()))];
        return (harness, reader, expected);
    }

    private static async Task<SocialPage<PublishedPost>> FirstPageAsync(IAsyncEnumerable<SocialPage<PublishedPost>> pages)
    {
        await foreach (SocialPage<PublishedPost> page in pages)
        {
            return page;
        }

        throw new InvalidOperationException("There is no page.");
    }
}
