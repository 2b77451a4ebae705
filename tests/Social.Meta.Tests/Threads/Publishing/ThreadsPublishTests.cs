using Microsoft.Extensions.DependencyInjection;
using Social.Conformance;
using Social.Testing;

namespace Social.Meta.Tests.Threads.Publishing;

/// <summary>Posts of every kind, as Threads sees them.</summary>
public sealed class ThreadsPublishTests
{
    [Fact]
    public async Task A_text_is_published_in_two_steps_and_never_by_itself()
    {
        await using ThreadsFixture threads = await ThreadsFixture.StartAsync();

        PublishResult result = await threads.Social.PublishAsync(
            new Post { Text = "Hello & welcome", Link = "https://example.com/a", Tags = ["dotnet"], ReplyAudience = ReplyAudience.Followers }, threads.Account);

        EmulatedThreadsPost post = threads.Network.Posts.ShouldHaveSingleItem();
        (result.Status, result.Reference!.Id, result.Reference.Handle).ShouldBe((PublishStatus.Published, post.Id, post.Container.Id));
        result.Reference.Url!.AbsoluteUri.ShouldStartWith("https://www.threads.net/@emulated/post/");
        post.Container.Parameters.ShouldBe(new Dictionary<string, string>
        {
            ["media_type"] = "TEXT", ["text"] = "Hello & welcome", ["reply_control"] = "followers_only", ["topic_tag"] = "dotnet", ["link_attachment"] = "https://example.com/a",
        }, ignoreOrder: true);
        threads.Network.Failures.ShouldBeEmpty();
        threads.Network.Requests.Unmatched.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_carousel_waits_for_its_children_and_carries_our_bytes_through_the_host()
    {
        await using ThreadsFixture threads = await ThreadsFixture.StartAsync(services: s => s.AddSocial().AddLoopbackMediaHost());
        threads.Network.Options.Processing = TimeSpan.FromSeconds(1);
        byte[] image = TestMedia.Jpeg(640, 480);

        PublishResult result = await threads.Social.PublishAsync(
            new Post
            {
                Text = "Two",
                Media = [new MediaAttachment { Source = MediaSource.FromBytes(image, "a.jpg"), AltText = "first" }, new MediaAttachment { Source = MediaSource.FromUrl("https://example.com/b.mp4"), Kind = MediaKind.Video }],
            },
            threads.Account);

        EmulatedThreadsPost post = threads.Network.Posts.ShouldHaveSingleItem();
        result.Status.ShouldBe(PublishStatus.Published);
        (post.Container.MediaType, post.Container.Text, post.Container.Children.Count).ShouldBe(("CAROUSEL", "Two", 2));
        post.Container.Children[0].Sha256.ShouldBe(Convert.ToHexString(System.Security.Cryptography.SHA256.HashData(image)));
        (post.Container.Children[0].AltText, post.Container.Children[1].MediaType).ShouldBe(("first", "VIDEO"));
    }

    [Fact]
    public async Task What_is_not_ready_in_time_is_suspended_and_the_same_key_goes_on_from_its_container()
    {
        await using ThreadsFixture threads = await ThreadsFixture.StartAsync();
        threads.Network.Options.VideoProcessing = TimeSpan.FromMinutes(10);
        Post post = new() { Text = "Slow", Media = [new MediaAttachment { Source = MediaSource.FromUrl("https://example.com/b.mp4") }] };
        PublishOptions options = new() { IdempotencyKey = "slow", WaitFor = TimeSpan.Zero };

        PublishResult first = await threads.Social.PublishAsync(post, threads.Account, options);
        threads.Network.Clock.Advance(TimeSpan.FromMinutes(11));
        PublishResult second = await threads.Social.PublishAsync(post, threads.Account, options);

        (first.Status, first.IsSuccess).ShouldBe((PublishStatus.Suspended, false));
        first.ExpiresAt.ShouldNotBeNull();
        (second.Status, threads.Network.Containers.Count, threads.Network.Posts.Count).ShouldBe((PublishStatus.Published, 1, 1));
    }

    [Fact]
    public async Task A_container_that_failed_says_why_in_Metas_words_and_the_next_try_makes_another()
    {
        await using ThreadsFixture threads = await ThreadsFixture.StartAsync();
        threads.Network.Options.FailsWith = "FAILED_DOWNLOADING_VIDEO";
        Post post = new() { Media = [new MediaAttachment { Source = MediaSource.FromUrl("https://example.com/b.mp4") }] };
        PublishOptions options = new() { IdempotencyKey = "k" };

        SocialMediaException error = await Should.ThrowAsync<SocialMediaException>(() => threads.Social.PublishAsync(post, threads.Account, options));
        threads.Network.Options.FailsWith = null;
        PublishResult again = await threads.Social.PublishAsync(post, threads.Account, options);

        (error.Code, error.PlatformCode).ShouldBe((SocialErrorCode.ProcessingFailed, "ERROR"));
        error.Message.ShouldContain("FAILED_DOWNLOADING_VIDEO");
        (again.Status, threads.Network.Containers.Count).ShouldBe((PublishStatus.Published, 2));
    }

    [Fact]
    public async Task A_container_that_the_publishing_request_does_not_see_yet_is_tried_again_and_no_other_is_made()
    {
        await using ThreadsFixture threads = await ThreadsFixture.StartAsync();
        threads.Network.Options.PublishLag = TimeSpan.FromSeconds(3);

        PublishResult result = await threads.Social.PublishAsync(new Post { Text = "Soon" }, threads.Account);

        result.Status.ShouldBe(PublishStatus.Published);
        threads.Network.Requests.CountOf("POST", "/v1.0/*/threads_publish").ShouldBeGreaterThan(1);
        (threads.Network.Containers.Count, threads.Network.Posts.Count).ShouldBe((1, 1));
    }

    [Fact]
    public async Task A_lost_answer_is_settled_by_the_container()
    {
        await using ThreadsFixture threads = await ThreadsFixture.StartAsync();
        threads.Network.Faults.Add(new EmulatorFault { Kind = EmulatorFaultKind.ResetAfterTaken, Method = "POST", PathPattern = "/v1.0/*/threads_publish" });

        PublishResult result = await threads.Social.PublishAsync(new Post { Text = "Once" }, threads.Account);

        (result.Status, result.Evidence, result.Reference!.Id).ShouldBe((PublishStatus.Published, ReconciliationEvidence.Proof, threads.Network.Posts.ShouldHaveSingleItem().Id));
    }

    [Fact]
    public async Task A_chain_answers_part_by_part()
    {
        await using ThreadsFixture threads = await ThreadsFixture.StartAsync();

        ThreadResult chain = await threads.Client.Chains.PublishThreadAsync(threads.Account, [new Post { Text = "1" }, new Post { Text = "2" }, new Post { Text = "3" }]);

        chain.IsComplete.ShouldBeTrue();
        threads.Network.Posts.Select(p => p.ReplyTo?.Text).ShouldBe([null, "1", "2"]);
    }

    [Fact]
    public async Task A_poll_goes_as_its_own_attachment()
    {
        await using ThreadsFixture threads = await ThreadsFixture.StartAsync();

        await threads.Social.PublishAsync(new Post { Text = "Which?", Poll = new Poll { Options = ["first", "second"], Duration = TimeSpan.FromHours(24) } }, threads.Account);

        threads.Network.Posts.ShouldHaveSingleItem().Container.Parameters["poll_attachment"].ShouldBe("""{"option_a":"first","option_b":"second"}""");
    }
}
