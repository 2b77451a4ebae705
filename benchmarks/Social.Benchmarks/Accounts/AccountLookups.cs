using System.Globalization;
using Social.Accounts;
using Social.Benchmarks.Measuring;

namespace Social.Benchmarks.Accounts;

/// <summary>Finding one of 100,000 connected accounts by its key.</summary>
internal static class AccountLookups
{
    private const int Accounts = 100_000;
    private const int Calls = 20_000;

    public static async Task<IReadOnlyList<Row>> MeasureAsync(Effort effort)
    {
        (InMemoryAccountStore store, AccountKey[] keys) = await FillAsync();
        int at = 0;
        async Task FindAsync()
        {
            // A prime step visits all accounts in an order that no cache foresees.
            for (int i = 0; i < Calls; i++)
            {
                at = (at + 7919) % Accounts;
                if (await store.FindAsync(keys[at]) is null)
                {
                    throw new InvalidOperationException("The account is there.");
                }
            }
        }

        PairResult result = await Pairs.MeasureAloneAsync(FindAsync, Calls, effort);
        double nanoseconds = result.Ours * 1000;
        return [new Row("look up one of 100,000 accounts", "-", $"{nanoseconds:F0} ns", "-", $"{result.OwnBytes:F1}", "<= 600 ns", nanoseconds <= 600)];
    }

    /// <summary>Connects them all.</summary>
    public static async Task<(InMemoryAccountStore Store, AccountKey[] Keys)> FillAsync()
    {
        InMemoryAccountStore store = new();
        AccountKey[] keys = new AccountKey[Accounts];
        for (int i = 0; i < Accounts; i++)
        {
            keys[i] = new AccountKey(PlatformName.Twitter, (2_000_000_000L + i).ToString(CultureInfo.InvariantCulture));
            await store.SaveAsync(new ConnectedAccount { Key = keys[i] });
        }

        return (store, keys);
    }
}
