using Social.Auth;

namespace Social.Tests.Auth;

public sealed class InMemoryPendingConnectionStoreTests
{
    private static readonly ConnectionResult Result = new()
    {
        Credential = new CredentialKey(new AppKey(PlatformName.Twitter), "1", CredentialKind.OAuth2), Candidates = [],
    };

    private readonly ManualClock _clock = new();

    [Fact]
    public async Task An_unknown_an_expired_and_a_failed_sign_in_cannot_be_claimed()
    {
        InMemoryPendingConnectionStore store = new(_clock);
        await store.AddAsync(Pending("expired"));
        await store.AddAsync(Pending("failed") with { ExpiresAt = _clock.GetUtcNow().AddHours(1) });
        (await store.ClaimAsync("failed")).ShouldNotBeNull();
        await store.CompleteAsync("failed", null);
        _clock.Advance(TimeSpan.FromMinutes(15));

        (await store.ClaimAsync("unknown")).ShouldBeNull();
        (await store.ClaimAsync("expired")).ShouldBeNull();
        (await store.ClaimAsync("failed")).ShouldBeNull();
    }

    [Fact]
    public async Task One_of_many_claims_and_the_others_wait_for_its_result()
    {
        InMemoryPendingConnectionStore store = new(_clock);
        await store.AddAsync(Pending("state"));
        Task<PendingConnectionClaim?>[] claims = [.. Enumerable.Range(0, 50).Select(_ => store.ClaimAsync("state").AsTask())];

        claims.Count(claim => claim.IsCompleted).ShouldBe(1);
        await store.CompleteAsync("state", Result);
        PendingConnectionClaim?[] all = await Task.WhenAll(claims);

        all.Count(claim => claim!.Completed is null).ShouldBe(1);
        all.Count(claim => claim!.Completed == Result).ShouldBe(49);
        (await store.ClaimAsync("state"))!.Completed.ShouldBe(Result);
    }

    [Fact]
    public async Task Those_who_wait_learn_that_the_first_failed_or_never_ended()
    {
        InMemoryPendingConnectionStore store = new(_clock);
        await store.AddAsync(Pending("fails"));
        await store.AddAsync(Pending("hangs"));
        await store.ClaimAsync("fails");
        await store.ClaimAsync("hangs");
        Task<PendingConnectionClaim?> fails = store.ClaimAsync("fails").AsTask();
        Task<PendingConnectionClaim?> hangs = store.ClaimAsync("hangs").AsTask();

        await store.CompleteAsync("fails", null);
        _clock.Advance(TimeSpan.FromMinutes(15));

        (await fails).ShouldBeNull();
        (await hangs).ShouldBeNull();
    }

    [Fact]
    public async Task A_state_serves_once()
    {
        InMemoryPendingConnectionStore store = new(_clock);
        await store.AddAsync(Pending("state"));

        await Should.ThrowAsync<InvalidOperationException>(async () => await store.AddAsync(Pending("state")));
    }

    [Fact]
    public async Task Abandoned_sign_ins_make_room_the_expired_first_and_then_the_oldest()
    {
        InMemoryPendingConnectionStore store = new(_clock, capacity: 3);
        await store.AddAsync(Pending("oldest") with { ExpiresAt = _clock.GetUtcNow().AddHours(1) });
        await store.AddAsync(Pending("expires"));
        await store.AddAsync(Pending("third") with { ExpiresAt = _clock.GetUtcNow().AddHours(1) });
        _clock.Advance(TimeSpan.FromMinutes(20));

        await store.AddAsync(Pending("fourth"));
        store.Count.ShouldBe(3);
        await store.AddAsync(Pending("fifth"));

        store.Count.ShouldBe(3);
        (await store.ClaimAsync("oldest")).ShouldBeNull();
        (await store.ClaimAsync("third")).ShouldNotBeNull();
        (await store.ClaimAsync("fifth")).ShouldNotBeNull();
    }

    private PendingConnection Pending(string state) => new()
    {
        State = state, App = new AppKey(PlatformName.Twitter), Kind = CredentialKind.OAuth2, ExpiresAt = _clock.GetUtcNow().AddMinutes(10),
    };
}
