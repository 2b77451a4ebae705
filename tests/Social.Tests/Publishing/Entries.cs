namespace Social.Tests.Publishing;

/// <summary>Journal entries for tests.</summary>
internal static class Entries
{
    public static readonly AccountKey Account = new(PlatformName.Twitter, "2244994945");

    public static readonly DateTimeOffset Start = new(2026, 3, 2, 10, 0, 0, TimeSpan.Zero);

    public static JournalEntry New(string key, string owner = "tester", int minute = 0) => new()
    {
        Key = key, Target = Account, Fingerprint = "F-" + key, BegunAt = Start.AddMinutes(minute), Owner = owner, LeaseUntil = Start.AddMinutes(minute + 15),
    };

    public static JournalEntry Settled(this JournalEntry entry, string id) => entry with
    {
        State = JournalState.Settled,
        Owner = null,
        LeaseUntil = null,
        Outcome = PublishStatus.Published,
        References = [new PostReference { Account = Account, Id = id, Url = new Uri($"https://x.com/i/status/{id}") }],
    };

    public static async Task<List<JournalEntry>> OpenAsync(this IPublishJournal journal)
    {
        List<JournalEntry> open = [];
        await foreach (JournalEntry entry in journal.ListOpenAsync())
        {
            open.Add(entry);
        }

        return open;
    }
}
