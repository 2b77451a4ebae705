using Social.Auth;

namespace Social.Tests.Auth;

public sealed class CredentialSourceProcessesTests
{
    private static readonly CredentialSourceOptions Eager = new() { LeasePoll = TimeSpan.FromMilliseconds(1), CacheFor = TimeSpan.FromMilliseconds(1) };

    [Fact]
    public async Task Two_processes_rotate_two_hundred_times_and_never_use_a_refresh_token_twice()
    {
        SharedTestStore store = new(TimeProvider.System);
        RotatingNetwork network = new(TimeProvider.System);
        CredentialSource[] processes = [.. Enumerable.Range(0, 2).Select(_ => Process(store, network, TimeProvider.System, Eager))];
        Credential current = await store.SaveAsync(network.First());

        for (int round = 1; round <= 200; round++)
        {
            Credential refused = current;
            Credential[] fresh = await Task.WhenAll(
                processes.SelectMany(process => Enumerable.Range(0, 4).Select(_ => Task.Run(() => process.RefreshRejectedAsync(refused).AsTask()))));

            fresh.Select(credential => credential.AccessToken.Reveal()).Distinct().Count().ShouldBe(1);
            current = fresh[0];
            network.Calls.ShouldBe(round);
        }

        network.Refusals.ShouldBe(0);
    }

    [Fact]
    public async Task Two_processes_that_find_tokens_expired_refresh_once_each_time()
    {
        SharedTestStore store = new(TimeProvider.System);
        RotatingNetwork network = new(TimeProvider.System);
        CredentialSource[] processes = [.. Enumerable.Range(0, 2).Select(_ => Process(store, network, TimeProvider.System, Eager with { CacheFor = TimeSpan.Zero }))];
        Credential current = await store.SaveAsync(network.First());

        for (int round = 1; round <= 50; round++)
        {
            await store.SaveAsync(current with { ExpiresAt = TimeProvider.System.GetUtcNow().AddHours(-1) });
            Credential[] fresh = await Task.WhenAll(
                processes.SelectMany(process => Enumerable.Range(0, 4).Select(_ => Task.Run(() => process.GetAsync(RotatingNetwork.Key).AsTask()))));
            current = fresh[0];
            network.Calls.ShouldBe(round);
        }

        network.Refusals.ShouldBe(0);
    }

    [Fact]
    public async Task A_process_waits_a_bounded_time_for_another_that_hangs()
    {
        ManualClock clock = new();
        SharedTestStore store = new(clock);
        RotatingNetwork network = new(clock);
        await store.SaveAsync(network.First(TimeSpan.FromHours(-1)));
        await using IAsyncDisposable? held = await store.TryLeaseAsync(RotatingNetwork.Key, TimeSpan.FromMinutes(5));
        Task<Credential> waiting = Process(store, network, clock, new CredentialSourceOptions()).GetAsync(RotatingNetwork.Key).AsTask();

        SocialException error = await AdvanceUntilAsync<SocialException>(clock, waiting);

        error.Code.ShouldBe(SocialErrorCode.Conflict);
        error.IsTransient.ShouldBeTrue();
        network.Calls.ShouldBe(0);
    }

    [Fact]
    public async Task A_token_that_is_still_good_serves_while_another_process_refreshes_it()
    {
        ManualClock clock = new();
        SharedTestStore store = new(clock);
        RotatingNetwork network = new(clock);
        await store.SaveAsync(network.First(TimeSpan.FromMinutes(1), clock.GetUtcNow().AddHours(-2)));
        await using IAsyncDisposable? held = await store.TryLeaseAsync(RotatingNetwork.Key, TimeSpan.FromMinutes(5));

        Credential credential = await Process(store, network, clock, new CredentialSourceOptions()).GetAsync(RotatingNetwork.Key);

        credential.AccessToken.Reveal().ShouldBe("access-secret-0");
        network.Calls.ShouldBe(0);
    }

    [Fact]
    public async Task The_lease_of_a_process_that_died_runs_out()
    {
        ManualClock clock = new();
        SharedTestStore store = new(clock);
        RotatingNetwork network = new(clock);
        await store.SaveAsync(network.First(TimeSpan.FromHours(-1)));
        IAsyncDisposable? dead = await store.TryLeaseAsync(RotatingNetwork.Key, TimeSpan.FromMinutes(2));
        clock.Advance(TimeSpan.FromMinutes(2));

        Credential credential = await Process(store, network, clock, new CredentialSourceOptions()).GetAsync(RotatingNetwork.Key);

        credential.AccessToken.Reveal().ShouldBe("access-secret-1");
        IAsyncDisposable? next = await store.TryLeaseAsync(RotatingNetwork.Key, TimeSpan.FromMinutes(2));
        await dead!.DisposeAsync();
        (await store.TryLeaseAsync(RotatingNetwork.Key, TimeSpan.FromMinutes(2))).ShouldBeNull();
        await next!.DisposeAsync();
    }

    private static CredentialSource Process(SharedTestStore store, RotatingNetwork network, TimeProvider time, CredentialSourceOptions options) =>
        new(store, [network.Strategy()], time, new RecordingLogger<CredentialSource>(), options);

    // Moves the clock whenever something waits for it, until the task ends.
    private static async Task<T> AdvanceUntilAsync<T>(ManualClock clock, Task<Credential> task)
        where T : Exception
    {
        while (!task.IsCompleted)
        {
            clock.Advance(clock.WaitingTimers > 1 ? TimeSpan.FromMilliseconds(200) : TimeSpan.Zero);
            await Task.Yield();
        }

        return await Should.ThrowAsync<T>(task);
    }
}
