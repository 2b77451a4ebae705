using System.Text;
using Social.Publishing;

namespace Social.Tests.Publishing;

/// <summary>The address of an upload under way, as a journal keeps it.</summary>
public sealed class CheckpointJournalTests
{
    private const string Address = "https://upload.test/session?upload_id=very-secret";

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task The_next_process_goes_on_from_the_checkpoint(bool isProtected)
    {
        using JournalFolder folder = new();
        Reversing? protector = isProtected ? new Reversing() : null;
        await using (FileJournal journal = folder.Open(o => o.Protector = protector))
        {
            JournalEntry entry = await journal.TryBeginAsync(Entries.New("a"));
            await journal.TryAdvanceAsync(entry with { Checkpoint = new Secret(Address) });
        }

        await using FileJournal next = folder.Open(o => o.Protector = protector);
        (await next.OpenAsync()).ShouldHaveSingleItem().Checkpoint!.Reveal().ShouldBe(Address);
        Encoding.UTF8.GetString(await File.ReadAllBytesAsync(folder.File)).Contains("very-secret", StringComparison.Ordinal).ShouldBe(!isProtected);
    }

    [Fact]
    public void An_entry_does_not_show_its_checkpoint() => (Entries.New("a") with { Checkpoint = new Secret(Address) }).ToString().ShouldNotContain("very-secret");

    private sealed class Reversing : ISecretProtector
    {
        public string Protect(Secret secret) => Turn(secret.Reveal());

        public Secret Unprotect(string stored) => new(Turn(stored));

        private static string Turn(string text)
        {
            char[] letters = text.ToCharArray();
            Array.Reverse(letters);
            return new string(letters);
        }
    }
}
