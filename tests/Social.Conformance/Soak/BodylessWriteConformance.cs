using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Http;

namespace Social.Conformance;

/// <summary>Writes without a body (a delete) under connections that break: the server sees no more of them than we sent, and we send no more than the retry policy says.</summary>
/// <remarks>The transport silently repeats a request whose content is null when a connection that it used before dies. None of ours may be such.</remarks>
public abstract class BodylessWriteConformance : ConformanceSuite
{
    private const int Attempts = 3;
    private const int AtOnce = 8;

    public static TheoryData<SoakFault> Faults => [SoakFault.ResetBeforeRead, SoakFault.ResetAfterTaken, SoakFault.ClosedWithoutAnswer];

    [Theory(Timeout = 180_000)]
    [MemberData(nameof(Faults))]
    public async Task Under_random_faults_no_more_arrive_than_we_sent(SoakFault fault)
    {
        SendCounter sends = new();
        PlatformHarness harness = await StartAsync(new HarnessSettings { Options = Configure, Services = sends.AddTo });
        IPostRemover remover = await RequireAsync<IPostRemover>(harness);
        string[] ids = [.. Enumerable.Range(0, SoakSize.Posts + 1).Select(i => harness.AddPostOnServer(PlatformHarness.Words("bodyless")))];

        // The first in fair weather: the limits are learned, and the connection is one that was used before.
        await remover.DeletePostAsync(harness.Account, ids[^1], Cancel);
        sends.Reset();
        harness.Network.Requests.Clear();
        harness.Network.Faults.AddRandom(20_240_229, 0.4, SoakWeather.Of(fault));
        int failed = 0;
        await Parallel.ForEachAsync(ids[..^1], new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = Cancel }, async (id, ct) =>
        {
            try
            {
                await remover.DeletePostAsync(harness.Account, id, ct);
            }
            catch (SocialException e)
            {
                // Gone already: an attempt before it was taken and its answer lost.
                Interlocked.Add(ref failed, e.Code == SocialErrorCode.NotFound ? 0 : 1);
            }
        });

        int[] arrivals = CountEach(harness);
        TestContext.Current.TestOutputHelper?.WriteLine($"{fault}: {SoakSize.Posts} deletes, {sends.Count} sent, {arrivals.Sum()} arrived, {harness.Network.Requests.Count(r => r.Fault is not null)} met the fault, {failed} failed.");
        harness.Network.Requests.Count(r => r.Fault is not null).ShouldBeGreaterThan(SoakSize.FewestFaults);
        arrivals.ShouldAllBe(count => count <= Attempts);
        arrivals.Sum().ShouldBeLessThanOrEqualTo(sends.Count);
        harness.Network.Requests.ShouldAllBe(r => r.BodyLength == 0 && r.Headers.ContainsKey("Content-Length"));
        harness.Network.Faults.Clear();
    }

    [Theory(Timeout = Patience)]
    [MemberData(nameof(Faults))]
    public async Task Under_a_fault_that_stays_each_is_sent_as_often_as_the_policy_says(SoakFault fault)
    {
        PlatformHarness harness = await StartAsync(new HarnessSettings { Options = Configure });
        IPostRemover remover = await RequireAsync<IPostRemover>(harness);
        string[] ids = [.. Enumerable.Range(0, 5).Select(i => harness.AddPostOnServer(PlatformHarness.Words("bodyless")))];
        await remover.DeletePostAsync(harness.Account, ids[^1], Cancel);
        harness.Network.Requests.Clear();
        harness.Network.Faults.Add(SoakWeather.Of(fault)[^1] with { Times = null });

        foreach (string id in ids[..^1])
        {
            SocialException error = await Should.ThrowAsync<SocialException>(() => remover.DeletePostAsync(harness.Account, id, Cancel));
            error.IsOutcomeUnknown.ShouldBeFalse("it may be sent again whatever became of it");
        }

        CountEach(harness).ShouldAllBe(count => count == Attempts);
    }

    // Some networks name the post in the path, others in the query.
    private static int[] CountEach(PlatformHarness harness) => [.. harness.Network.Requests.GroupBy(r => (r.Method, r.Path, r.Query)).Select(g => g.Count())];

    private static void Configure(PlatformOptions options)
    {
        options.Retry.MaxAttempts = Attempts;
        options.CircuitBreaker.MinimumThroughput = int.MaxValue;
    }

    /// <summary>Counts what our pipeline gives to the transport.</summary>
    private sealed class SendCounter
    {
        private int _count;

        public int Count => _count;

        public void Reset() => _count = 0;

        public void AddTo(IServiceCollection services) => services.PostConfigureAll<HttpClientFactoryOptions>(options =>
            options.HttpMessageHandlerBuilderActions.Add(builder => builder.PrimaryHandler = new Handler(this, builder.PrimaryHandler)));

        private sealed class Handler(SendCounter counter, HttpMessageHandler inner) : DelegatingHandler(inner)
        {
            protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
            {
                Interlocked.Increment(ref counter._count);
                return base.SendAsync(request, cancellationToken);
            }
        }
    }
}
