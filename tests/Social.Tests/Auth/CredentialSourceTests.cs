using Social.Auth;

namespace Social.Tests.Auth;

public sealed class CredentialSourceTests
{
    private static readonly CancellationToken None = CancellationToken.None;

    private readonly ManualClock _clock = new();
    private readonly RecordingLogger<CredentialSource> _log = new();
    private readonly TestStore _store;
    private readonly RotatingNetwork _network;

    public CredentialSourceTests()
    {
        _store = new TestStore(_clock);
        _network = new RotatingNetwork(_clock);
    }

    [Fact]
    public async Task A_credential_that_nobody_connected_is_not_there()
    {
        SocialAuthenticationException error = await FailsAsync<SocialAuthenticationException>(Source().GetAsync(RotatingNetwork.Key));

        error.Code.ShouldBe(SocialErrorCode.PlatformNotConnected);
        error.Remedy.ShouldBe(Remedy.Reconnect);
        _network.Calls.ShouldBe(0);
    }

    [Fact]
    public async Task A_refused_refresh_marks_the_credential_once_and_is_not_tried_again()
    {
        await _store.SaveAsync(_network.First(TimeSpan.FromHours(-1)) with { RefreshToken = new Secret("refresh-secret-used") });
        CredentialSource source = Source();

        SocialAuthenticationException first = await FailsAsync<SocialAuthenticationException>(source.GetAsync(RotatingNetwork.Key));
        SocialAuthenticationException second = await FailsAsync<SocialAuthenticationException>(Source().GetAsync(RotatingNetwork.Key));

        first.Remedy.ShouldBe(Remedy.Reconnect);
        first.PlatformCode.ShouldBe("invalid_grant");
        second.Remedy.ShouldBe(Remedy.Reconnect);
        _network.Calls.ShouldBe(1);
        Credential stored = (await _store.FindAsync(RotatingNetwork.Key))!;
        stored.ReconnectReason.ShouldNotBeNull();
        stored.RefreshToken!.Reveal().ShouldBe("refresh-secret-used");
        stored.ReconnectReason.ShouldNotContain("secret");
    }

    [Fact]
    public async Task A_refused_refresh_reads_the_store_again_before_it_gives_up()
    {
        await _store.SaveAsync(_network.First(TimeSpan.FromHours(-1)) with { RefreshToken = new Secret("refresh-secret-used") });
        _network.Before = async (call, _) =>
        {
            if (call == 1)
            {
                await _store.SaveAsync(_network.First(TimeSpan.FromHours(1)) with { AccessToken = new Secret("access-of-another") }, None);
            }
        };

        Credential credential = await Source().GetAsync(RotatingNetwork.Key);

        credential.AccessToken.Reveal().ShouldBe("access-of-another");
        _network.Calls.ShouldBe(1);
    }

    [Fact]
    public async Task A_lost_answer_is_asked_for_once_more_and_a_network_that_repeats_it_saves_the_grant()
    {
        await _store.SaveAsync(_network.First(TimeSpan.FromHours(-1)));
        _network.Before = (call, _) => call == 1 ? throw RotatingNetwork.Lost() : Task.CompletedTask;

        Credential credential = await Source().GetAsync(RotatingNetwork.Key);

        credential.AccessToken.Reveal().ShouldBe("access-secret-2");
        _network.Calls.ShouldBe(2);
    }

    [Fact]
    public async Task A_lost_answer_to_a_single_use_token_ends_in_a_reconnect_after_one_more_try()
    {
        await _store.SaveAsync(_network.First(TimeSpan.FromHours(-1)));
        _network.After = call => call == 1 ? throw RotatingNetwork.Lost() : Task.CompletedTask;

        SocialAuthenticationException error = await FailsAsync<SocialAuthenticationException>(Source().GetAsync(RotatingNetwork.Key));

        error.Remedy.ShouldBe(Remedy.Reconnect);
        _network.Calls.ShouldBe(2);
        (await _store.FindAsync(RotatingNetwork.Key))!.ReconnectReason.ShouldNotBeNull();
    }

    [Fact]
    public async Task A_network_out_of_reach_marks_nothing_and_leaves_no_publish_in_doubt()
    {
        await _store.SaveAsync(_network.First(TimeSpan.FromHours(-1)));
        _network.Before = (_, _) => throw RotatingNetwork.Lost();
        CredentialSource source = Source();

        SocialTransportException error = await FailsAsync<SocialTransportException>(source.GetAsync(RotatingNetwork.Key));

        error.IsOutcomeUnknown.ShouldBeFalse();
        error.IsTransient.ShouldBeTrue();
        _network.Calls.ShouldBe(2);
        (await _store.FindAsync(RotatingNetwork.Key))!.ReconnectReason.ShouldBeNull();
        _network.Before = null;
        (await source.GetAsync(RotatingNetwork.Key)).AccessToken.Reveal().ShouldBe("access-secret-3");
    }

    [Fact]
    public async Task A_store_that_fails_after_the_refresh_loses_no_token_and_the_next_use_saves_it()
    {
        await _store.SaveAsync(_network.First(TimeSpan.FromHours(-1)));
        _store.FailSave = _ => new IOException("disk full");
        CredentialSource source = Source();

        SocialException first = await FailsAsync<SocialException>(source.GetAsync(RotatingNetwork.Key));
        SocialException second = await FailsAsync<SocialException>(source.GetAsync(RotatingNetwork.Key));
        _store.FailSave = null;
        Credential credential = await source.GetAsync(RotatingNetwork.Key);

        first.Code.Value.ShouldBe("credential_store_unavailable");
        second.IsTransient.ShouldBeTrue();
        credential.AccessToken.Reveal().ShouldBe("access-secret-1");
        _network.Calls.ShouldBe(1);
        (await _store.FindAsync(RotatingNetwork.Key))!.RefreshToken!.Reveal().ShouldBe("refresh-secret-1");
    }

    [Fact]
    public async Task A_store_that_cannot_be_read_is_a_transient_error_and_calls_nobody()
    {
        _store.OnRead = _ => throw new IOException("gone");

        SocialException error = await FailsAsync<SocialException>(Source().GetAsync(RotatingNetwork.Key));

        error.Code.Value.ShouldBe("credential_store_unavailable");
        error.Remedy.ShouldBe(Remedy.Retry);
        _network.Calls.ShouldBe(0);
    }

    [Fact]
    public async Task Two_processes_without_leases_do_burn_tokens_which_is_why_leases_exist()
    {
        await _store.SaveAsync(_network.First(TimeSpan.FromHours(-1)));
        TaskCompletionSource both = new();
        int arrived = 0;
        _network.Before = async (_, _) =>
        {
            if (Interlocked.Increment(ref arrived) == 2)
            {
                both.SetResult();
            }

            await both.Task;
        };

        Task<Credential>[] processes = [Source().GetAsync(RotatingNetwork.Key).AsTask(), Source().GetAsync(RotatingNetwork.Key).AsTask()];
        await Task.WhenAny(Task.WhenAll(processes));

        _network.Refusals.ShouldBe(1);
    }

    [Fact]
    public async Task Tokens_that_could_not_be_saved_yield_to_a_new_sign_in()
    {
        await _store.SaveAsync(_network.First(TimeSpan.FromHours(-1)));
        _store.FailSave = _ => new IOException("disk full");
        CredentialSource source = Source();
        await FailsAsync<SocialException>(source.GetAsync(RotatingNetwork.Key));
        _store.FailSave = null;
        await _store.SaveAsync(_network.First() with { AccessToken = new Secret("access-of-new-grant"), RefreshToken = new Secret("refresh-of-new-grant") });

        (await source.GetAsync(RotatingNetwork.Key)).AccessToken.Reveal().ShouldBe("access-of-new-grant");
        (await _store.FindAsync(RotatingNetwork.Key))!.RefreshToken!.Reveal().ShouldBe("refresh-of-new-grant");
    }

    [Fact]
    public async Task A_credential_removed_during_its_refresh_does_not_come_back()
    {
        await _store.SaveAsync(_network.First(TimeSpan.FromHours(-1)));
        _network.After = async _ => await _store.RemoveAsync(RotatingNetwork.Key);

        SocialAuthenticationException error = await FailsAsync<SocialAuthenticationException>(Source().GetAsync(RotatingNetwork.Key));

        error.Code.ShouldBe(SocialErrorCode.PlatformNotConnected);
        (await _store.FindAsync(RotatingNetwork.Key)).ShouldBeNull();
    }

    [Fact]
    public async Task Five_hundred_callers_with_an_expired_token_cause_one_refresh()
    {
        await _store.SaveAsync(_network.First(TimeSpan.FromHours(-1)));
        CredentialSource source = Source();

        Credential[] all = await Task.WhenAll(Enumerable.Range(0, 500).Select(_ => Task.Run(() => source.GetAsync(RotatingNetwork.Key).AsTask())));

        all.Select(credential => credential.AccessToken.Reveal()).Distinct().ShouldBe(["access-secret-1"]);
        _network.Calls.ShouldBe(1);
    }

    [Fact]
    public async Task Five_hundred_callers_whose_token_was_refused_cause_one_refresh()
    {
        await _store.SaveAsync(_network.First());
        CredentialSource source = Source();
        Credential refused = await source.GetAsync(RotatingNetwork.Key);

        Credential[] all = await Task.WhenAll(Enumerable.Range(0, 500).Select(_ => Task.Run(() => source.RefreshRejectedAsync(refused).AsTask())));

        all.Select(credential => credential.AccessToken.Reveal()).Distinct().ShouldBe(["access-secret-1"]);
        _network.Calls.ShouldBe(1);
    }

    [Fact]
    public async Task Callers_who_share_a_failure_get_exceptions_of_their_own()
    {
        await _store.SaveAsync(_network.First(TimeSpan.FromHours(-1)));
        TaskCompletionSource gate = new();
        _network.Before = async (_, _) =>
        {
            await gate.Task;
            throw new SocialApiException(SocialErrorCode.ConfigurationInvalid, Remedy.FixConfiguration, "bad client");
        };
        CredentialSource source = Source();
        Task<Credential>[] callers = [.. Enumerable.Range(0, 5).Select(_ => source.GetAsync(RotatingNetwork.Key).AsTask())];
        gate.SetResult();

        List<Exception> errors = [];
        foreach (Task<Credential> caller in callers)
        {
            errors.Add(await Should.ThrowAsync<SocialApiException>(caller));
        }

        errors.Distinct(ReferenceEqualityComparer.Instance).Count().ShouldBe(5);
        _network.Calls.ShouldBe(1);
    }

    [Fact]
    public async Task The_first_caller_who_cancels_does_not_end_the_refresh_for_the_others()
    {
        await _store.SaveAsync(_network.First(TimeSpan.FromHours(-1)));
        TaskCompletionSource gate = new();
        bool wasCancelled = false;
        _network.Before = async (_, cancellationToken) =>
        {
            await gate.Task;
            wasCancelled = cancellationToken.IsCancellationRequested;
        };
        CredentialSource source = Source();
        using CancellationTokenSource first = new();
        Task<Credential> cancelled = source.GetAsync(RotatingNetwork.Key, first.Token).AsTask();
        Task<Credential> second = source.GetAsync(RotatingNetwork.Key).AsTask();

        await first.CancelAsync();
        await Should.ThrowAsync<OperationCanceledException>(cancelled);
        gate.SetResult();

        (await second).AccessToken.Reveal().ShouldBe("access-secret-1");
        wasCancelled.ShouldBeFalse();
        _network.Calls.ShouldBe(1);
    }

    [Fact]
    public async Task A_refresh_that_never_answers_ends_with_its_lease()
    {
        await _store.SaveAsync(_network.First(TimeSpan.FromHours(-1)));
        TaskCompletionSource started = new();
        _network.Before = (_, cancellationToken) =>
        {
            started.SetResult();
            return Task.Delay(Timeout.InfiniteTimeSpan, cancellationToken);
        };
        Task<Credential> waiting = Source().GetAsync(RotatingNetwork.Key).AsTask();
        await started.Task;

        _clock.Advance(TimeSpan.FromMinutes(2));

        (await Should.ThrowAsync<SocialTransportException>(waiting)).IsTransient.ShouldBeTrue();
    }

    [Fact]
    public async Task A_good_credential_comes_from_the_cache_at_once_and_allocates_nothing()
    {
        CredentialSource source = new(_store, [_network.Strategy()], TimeProvider.System, _log);
        await _store.SaveAsync(_network.First() with { ExpiresAt = TimeProvider.System.GetUtcNow().AddHours(2), ObtainedAt = TimeProvider.System.GetUtcNow() });
        Credential credential = await source.GetAsync(RotatingNetwork.Key);
        int good = 0;
        long before = GC.GetAllocatedBytesForCurrentThread();
        for (int i = 0; i < 100_000; i++)
        {
            ValueTask<Credential> task = source.GetAsync(RotatingNetwork.Key, None);
            good += task.IsCompletedSuccessfully && ReferenceEquals(await task, credential) ? 1 : 0;
        }

        // Per call: the runtime itself may allocate once while it recompiles a loop.
        ((GC.GetAllocatedBytesForCurrentThread() - before) / 100_000).ShouldBe(0);
        good.ShouldBe(100_000);
        _store.Reads.ShouldBe(1);
    }

    [Fact]
    public async Task A_cached_credential_is_read_again_after_a_while_and_at_once_after_a_save()
    {
        await _store.SaveAsync(_network.First());
        CredentialSource source = Source();
        await source.GetAsync(RotatingNetwork.Key);
        await _store.SaveAsync(_network.First() with { AccessToken = new Secret("access-of-another-process") });

        (await source.GetAsync(RotatingNetwork.Key)).AccessToken.Reveal().ShouldBe("access-secret-0");
        _clock.Advance(TimeSpan.FromMinutes(1));
        (await source.GetAsync(RotatingNetwork.Key)).AccessToken.Reveal().ShouldBe("access-of-another-process");
        await source.SaveAsync(_network.First() with { AccessToken = new Secret("access-of-this-process") });
        (await source.GetAsync(RotatingNetwork.Key)).AccessToken.Reveal().ShouldBe("access-of-this-process");
        await source.RemoveAsync(RotatingNetwork.Key);
        await FailsAsync<SocialAuthenticationException>(source.GetAsync(RotatingNetwork.Key));
    }

    [Fact]
    public async Task A_save_waits_for_a_refresh_under_way_and_wins()
    {
        await _store.SaveAsync(_network.First(TimeSpan.FromHours(-1)));
        TaskCompletionSource gate = new();
        _network.Before = (_, _) => gate.Task;
        CredentialSource source = Source();
        Task<Credential> refreshing = source.GetAsync(RotatingNetwork.Key).AsTask();
        Task<Credential> saving = source.SaveAsync(_network.First() with { AccessToken = new Secret("access-of-new-grant") }).AsTask();
        gate.SetResult();
        await refreshing;
        await saving;

        (await source.GetAsync(RotatingNetwork.Key)).AccessToken.Reveal().ShouldBe("access-of-new-grant");
    }

    [Fact]
    public async Task A_token_is_refreshed_ahead_of_its_end_and_not_earlier()
    {
        await _store.SaveAsync(_network.First());
        CredentialSource source = Source();
        _clock.Advance(TimeSpan.FromMinutes(113));
        (await source.GetAsync(RotatingNetwork.Key)).AccessToken.Reveal().ShouldBe("access-secret-0");

        _clock.Advance(TimeSpan.FromMinutes(2.5));

        Credential fresh = await source.GetAsync(RotatingNetwork.Key);
        fresh.AccessToken.Reveal().ShouldBe("access-secret-1");
        fresh.Scopes.ShouldBe(["tweet.read", "offline.access"]);
    }

    [Fact]
    public async Task A_refresh_ahead_that_fails_leaves_the_good_token_in_use_and_rests()
    {
        await _store.SaveAsync(_network.First());
        CredentialSource source = Source();
        _clock.Advance(TimeSpan.FromMinutes(116));
        _network.Before = (_, _) => throw new SocialApiException(SocialErrorCode.PlatformUnavailable, Remedy.Retry, "down") { IsTransient = true };

        (await source.GetAsync(RotatingNetwork.Key)).AccessToken.Reveal().ShouldBe("access-secret-0");
        (await source.GetAsync(RotatingNetwork.Key)).AccessToken.Reveal().ShouldBe("access-secret-0");
        _network.Calls.ShouldBe(1);

        _network.Before = null;
        _clock.Advance(TimeSpan.FromSeconds(31));
        (await source.GetAsync(RotatingNetwork.Key)).AccessToken.Reveal().ShouldBe("access-secret-2");
    }

    [Fact]
    public async Task A_grant_that_ends_serves_until_its_token_does()
    {
        await _store.SaveAsync(_network.First() with { RefreshToken = new Secret("refresh-secret-used") });
        CredentialSource source = Source();
        _clock.Advance(TimeSpan.FromMinutes(116));

        (await source.GetAsync(RotatingNetwork.Key)).ReauthorizeBy.ShouldBe(_clock.GetUtcNow().AddMinutes(4));
        _clock.Advance(TimeSpan.FromMinutes(2));
        (await source.GetAsync(RotatingNetwork.Key)).AccessToken.Reveal().ShouldBe("access-secret-0");
        _network.Calls.ShouldBe(1);

        _clock.Advance(TimeSpan.FromMinutes(3));
        (await FailsAsync<SocialAuthenticationException>(source.GetAsync(RotatingNetwork.Key))).Remedy.ShouldBe(Remedy.Reconnect);
        (await _store.FindAsync(RotatingNetwork.Key))!.ReconnectReason.ShouldNotBeNull();
    }

    [Fact]
    public async Task A_wall_clock_that_jumps_forth_and_back_costs_refreshes_and_never_the_grant()
    {
        await _store.SaveAsync(_network.First());
        CredentialSource source = Source();
        foreach (double hours in new[] { 0, 30 * 24, -30 * 24, -3, 3, 24, -24 })
        {
            _clock.JumpWall(TimeSpan.FromHours(hours));
            _clock.Advance(TimeSpan.FromMinutes(2));
            Credential credential = await source.GetAsync(RotatingNetwork.Key);
            await source.RefreshRejectedAsync(credential);
        }

        _network.Refusals.ShouldBe(0);
        (await _store.FindAsync(RotatingNetwork.Key))!.ReconnectReason.ShouldBeNull();
    }

    [Fact]
    public async Task An_expired_token_without_a_refresh_token_asks_for_a_sign_in_and_is_good_again_when_the_clock_is_set_right()
    {
        await _store.SaveAsync(_network.First() with { RefreshToken = null });
        CredentialSource source = Source();
        _clock.JumpWall(TimeSpan.FromDays(1));
        (await FailsAsync<SocialAuthenticationException>(source.GetAsync(RotatingNetwork.Key))).Remedy.ShouldBe(Remedy.Reconnect);

        _clock.JumpWall(TimeSpan.FromDays(-1));

        (await source.GetAsync(RotatingNetwork.Key)).AccessToken.Reveal().ShouldBe("access-secret-0");
    }

    [Fact]
    public async Task A_store_without_leases_says_once_that_it_serves_one_process()
    {
        await _store.SaveAsync(_network.First());
        CredentialSource source = Source();
        for (int i = 0; i < 3; i++)
        {
            await source.RefreshRejectedAsync((await _store.FindAsync(RotatingNetwork.Key))!);
        }

        _network.Calls.ShouldBe(3);
        _log.Lines.Count(line => line.Contains("ICredentialLeases")).ShouldBe(1);
    }

    [Fact]
    public async Task Nothing_that_is_logged_thrown_or_printed_shows_a_secret()
    {
        List<object> seen = [];
        await _store.SaveAsync(_network.First(TimeSpan.FromHours(-1)));
        CredentialSource source = Source();
        _store.FailSave = credential => new IOException($"cannot write {credential}");
        seen.Add(await FailsAsync<SocialException>(source.GetAsync(RotatingNetwork.Key)));
        _store.FailSave = null;
        Credential credential = await source.GetAsync(RotatingNetwork.Key);
        seen.Add(credential);
        _network.After = _ => throw RotatingNetwork.Lost();
        seen.Add(await FailsAsync<SocialException>(source.RefreshRejectedAsync(credential)));
        seen.Add(await FailsAsync<SocialException>(source.GetAsync(RotatingNetwork.Key)));
        seen.Add(RotatingNetwork.Key);
        seen.Add(new UnsavedCredential(credential, credential));
        seen.Add(new TokenAnswer { AccessToken = credential.AccessToken, Members = new Dictionary<string, string> { ["id_token"] = "access-secret-9" } });
        seen.Add(new OAuth1Keys("key", credential.AccessToken, credential.AccessToken, credential.RefreshToken));
        seen.Add(new OAuth1RequestToken("access-secret-8", credential.AccessToken));

        string all = string.Join("\n", seen.Select(thing => thing.ToString()).Concat(_log.Lines));
        all.ShouldNotContain("access-secret");
        all.ShouldNotContain("refresh-secret");
        _log.Lines.Count.ShouldBeGreaterThan(3);
        _network.Secrets.Count.ShouldBeGreaterThan(3);
    }

    private static async Task<T> FailsAsync<T>(ValueTask<Credential> task)
        where T : Exception => await Should.ThrowAsync<T>(task.AsTask());

    private CredentialSource Source() => new(_store, [_network.Strategy()], _clock, _log);
}
