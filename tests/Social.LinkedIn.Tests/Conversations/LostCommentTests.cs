using Social.Testing;

namespace Social.LinkedIn.Tests.Conversations;

/// <summary>A comment whose answer was lost is looked for in the whole thread, and never taken for another's.</summary>
public sealed class LostCommentTests
{
    private const string Route = "/rest/socialActions/*/comments";

    [Fact]
    public async Task A_lost_comment_is_found_and_not_made_again()
    {
        await using LinkedInFixture fixture = await LinkedInFixture.StartAsync();
        EmulatedLinkedInPost post = fixture.Network.AddPost(fixture.Organization.Id, "post");
        fixture.Network.Faults.Add(new EmulatorFault { Kind = EmulatorFaultKind.ResetAfterTaken, Method = "POST", PathPattern = Route });

        PublishResult result = await fixture.LinkedIn.Comments.ReplyAsync(fixture.Organization, post.Urn, "once", new PublishOptions { IdempotencyKey = "c" });
        PublishResult again = await fixture.LinkedIn.Comments.ReplyAsync(fixture.Organization, post.Urn, "once", new PublishOptions { IdempotencyKey = "c" });

        (result.Status, result.Evidence).ShouldBe((PublishStatus.Published, ReconciliationEvidence.Evidence));
        post.Comments.Single().Urn.ShouldBe(result.Reference!.Id);
        again.Reference.ShouldBe(result.Reference);
    }

    [Fact]
    public async Task The_same_words_of_another_publish_are_not_taken_for_the_lost_ones()
    {
        await using LinkedInFixture fixture = await LinkedInFixture.StartAsync();
        EmulatedLinkedInPost post = fixture.Network.AddPost(fixture.Organization.Id, "post");
        await fixture.LinkedIn.Comments.ReplyAsync(fixture.Organization, post.Urn, "Thanks!", new PublishOptions { IdempotencyKey = "first" });
        fixture.Network.Faults.Add(new EmulatorFault { Kind = EmulatorFaultKind.ResetBeforeRead, Method = "POST", PathPattern = Route });

        PublishResult second = await fixture.LinkedIn.Comments.ReplyAsync(fixture.Organization, post.Urn, "Thanks!", new PublishOptions { IdempotencyKey = "second" });

        second.Status.ShouldBe(PublishStatus.Unconfirmed);
        post.Comments.Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_publish_that_knows_its_comment_by_the_share_has_claimed_it_under_the_activity_too()
    {
        await using LinkedInFixture fixture = await LinkedInFixture.StartAsync();
        EmulatedLinkedInPost post = fixture.Network.AddPost(fixture.Organization.Id, "post");
        fixture.Network.Answer("POST", Route, "{}", 201, new Dictionary<string, string> { ["x-restli-id"] = "12" });
        PublishResult first = await fixture.LinkedIn.Comments.ReplyAsync(fixture.Organization, post.Urn, "Thanks!", new PublishOptions { IdempotencyKey = "first" });
        fixture.Network.Faults.Add(new EmulatorFault { Kind = EmulatorFaultKind.ResetBeforeRead, Method = "POST", PathPattern = Route });
        fixture.Network.Answer("GET", Route, $$$"""
            {"elements":[{"id":"12","object":"{{{post.ActivityUrn}}}","actor":"{{{fixture.Organization.Id}}}","message":{"text":"Thanks!"},
              "created":{"actor":"{{{fixture.Organization.Id}}}","time":{{{TimeProvider.System.GetUtcNow().ToUnixTimeMilliseconds()}}}}}]}
            """);

        PublishResult second = await fixture.LinkedIn.Comments.ReplyAsync(fixture.Organization, post.Urn, "Thanks!", new PublishOptions { IdempotencyKey = "second" });

        first.Reference!.Id.ShouldBe($"urn:li:comment:({post.Urn},12)");
        second.Status.ShouldBe(PublishStatus.Unconfirmed);
    }

    [Fact]
    public async Task A_lost_comment_is_found_behind_a_hundred_others()
    {
        await using LinkedInFixture fixture = await LinkedInFixture.StartAsync();
        EmulatedLinkedInPost post = fixture.Network.AddPost(fixture.Organization.Id, "post");
        for (int i = 0; i < 101; i++)
        {
            await fixture.LinkedIn.Comments.ReplyAsync(fixture.Organization, post.Urn, $"comment {i}");
        }

        fixture.Network.Faults.Add(new EmulatorFault { Kind = EmulatorFaultKind.ResetAfterTaken, Method = "POST", PathPattern = Route });

        PublishResult result = await fixture.LinkedIn.Comments.ReplyAsync(fixture.Organization, post.Urn, "the last");

        result.Status.ShouldBe(PublishStatus.Published);
        result.Reference!.Id.ShouldBe(post.Comments[^1].Urn);
        fixture.Network.Requests.Of("GET", Route).Select(r => r.Query).ShouldBe(["start=0&count=100", "start=100&count=100"]);
    }

    [Fact]
    public async Task A_member_who_may_not_read_comments_is_told_that_it_is_unconfirmed()
    {
        await using LinkedInFixture fixture = await LinkedInFixture.StartAsync(scopes: ["openid", "profile", "w_member_social"]);
        EmulatedLinkedInPost post = fixture.Network.AddPost(fixture.Member.Id, "post");
        fixture.Network.Faults.Add(new EmulatorFault { Kind = EmulatorFaultKind.ResetAfterTaken, Method = "POST", PathPattern = Route });

        PublishResult result = await fixture.LinkedIn.Comments.ReplyAsync(fixture.Member, post.Urn, "once");

        result.Status.ShouldBe(PublishStatus.Unconfirmed);
        post.Comments.Count.ShouldBe(1);
    }
}
