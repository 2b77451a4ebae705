using Social.Publishing;
using Social.Tests.Testing;

namespace Social.Tests.Publishing;

/// <summary>What the runner makes of a journal that fails: nothing leaves unrecorded, and what is there is never called a failure.</summary>
public sealed class JournalFailureTests
{
    private static readonly PublishOptions Once = new() { IdempotencyKey = "k" };
    private readonly FakeTimeProvider _time = new();

    [Theory]
    [InlineData(JournalState.Begun)]
    [InlineData(JournalState.Armed)]
    public async Task Nothing_is_sent_when_the_journal_cannot_record_it(JournalState failing)
    {
        FakeRecipe recipe = new();
        bool broken = true;
        PublishRunner runner = new(new FaultyJournal(e => broken && e.State == failing ? new IOException("No space left on device") : null), _time);

        SocialApiException error = await Should.ThrowAsync<SocialApiException>(() => runner.RunAsync(recipe, Once, default));
        int sent = recipe.Sent;
        broken = false;
        _time.Advance(TimeSpan.FromMinutes(16));
        PublishResult result = await runner.RunAsync(recipe, Once, default);

        (error.Code, error.IdempotencyKey, sent).ShouldBe((SocialErrorCode.JournalUnavailable, "k", 0));
        error.Message.ShouldContain("No space left");
        (result.Status, recipe.Sent).ShouldBe((PublishStatus.Published, 1));
    }

    [Theory]
    [InlineData(typeof(IOException))]
    [InlineData(typeof(TimeoutException))]
    [InlineData(typeof(OperationCanceledException))]
    public async Task A_post_that_cannot_be_settled_is_published_all_the_same_and_never_made_twice(Type type)
    {
        bool broken = true;
        FakeRecipe recipe = new() { Look = () => Task.FromResult(Reconciliation.Undetermined) };
        PublishRunner runner = new(new FaultyJournal(e => broken && e.State == JournalState.Settled ? (Exception)Activator.CreateInstance(type)! : null), _time);

        PublishResult result = await runner.RunAsync(recipe, Once, default);

        result.Status.ShouldBe(PublishStatus.Published);
        FollowUpOutcome journal = result.FollowUps.ShouldHaveSingleItem();
        (journal.Step, journal.Error!.Code).ShouldBe(("journal", SocialErrorCode.JournalUnavailable));
        broken = false;
        _time.Advance(TimeSpan.FromMinutes(16));
        (await runner.RunAsync(recipe, Once, default)).Status.ShouldBe(PublishStatus.Unconfirmed);
        recipe.Sent.ShouldBe(1);
    }

    [Fact]
    public async Task A_refusal_is_told_even_when_the_journal_cannot_disarm()
    {
        bool armed = false;
        FakeRecipe recipe = new() { Refusal = new SocialApiException(SocialErrorCode.ContentRejected, Remedy.FixContent, "No.") };
        PublishRunner runner = new(
            new FaultyJournal(e =>
            {
                bool fails = armed && e.State == JournalState.Begun;
                armed |= e.State == JournalState.Armed;
                return fails ? new IOException("gone") : null;
            }),
            _time);

        (await Should.ThrowAsync<SocialApiException>(() => runner.RunAsync(recipe, Once, default))).Code.ShouldBe(SocialErrorCode.ContentRejected);
    }
}
