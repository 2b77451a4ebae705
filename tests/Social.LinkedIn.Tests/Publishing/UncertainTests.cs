using Social.Conformance;
using Social.Testing;

namespace Social.LinkedIn.Tests.Publishing;

/// <summary>What LinkedIn adds to what the suites ask: media, links and hashtags of a lost post are recognized.</summary>
public sealed class UncertainTests
{
    private static readonly PublishOptions Once = new() { IdempotencyKey = "lost" };

    [Fact]
    public async Task A_lost_post_with_an_image_and_hashtags_is_found_by_them()
    {
        await using LinkedInFixture fixture = await LinkedInFixture.StartAsync();
        Lose(fixture);

        PublishResult result = await fixture.Social.PublishAsync(new Post { Text = "see #this (soon)", Media = [MediaSource.FromBytes(TestMedia.Png(), "a.png")] }, fixture.Organization, Once);

        result.Status.ShouldBe(PublishStatus.Published);
        result.Evidence.ShouldBe(ReconciliationEvidence.Evidence);
        result.Reference!.Id.ShouldBe(fixture.Network.Posts.Single().Urn);
    }

    [Fact]
    public async Task The_same_words_with_another_image_are_another_post()
    {
        await using LinkedInFixture fixture = await LinkedInFixture.StartAsync();
        MediaSource picture = MediaSource.FromBytes(TestMedia.Png(), "a.png");
        await fixture.Social.PublishAsync(new Post { Text = "same", Media = [picture] }, fixture.Organization, new PublishOptions { IdempotencyKey = "first" });
        fixture.Network.Faults.Add(new EmulatorFault { Kind = EmulatorFaultKind.ResetBeforeRead, Method = "POST", PathPattern = "/rest/posts" });

        PublishResult result = await fixture.Social.PublishAsync(new Post { Text = "same", Media = [picture] }, fixture.Organization, Once);

        result.Status.ShouldBe(PublishStatus.Unconfirmed);
        fixture.Network.Posts.Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_members_lost_post_stays_unconfirmed_and_nobody_is_asked()
    {
        await using LinkedInFixture fixture = await LinkedInFixture.StartAsync(scopes: ["openid", "profile", "w_member_social"]);
        Lose(fixture);

        PublishResult result = await fixture.Social.PublishAsync(new Post { Text = "mine" }, fixture.Member, Once);
        PublishResult again = await fixture.Social.PublishAsync(new Post { Text = "mine" }, fixture.Member, Once);

        result.Status.ShouldBe(PublishStatus.Unconfirmed);
        again.Status.ShouldBe(PublishStatus.Unconfirmed);
        fixture.Network.Requests.ShouldHaveSingleItem();
    }

    [Fact]
    public async Task A_members_lost_post_is_settled_by_LinkedIns_refusal_to_make_it_twice_which_names_it()
    {
        await using LinkedInFixture fixture = await LinkedInFixture.StartAsync(scopes: ["openid", "profile", "w_member_social"]);
        Lose(fixture);
        await fixture.Social.PublishAsync(new Post { Text = "mine" }, fixture.Member, Once);

        PublishResult again = await fixture.Social.PublishAsync(new Post { Text = "mine" }, fixture.Member, Once with { RetryUnconfirmed = true });
        SocialDuplicateException other = await Should.ThrowAsync<SocialDuplicateException>(() => fixture.Social.PublishAsync(new Post { Text = "mine" }, fixture.Member));

        EmulatedLinkedInPost post = fixture.Network.Posts.ShouldHaveSingleItem();
        (again.Status, again.Reference!.Id).ShouldBe((PublishStatus.Published, post.Urn));
        (other.Existing!.Id, other.Existing.Url!.AbsoluteUri).ShouldBe((post.Urn, $"https://www.linkedin.com/feed/update/{post.Urn}/"));
    }

    private static void Lose(LinkedInFixture fixture) =>
        fixture.Network.Faults.Add(new EmulatorFault { Kind = EmulatorFaultKind.ResetAfterTaken, Method = "POST", PathPattern = "/rest/posts" });
}
