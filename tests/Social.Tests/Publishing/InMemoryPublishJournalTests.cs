using Social.Publishing;

namespace Social.Tests.Publishing;

public sealed class InMemoryPublishJournalTests : JournalTests
{
    private protected override IPublishJournal Journal { get; } = new InMemoryPublishJournal();

    private protected override IPublishJournal WithSettled(int maxSettled) => new InMemoryPublishJournal(maxSettled);
}
