using Social.Testing;

namespace Social.Google.Tests.Publishing;

/// <summary>A post is followed to its end: live, rejected, waiting for its time.</summary>
public sealed class StateTests
{
    [Fact]
    public async Task A_rejected_post_is_a_result_and_not_an_exception()
    {
        await using GoogleBusinessFixture fixture = await GoogleBusinessFixture.StartAsync(network: n => n.RejectedWord = "casino");

        PublishResult result = await fixture.Social.PublishAsync(new Post { Text = "Our casino is open" }, fixture.Account, cancellationToken: Cancel);

        result.Status.ShouldBe(PublishStatus.Rejected);
        result.IsSuccess.ShouldBeFalse();
        result.Reason.ShouldNotBeNullOrEmpty();
        result.Reference!.Id.ShouldBe(fixture.Network.Posts.ShouldHaveSingleItem().Id);
    }

    [Theory]
    [InlineData("fine", "published")]
    [InlineData("casino", "rejected")]
    public async Task A_post_that_Google_looks_at_is_waited_for(string word, string status)
    {
        await using GoogleBusinessFixture fixture = await GoogleBusinessFixture.StartAsync(network: n => n.RejectedWord = "casino");
        string id = fixture.Network.AddPost(word).Id;
        string state = word == "fine" ? "LIVE" : "REJECTED";
        string name = $"{fixture.Network.DefaultLocation.LongName}/localPosts/{id}";
        fixture.Network.Answer("POST", fixture.Path + "/localPosts", $$"""{"name":"{{name}}","summary":"{{word}}","state":"PROCESSING","topicType":"STANDARD"}""");
        fixture.Network.Answer("GET", fixture.Path + "/localPosts/" + id, $$"""{"name":"{{name}}","summary":"{{word}}","state":"PROCESSING","topicType":"STANDARD"}""");
        fixture.Network.Answer("GET", fixture.Path + "/localPosts/" + id, $$"""{"name":"{{name}}","summary":"{{word}}","state":"{{state}}","topicType":"STANDARD","searchUrl":"https://local.google.com/place?id=1"}""");

        PublishResult result = await fixture.Social.PublishAsync(new Post { Text = word }, fixture.Account, cancellationToken: Cancel);

        result.Status.Value.ShouldBe(status);
        result.Reference!.Url.ShouldBe(new Uri("https://local.google.com/place?id=1"));
        fixture.Network.Requests.CountOf("GET", fixture.Path + "/localPosts/" + id).ShouldBe(2);
    }

    [Fact]
    public async Task A_caller_who_does_not_wait_gets_accepted_and_the_same_key_waits_on()
    {
        await using GoogleBusinessFixture fixture = await GoogleBusinessFixture.StartAsync(network: n => n.PostProcessing = TimeSpan.FromHours(1));
        PublishOptions once = new() { IdempotencyKey = "slow", WaitFor = TimeSpan.Zero };
        Post post = new() { Text = "x" };

        PublishResult first = await fixture.Social.PublishAsync(post, fixture.Account, once, Cancel);
        fixture.Network.Clock.Advance(TimeSpan.FromHours(2));
        PublishResult second = await fixture.Social.PublishAsync(post, fixture.Account, once, Cancel);

        first.Status.ShouldBe(PublishStatus.Accepted);
        first.Reference!.Url.ShouldBeNull();
        second.Status.ShouldBe(PublishStatus.Published);
        second.Reference!.Id.ShouldBe(first.Reference.Id);
        second.Reference.Url.ShouldNotBeNull();
        fixture.Network.Posts.Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_post_waits_for_its_time_and_can_be_moved_brought_forward_and_called_off()
    {
        await using GoogleBusinessFixture fixture = await GoogleBusinessFixture.StartAsync();
        IScheduledPosts scheduled = (await fixture.Social.FindAsync<IScheduledPosts>(fixture.Account))!;
        DateTimeOffset time = fixture.Network.Clock.GetUtcNow() + TimeSpan.FromDays(3);
        Post post = new() { Text = "later", ScheduledTime = time };

        PublishResult result = await fixture.Social.PublishAsync(post, fixture.Account, cancellationToken: Cancel);
        PublishResult other = await fixture.Social.PublishAsync(post with { Text = "never" }, fixture.Account, cancellationToken: Cancel);
        string id = result.Reference!.Id!;
        List<PublishedPost> waiting = [];
        await foreach (PublishedPost one in scheduled.ListScheduled(fixture.Account).WithCancellation(Cancel))
        {
            waiting.Add(one);
        }

        result.Status.ShouldBe(PublishStatus.Scheduled);
        waiting.Select(p => p.Text).ShouldBe(["later", "never"], ignoreOrder: true);

        await scheduled.RescheduleAsync(fixture.Account, id, time.AddDays(1), Cancel);
        fixture.Network.Posts.Single(p => p.Id == id).ScheduledTime!.Value.ShouldBe(time.AddDays(1), TimeSpan.FromMilliseconds(1));
        await scheduled.RescheduleAsync(fixture.Account, id, null, Cancel);
        fixture.Network.StateOf(fixture.Network.Posts.Single(p => p.Id == id)).ShouldBe("LIVE");
        await scheduled.CancelScheduledAsync(fixture.Account, other.Reference!.Id!, Cancel);
        fixture.Network.Posts.ShouldHaveSingleItem().Id.ShouldBe(id);
        (await Should.ThrowAsync<SocialValidationException>(() => scheduled.RescheduleAsync(fixture.Account, id, time.AddYears(-1), Cancel))).Problems[0].Member.ShouldBe("time");
    }

    [Fact]
    public async Task A_recurring_event_is_scheduled()
    {
        await using GoogleBusinessFixture fixture = await GoogleBusinessFixture.StartAsync();
        LocalPostRequest request = new()
        {
            Topic = LocalPostTopic.Event, Summary = "Market day",
            Event = new LocalPostEvent
            {
                Title = "Market", Schedule = new LocalPostSchedule(new DateTime(2026, 12, 1, 8, 0, 0), new DateTime(2026, 12, 1, 12, 0, 0)),
                Recurrence = new LocalPostRecurrence { DaysOfWeek = [DayOfWeek.Tuesday] },
            },
        };

        PublishResult result = await fixture.Google.Posts.CreateAsync(fixture.Account, request, cancellationToken: Cancel);
        LocalPost read = (await fixture.Google.Posts.GetAsync(fixture.Account, result.Reference!.Id!, Cancel))!;

        (result.Status, read.State, read.Topic).ShouldBe((PublishStatus.Scheduled, LocalPostState.Recurring, LocalPostTopic.Event));
        read.Event!.Recurrence!.DaysOfWeek.ShouldBe([DayOfWeek.Tuesday]);
        read.Event.Schedule.ShouldBe(request.Event.Schedule);
    }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;
}
