using Microsoft.Extensions.DependencyInjection;
using Social.Publishing;

namespace Social.Twitter.Tests.Publishing;

public sealed class FileJournalTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("journal-");

    [Fact]
    public async Task A_key_published_before_a_restart_makes_no_second_post_after_it()
    {
        await using TwitterFixture fixture = await TwitterFixture.StartAsync(services: s => s.AddSingleton<IPublishJournal>(Journal()));
        PublishOptions once = new() { IdempotencyKey = "order-17" };
        PublishResult first = await fixture.Social.PublishAsync(new Post { Text = "Once, zanzibar" }, fixture.Account, once);

        await using FileJournal restarted = Journal();
        (await restarted.FindByHandleAsync(fixture.Account, first.Reference!.Id!))!.Key.ShouldBe("order-17");
        PublishResult second = await fixture.Social.PublishAsync(new Post { Text = "Once, zanzibar" }, fixture.Account, once);

        second.Reference.ShouldBe(first.Reference);
        fixture.X.Tweets.Count.ShouldBe(1);
    }

    [Fact]
    public async Task No_file_of_the_journal_holds_the_posts_words_or_a_token()
    {
        await using TwitterFixture fixture = await TwitterFixture.StartAsync(services: s => s.AddSingleton<IPublishJournal>(Journal()));
        await fixture.Social.PublishAsync(new Post { Text = "zanzibar quartz" }, fixture.Account);
        string token = (await fixture.Services.GetRequiredService<ICredentialStore>().FindAsync(CredentialKey.For(fixture.Account, CredentialKind.OAuth2)))!.AccessToken.Reveal();

        FileInfo[] files = _folder.GetFiles();
        files.ShouldContain(f => f.Length > 300);
        foreach (FileInfo file in files)
        {
            string content = await File.ReadAllTextAsync(file.FullName);
            content.ShouldNotContain("zanzibar");
            content.ShouldNotContain("quartz");
            content.ShouldNotContain(token);
        }
    }

    public void Dispose() => _folder.Delete(recursive: true);

    private FileJournal Journal() => new(new FileJournalOptions { Path = Path.Combine(_folder.FullName, "publishes") }, TimeProvider.System);
}
