using Social.Publishing;
using Social.Tests.Testing;

namespace Social.Tests.Publishing;

public sealed class DryRunTests
{
    [Fact]
    public async Task Steps_and_follow_ups_are_skipped_and_the_journal_is_not_asked()
    {
        string? step = null;
        FakeRecipe recipe = new()
        {
            Before = async (session, ct) =>
            {
                session.IsDryRun.ShouldBeTrue();
                step = await session.StepAsync("upload:0", _ => throw new InvalidOperationException("sent"), ct);
                await session.RecordHandleAsync("h", ct);
                await session.FollowUpAsync("comment", _ => throw new InvalidOperationException("sent"), ct);
            },
        };
        PublishRunner runner = new(new FaultyJournal(_ => new InvalidOperationException("asked")), new FakeTimeProvider());

        PublishResult result = await runner.RunAsync(recipe, new PublishOptions { DryRun = true, IdempotencyKey = "k" }, default);

        (result.Status, result.IsSuccess, result.IdempotencyKey, step).ShouldBe((PublishStatus.DryRun, false, "k", "dry-run:upload:0"));
    }
}
