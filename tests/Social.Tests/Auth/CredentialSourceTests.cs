using Social.Auth;

namespace Social.Tests.Auth;

/// <summary>Many callers, the cache, and when a token is refreshed.</summary>
public sealed class CredentialSourceTests : CredentialSourceTestBase
{
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
}
