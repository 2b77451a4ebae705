using Social.Accounts;

namespace Social.Tests.Accounts;

public sealed class InMemoryAccountStoreTests
{
    private readonly InMemoryAccountStore _store = new();

    [Fact]
    public async Task An_account_without_a_key_is_refused() =>
        await Should.ThrowAsync<ArgumentException>(async () => await _store.SaveAsync(new ConnectedAccount { Key = default }));

    [Fact]
    public async Task Accounts_are_found_replaced_listed_by_network_and_removed()
    {
        AccountKey twitter = AccountKey.Parse("acme@twitter:1"), reddit = AccountKey.Parse("reddit:t2_abc");
        await _store.SaveAsync(new ConnectedAccount { Key = twitter });
        await _store.SaveAsync(new ConnectedAccount { Key = reddit });
        await _store.SaveAsync(new ConnectedAccount { Key = twitter, Handle = "new" });

        (await _store.FindAsync(twitter))!.Handle.ShouldBe("new");
        (await _store.FindAsync(AccountKey.Parse("twitter:1"))).ShouldBeNull();
        List<AccountKey> listed = [];
        await foreach (ConnectedAccount account in _store.ListAsync(new PlatformName("TWITTER")))
        {
            listed.Add(account.Key);
        }

        listed.ShouldBe([twitter]);
        await _store.RemoveAsync(twitter);
        await _store.RemoveAsync(twitter);
        (await _store.FindAsync(twitter)).ShouldBeNull();
        (await _store.FindAsync(reddit)).ShouldNotBeNull();
    }

    [Fact]
    public async Task One_of_a_hundred_thousand_accounts_is_found_at_once_without_allocating()
    {
        AccountKey[] keys = [.. Enumerable.Range(0, 100_000).Select(i => new AccountKey(PlatformName.Twitter, $"{i}", i % 2 == 0 ? null : "acme"))];
        foreach (AccountKey key in keys)
        {
            await _store.SaveAsync(new ConnectedAccount { Key = key });
        }

        _ = await _store.FindAsync(keys[0]);
        int found = 0;
        long before = GC.GetAllocatedBytesForCurrentThread();
        foreach (AccountKey key in keys)
        {
            ValueTask<ConnectedAccount?> task = _store.FindAsync(key, CancellationToken.None);
            found += task.IsCompletedSuccessfully && (await task)!.Key == key ? 1 : 0;
        }

        // Per look-up: the runtime itself may allocate once while it recompiles a loop.
        ((GC.GetAllocatedBytesForCurrentThread() - before) / keys.Length).ShouldBe(0);
        found.ShouldBe(100_000);
    }
}
