namespace Social.Conformance;

/// <summary>What reading metrics promises: a number is a number, and what is not known says why.</summary>
public abstract class MetricsConformance : ConformanceSuite
{
    [Fact(Timeout = Patience)]
    public async Task The_metrics_of_posts_come_for_each_post_that_exists()
    {
        PlatformHarness harness = await StartAsync();
        IPostMetricsReader reader = await RequireAsync<IPostMetricsReader>(harness);
        string[] ids = [.. Enumerable.Range(0, 3).Select(_ => harness.AddPostOnServer(PlatformHarness.Words()))];

        IReadOnlyList<PostMetrics> metrics = await reader.ReadPostMetricsAsync(harness.Account, ids, cancellationToken: Cancel);

        metrics.Select(m => m.Post.Id).ShouldBe(ids, ignoreOrder: true);
        metrics.ShouldAllBe(m => m.Values.Count > 0);
        metrics.SelectMany(m => m.Values).ShouldAllBe(v => IsHonest(v));
    }

    [Fact(Timeout = Patience)]
    public async Task A_post_that_does_not_exist_does_not_spoil_the_others()
    {
        PlatformHarness harness = await StartAsync();
        IPostMetricsReader reader = await RequireAsync<IPostMetricsReader>(harness);
        IPostRemover remover = await RequireAsync<IPostRemover>(harness);
        string there = harness.AddPostOnServer(PlatformHarness.Words());
        string gone = harness.AddPostOnServer(PlatformHarness.Words());
        await remover.DeletePostAsync(harness.Account, gone, Cancel);

        IReadOnlyList<PostMetrics> metrics = await reader.ReadPostMetricsAsync(harness.Account, [there, gone], cancellationToken: Cancel);

        metrics.Single(m => m.Post.Id == there).Values.ShouldContain(v => v.Availability == MetricAvailability.Exact);
        metrics.Where(m => m.Post.Id == gone).SelectMany(m => m.Values).ShouldAllBe(v => v.Availability == MetricAvailability.Unavailable);
    }

    [Fact(Timeout = Patience)]
    public async Task The_metrics_of_an_account_are_honest()
    {
        PlatformHarness harness = await StartAsync();
        IAccountMetricsReader reader = await RequireAsync<IAccountMetricsReader>(harness);

        AccountMetrics metrics = await reader.ReadAccountMetricsAsync(harness.Account, cancellationToken: Cancel);

        metrics.Account.ShouldBe(harness.Account);
        (metrics.Totals.Count + metrics.Series.Count).ShouldBeGreaterThan(0);
        metrics.Totals.ShouldAllBe(v => IsHonest(v));
    }

    private static bool IsHonest(MetricValue value) =>
        !value.Name.IsEmpty && (value.Availability == MetricAvailability.Exact ? value.Value is not null : value.Availability != MetricAvailability.Unavailable || !string.IsNullOrEmpty(value.Reason));
}
