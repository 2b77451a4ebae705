using Social.Testing;

namespace Social.Meta.Tests.Threads.Publishing;

/// <summary>Replies are posts of another quota and another list.</summary>
public sealed class ThreadsReplyTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Replies_are_not_held_back_by_the_quota_of_posts()
    {
        await using ThreadsFixture threads = await ThreadsFixture.StartAsync(o => o.MaxRateLimitWait = TimeSpan.Zero);
        threads.Network.Options.PostsADay = 1;
        PublishResult root = await threads.Social.PublishAsync(new Post { Text = "the one" }, threads.Account, cancellationToken: Cancel);
        IPublishingContextReader reader = (await threads.Social.FindAsync<IPublishingContextReader>(threads.Account, Cancel))!;
        PublishingContext context = await reader.ReadContextAsync(threads.Account, Cancel);
        Post reply = new() { Text = "an answer", ReplyTo = root.Reference };

        PublishResult answer = await threads.Social.PublishAsync(reply, threads.Account, new PublishOptions { Context = context }, Cancel);
        threads.Network.Options.RepliesADay = 1;
        PublishingContext used = await reader.ReadContextAsync(threads.Account, Cancel);
        SocialValidationException known = await Should.ThrowAsync<SocialValidationException>(() => threads.Social.PublishAsync(reply, threads.Account, new PublishOptions { Context = used }, Cancel));
        SocialRateLimitException unknown = await Should.ThrowAsync<SocialRateLimitException>(() => threads.Social.PublishAsync(reply, threads.Account, cancellationToken: Cancel));

        answer.Status.ShouldBe(PublishStatus.Published);
        (known.Problems[0].Code, known.Problems[0].Limit, known.Problems[0].Actual).ShouldBe((SocialErrorCode.QuotaExceeded, "1", "1"));
        unknown.Code.ShouldBe(SocialErrorCode.QuotaExceeded);
        threads.Network.Posts.Count.ShouldBe(2);
    }

    [Fact]
    public async Task Two_hundred_and_fifty_one_replies_of_a_day_are_sent_and_as_many_posts_are_not()
    {
        await using ThreadsFixture threads = await ThreadsFixture.StartAsync(o => o.MaxRateLimitWait = TimeSpan.Zero);
        EmulatedThreadsPost root = threads.Network.AddPost(threads.Network.AddUser("somebody"), "root");
        PostReference to = new() { Account = threads.Account, Id = root.Id };

        for (int i = 0; i < 251; i++)
        {
            (await threads.Social.PublishAsync(new Post { Text = $"answer {i}", ReplyTo = to }, threads.Account, cancellationToken: Cancel)).Status.ShouldBe(PublishStatus.Published);
        }

        threads.Network.Posts.Count.ShouldBe(252);
    }

    [Fact]
    public async Task A_lost_answer_to_a_reply_is_found_among_the_replies()
    {
        await using ThreadsFixture threads = await ThreadsFixture.StartAsync();
        EmulatedThreadsPost root = threads.Network.AddPost(threads.Network.DefaultUser, "root");
        threads.Network.Faults.Add(new EmulatorFault { Kind = EmulatorFaultKind.ResetAfterTaken, Method = "POST", PathPattern = "/v1.0/*/threads_publish" });

        PublishResult result = await threads.Client.Replies.ReplyAsync(threads.Account, root.Id, "an  answer", cancellationToken: Cancel);

        (result.Status, result.Evidence, result.Reference!.Id).ShouldBe((PublishStatus.Published, ReconciliationEvidence.Proof, threads.Network.Posts[^1].Id));
        threads.Network.Requests.CountOf("POST", "/v1.0/*/threads_publish").ShouldBe(1);
    }

    [Theory]
    [InlineData("ReplyTo")]
    [InlineData("Quote")]
    public async Task A_reference_without_an_id_is_refused_and_never_left_out(string member)
    {
        await using ThreadsFixture threads = await ThreadsFixture.StartAsync();
        PostReference waiting = new() { Account = threads.Account, Handle = "17900000000000001" };
        Post post = member == "ReplyTo" ? new Post { Text = "x", ReplyTo = waiting } : new Post { Text = "x", Quote = waiting };

        SocialValidationException error = await Should.ThrowAsync<SocialValidationException>(() => threads.Social.PublishAsync(post, threads.Account, cancellationToken: Cancel));

        (error.Problems[0].Member, error.Problems[0].Code).ShouldBe((member, SocialErrorCode.ContentInvalid));
        threads.Network.Requests.Count.ShouldBe(0);
    }
}
