using Microsoft.Extensions.DependencyInjection;
using Social.Publishing;

namespace Social.Conformance;

/// <summary>Many publishes at once under random faults: none is made twice, none is lost, and what is uncertain is said to be. The server's word decides.</summary>
public abstract class FaultSoakConformance : ConformanceSuite
{
    private const int SoakPatience = 180_000;
    private const int AtOnce = 8;

    /// <summary>Gets each fault on each journal; in a short soak the file journal meets them all in one row.</summary>
    public static TheoryData<SoakFault, SoakJournal> Rows => new(
        from fault in Enum.GetValues<SoakFault>()
        from journal in Enum.GetValues<SoakJournal>()
        where SoakSize.IsWhole || journal == SoakJournal.Memory || fault == SoakFault.Everything
        select (fault, journal));

    [Theory(Timeout = SoakPatience)]
    [MemberData(nameof(Rows))]
    public async Task Random_faults_make_no_duplicate_and_lose_no_post(SoakFault fault, SoakJournal journal)
    {
        DirectoryInfo folder = Directory.CreateTempSubdirectory("soak-");
        try
        {
            await SoakAsync(fault, journal == SoakJournal.File ? Path.Combine(folder.FullName, "publishes") : null);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private async Task SoakAsync(SoakFault fault, string? journal)
    {
        using FailingConnector connector = new(fault);
        PlatformHarness harness = await StartAsync(new HarnessSettings { Options = Configure, Services = Add });
        string words = PlatformHarness.Words("soak");
        SoakPost[] posts = [.. Enumerable.Range(0, SoakSize.Posts).Select(i => new SoakPost(i, harness.PostWith($"{words} {i}")))];

        AssertJournal(harness, journal);
        SoakWeather.Begin(harness, fault);
        await (fault == SoakFault.Cancellation ? PublishCancellingAsync(harness, posts) : PublishAsync(harness, posts));
        connector.Stop();
        harness.Network.Faults.Clear();
        HashSet<SoakPost> uncertain = [.. posts.Where(p => p.IsUnconfirmed)];
        SoakPost[] failed = [.. posts.Where(p => p.Error is not null)];
        AssertFaultsHappened(harness, fault, connector, posts);
        AssertSentOnce(harness, posts.Length);
        AssertHonest(harness, posts);

        // The same keys again, in fair weather: only what certainly was not made is sent.
        int arrivals = harness.Arrivals;
        await PublishAsync(harness, posts);
        AssertSentOnce(harness, arrivals + failed.Length);
        posts.ShouldAllBe(p => p.IsPublished || (p.IsUnconfirmed && uncertain.Contains(p)));
        AssertHonest(harness, posts);

        // The caller looks for what is still uncertain, and gives the word for what is not there.
        await PublishAsync(harness, posts.Where(p => p.IsUnconfirmed && harness.CountOnServer(p.Post) == 0), new PublishOptions { RetryUnconfirmed = true });
        AssertHonest(harness, posts);
        posts.ShouldAllBe(p => harness.CountOnServer(p.Post) == 1);
        harness.PostsOnServer().Count(p => p.Value.StartsWith(words, StringComparison.Ordinal)).ShouldBe(posts.Length);
        harness.Network.Requests.Where(r => r.Method is not ("GET" or "HEAD")).ShouldAllBe(r => r.Headers.ContainsKey("Content-Length") || r.Headers.ContainsKey("Transfer-Encoding"));

        void Add(IServiceCollection services)
        {
            if (FailingConnector.Makes(fault))
            {
                connector.AddTo(services);
            }

            if (journal is not null)
            {
                services.AddSingleton<IPublishJournal>(sp => new FileJournal(new FileJournalOptions { Path = journal }, sp.GetRequiredService<TimeProvider>()));
            }
        }
    }

    private static void AssertJournal(PlatformHarness harness, string? journal) =>
        (harness.Services.GetRequiredService<IPublishJournal>() is FileJournal).ShouldBe(journal is not null, "the harness keeps the journal that the suite adds");

    private static void Configure(PlatformOptions options)
    {
        options.Timeouts.Commit = TimeSpan.FromSeconds(1);

        // Where the look goes the way of the create, it meets the same weather.
        options.Timeouts.Read = TimeSpan.FromSeconds(3);

        // A breaker would spare the publishes the faults that they are here to meet.
        options.CircuitBreaker.MinimumThroughput = int.MaxValue;
    }

    private static Task PublishAsync(PlatformHarness harness, IEnumerable<SoakPost> posts, PublishOptions? options = null) =>
        Parallel.ForEachAsync(posts, AtMost(), async (post, ct) => await post.PublishAsync(harness, options ?? PublishOptions.Default, ct));

    private static Task PublishCancellingAsync(PlatformHarness harness, SoakPost[] posts)
    {
        // Some before anything is sent, some while it is on its way, some never.
        Random random = new(20_240_229);
        List<(SoakPost Post, int? After)> callers = [.. posts.Select(p => (p, random.NextDouble() < 0.5 ? Math.Max(0, random.Next(-5, 20)) : (int?)null))];
        return Parallel.ForEachAsync(callers, AtMost(), async (caller, ct) =>
        {
            using CancellationTokenSource source = CancellationTokenSource.CreateLinkedTokenSource(ct);
            Cancelling? cancelling = caller.After is { } after ? new Cancelling(source, TimeSpan.FromMilliseconds(after)) : null;
            await caller.Post.PublishAsync(harness, new PublishOptions { Progress = cancelling }, source.Token);
        });
    }

    private static ParallelOptions AtMost() => new() { MaxDegreeOfParallelism = AtOnce, CancellationToken = Cancel };

    private static void AssertFaultsHappened(PlatformHarness harness, SoakFault fault, FailingConnector connector, SoakPost[] posts)
    {
        int met = fault switch
        {
            SoakFault.NameResolution or SoakFault.ConnectRefused => connector.Failed,
            SoakFault.Cancellation => posts.Count(p => p.Error is OperationCanceledException),
            _ => harness.Network.Requests.Of(harness.CreateRoute.Method, harness.CreateRoute.Path).Count(r => r.Fault is not null),
        };
        met.ShouldBeGreaterThan(fault == SoakFault.Cancellation ? 0 : SoakSize.FewestFaults);
        int reconciled = posts.Count(p => p.IsPublished && p.Result!.Evidence is { } evidence && evidence != ReconciliationEvidence.None);
        TestContext.Current.TestOutputHelper?.WriteLine(
            $"{fault}: {posts.Length} publishes, {met} met the fault, {posts.Count(p => p.IsPublished)} published ({reconciled} found by looking), {posts.Count(p => p.IsUnconfirmed)} unconfirmed, {posts.Count(p => p.Error is not null)} failed; {harness.Arrivals} arrived.");
        if (harness is { CanFindPosts: true, ProvesAbsence: false } && !FailingConnector.Makes(fault) && fault is not (SoakFault.ResetBeforeRead or SoakFault.Cancellation))
        {
            reconciled.ShouldBeGreaterThan(0);
        }
    }

    private static void AssertSentOnce(PlatformHarness harness, int most)
    {
        // What provably was not made may be sent again.
        if (!harness.ProvesAbsence)
        {
            harness.Arrivals.ShouldBeLessThanOrEqualTo(most);
        }
    }

    /// <summary>What the caller was told agrees with what the server has.</summary>
    private static void AssertHonest(PlatformHarness harness, SoakPost[] posts)
    {
        ILookup<string, string> server = harness.PostsOnServer().ToLookup(p => p.Value, p => p.Key);
        foreach (SoakPost post in posts)
        {
            List<string> ids = [.. server[post.Text]];
            if (post.IsPublished)
            {
                string there = ids.ShouldHaveSingleItem($"{post.Key} was published");
                PostReference reference = post.Result!.Reference!;

                // The network took it, and could not be asked for its id yet.
                (reference.Id ?? (reference.Handle is null ? null : there)).ShouldBe(there);
            }
            else if (post.IsUnconfirmed)
            {
                ids.Count.ShouldBeLessThanOrEqualTo(1, $"{post.Key} is unconfirmed");
            }
            else
            {
                post.Result.ShouldBeNull($"{post.Key} has a status that no text post has");
                (post.Error is SocialException { IsOutcomeUnknown: true }).ShouldBeFalse($"{post.Key} ended in an error that knows nothing");
                ids.ShouldBeEmpty($"{post.Key} ended in {post.Error!.GetType().Name}: {post.Error.Message}");
            }
        }
    }
}
