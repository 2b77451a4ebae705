using Social.Publishing;

namespace Social.Tests.Publishing;

public sealed class PublishWaitTests
{
    private static readonly Media.PollOptions Pace = new() { Longest = TimeSpan.FromMilliseconds(40), MinDelay = TimeSpan.FromMilliseconds(1), MaxDelay = TimeSpan.FromMilliseconds(2) };

    private static readonly PublishReceipt Accepted = new() { Status = PublishStatus.Accepted, References = [new PostReference { Account = Entries.Account, Handle = "h" }] };
    private static readonly PublishReceipt Published = new() { References = [new PostReference { Account = Entries.Account, Handle = "h", Id = "9" }] };

    [Fact]
    public async Task It_looks_until_the_network_is_done()
    {
        int looks = 0;

        PublishReceipt receipt = await WaitAsync(_ => new PublishLook(++looks < 3 ? Accepted : Published, looks == 3), new PublishOptions { WaitFor = TimeSpan.FromMinutes(1) });

        (receipt.Status, receipt.References[0].Id, looks).ShouldBe((PublishStatus.Published, "9", 3));
    }

    [Fact]
    public async Task Who_has_no_patience_gets_the_state_of_one_look()
    {
        int looks = 0;

        PublishReceipt receipt = await WaitAsync(_ => new PublishLook(Accepted, ++looks > 1), new PublishOptions { WaitFor = TimeSpan.Zero });

        (receipt.Status, receipt.References[0].Handle, looks).ShouldBe((PublishStatus.Accepted, "h", 1));
    }

    [Fact]
    public async Task A_look_that_fails_is_no_end_and_no_error()
    {
        int looks = 0;

        PublishReceipt later = await WaitAsync(_ => ++looks < 3 ? throw new SocialTransportException(Remedy.Retry, "No route.") { IsTransient = true } : new PublishLook(Published, true), new PublishOptions { WaitFor = TimeSpan.FromMinutes(1) });
        PublishReceipt never = await WaitAsync(_ => throw new SocialPermissionException(SocialErrorCode.InsufficientPermissions, Remedy.AskPermission, "No."), new PublishOptions { WaitFor = TimeSpan.FromMinutes(1) });

        later.Status.ShouldBe(PublishStatus.Published);
        never.ShouldBe(Accepted);
    }

    [Fact]
    public async Task What_the_network_made_nothing_of_is_an_error_with_its_reason()
    {
        SocialMediaException failure = new(SocialErrorCode.ProcessingFailed, Remedy.FixContent, "The frame rate.");

        SocialMediaException error = await Should.ThrowAsync<SocialMediaException>(() => WaitAsync(_ => PublishLook.Failed(failure), PublishOptions.Default));

        error.ShouldBeSameAs(failure);
    }

    [Fact]
    public async Task A_caller_who_leaves_is_told_how_it_stood()
    {
        using CancellationTokenSource leaving = new();

        PublishReceipt receipt = await PublishWait.RunAsync(
            Accepted,
            async _ =>
            {
                await leaving.CancelAsync();
                return new PublishLook(Accepted, false);
            },
            new PublishOptions { WaitFor = TimeSpan.FromMinutes(1) },
            Pace,
            TimeProvider.System,
            leaving.Token);

        receipt.Status.ShouldBe(PublishStatus.Accepted);
    }

    private static Task<PublishReceipt> WaitAsync(Func<CancellationToken, PublishLook> look, PublishOptions options) =>
        PublishWait.RunAsync(Accepted, ct => new ValueTask<PublishLook>(look(ct)), options, Pace, TimeProvider.System, default).AsTask();
}
