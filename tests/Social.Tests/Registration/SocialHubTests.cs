using Microsoft.Extensions.DependencyInjection;

namespace Social.Tests.Registration;

public sealed class SocialHubTests
{
    private static readonly PlatformName Fake = new("fake");

    [Fact]
    public async Task Each_target_has_its_outcome_in_order_and_a_failure_stops_no_other()
    {
        await using ServiceProvider services = await ServicesAsync(3);
        ISocial social = services.GetRequiredService<ISocial>();

        IReadOnlyList<PublishOutcome> outcomes = await social.PublishAsync(new Post { Text = "x" }, ["fake:0", "fake:1", "fake:2", "fake:unknown", "nowhere:1"]);

        outcomes.Select(o => o.IsSuccess).ShouldBe([true, false, true, false, false]);
        outcomes[1].Error!.Code.ShouldBe(SocialErrorCode.ContentInvalid);
        outcomes[3].Error!.Code.ShouldBe(SocialErrorCode.PlatformNotConnected);
        outcomes[4].Error!.Code.ShouldBe(SocialErrorCode.ConfigurationInvalid);
    }

    [Fact]
    public async Task A_key_given_for_many_is_its_own_for_each()
    {
        await using ServiceProvider services = await ServicesAsync(3);

        IReadOnlyList<PublishOutcome> outcomes = await services.GetRequiredService<ISocial>().PublishAsync(new Post { Text = "x" }, ["fake:0", "fake:2"], new PublishOptions { IdempotencyKey = "k" });

        outcomes.Select(o => o.Result!.IdempotencyKey).Distinct().Count().ShouldBe(2);
    }

    [Fact]
    public async Task A_bulk_yields_every_outcome_and_keeps_few_under_way()
    {
        await using ServiceProvider services = await ServicesAsync(1);
        FakePublisher publisher = services.GetRequiredService<FakePublisher>();
        List<int> tags = [];

        await foreach (PublishOutcome outcome in services.GetRequiredService<ISocial>().PublishManyAsync(Requests(500), new BulkOptions { MaxConcurrency = 5 }))
        {
            tags.Add((int)outcome.Tag!);
        }

        tags.Order().ShouldBe(Enumerable.Range(0, 500));
        publisher.MostAtOnce.ShouldBeLessThanOrEqualTo(5);
    }

    [Fact]
    public async Task A_reader_who_leaves_a_bulk_early_stops_it()
    {
        await using ServiceProvider services = await ServicesAsync(1);
        FakePublisher publisher = services.GetRequiredService<FakePublisher>();

        await foreach (PublishOutcome outcome in services.GetRequiredService<ISocial>().PublishManyAsync(Requests(100_000), new BulkOptions { MaxConcurrency = 2 }))
        {
            outcome.IsSuccess.ShouldBeTrue();
            break;
        }

        publisher.Published.ShouldBeLessThan(1000);
    }

    [Fact]
    public async Task An_ability_that_a_network_lacks_is_null()
    {
        await using ServiceProvider services = await ServicesAsync(1);

        IReviews? reviews = await services.GetRequiredService<ISocial>().FindAsync<IReviews>(new AccountKey(Fake, "0"));

        reviews.ShouldBeNull();
    }

    private static async IAsyncEnumerable<PublishRequest> Requests(int count)
    {
        for (int i = 0; i < count; i++)
        {
            await Task.Yield();
            yield return new PublishRequest { Target = "fake:0", Post = new Post { Text = "x" }, Tag = i };
        }
    }

    private static async Task<ServiceProvider> ServicesAsync(int accounts)
    {
        ServiceCollection services = new();
        services.AddSocial();
        services.AddSingleton<FakePublisher>();
        services.AddSingleton<ISocialPlatform>(sp => new PlatformAbilities(Fake, sp.GetRequiredService<ICredentialStore>()).Add<IPublisher>(sp.GetRequiredService<FakePublisher>()));
        ServiceProvider provider = services.BuildServiceProvider();
        for (int i = 0; i < accounts; i++)
        {
            await provider.GetRequiredService<IAccountStore>().SaveAsync(new ConnectedAccount { Key = new AccountKey(Fake, $"{i}") });
        }

        return provider;
    }

    private sealed class FakePublisher : IPublisher
    {
        private int _now;
        private int _most;
        private int _published;

        public int MostAtOnce => _most;

        public int Published => _published;

        public ValidationReport Validate(PublishTarget target, Post post, PublishingContext? context = null) => ValidationReport.Valid;

        public async Task<PublishResult> PublishAsync(PublishTarget target, Post post, PublishOptions? options = null, CancellationToken cancellationToken = default)
        {
            int now = Interlocked.Increment(ref _now);
            InterlockedMax(ref _most, now);
            await Task.Yield();
            Interlocked.Decrement(ref _now);
            Interlocked.Increment(ref _published);
            return target.Account.Id == "1"
                ? throw new SocialValidationException(SocialErrorCode.ContentInvalid, Remedy.FixContent, "No.")
                : new PublishResult { Target = target, Status = PublishStatus.Published, IdempotencyKey = options?.IdempotencyKey ?? "fresh" };
        }

        private static void InterlockedMax(ref int place, int value)
        {
            int seen;
            while (value > (seen = Volatile.Read(ref place)) && Interlocked.CompareExchange(ref place, value, seen) != seen)
            {
            }
        }
    }
}
