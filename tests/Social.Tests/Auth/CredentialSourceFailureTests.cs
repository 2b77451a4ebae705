using Social.Auth;

namespace Social.Tests.Auth;

/// <summary>What goes wrong with a refresh: refused, lost, not saved, overtaken.</summary>
public sealed class CredentialSourceFailureTests : CredentialSourceTestBase
{
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
}
