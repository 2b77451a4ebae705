using System.Text.Json;

namespace Social.Twitter.Tests.Publishing;

public sealed class DryRunTests
{
    // A GIF of one pixel.
    private static readonly byte[] Gif = Convert.FromBase64String("R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7");

    [Fact]
    public async Task A_dry_run_composes_the_request_and_X_sees_none()
    {
        await using TwitterFixture fixture = await TwitterFixture.StartAsync();
        Post post = new() { Text = "Only words", Media = [new MediaAttachment { Source = MediaSource.FromBytes(Gif, contentType: "image/gif") }] };

        PublishResult result = await fixture.Social.PublishAsync(post, fixture.Account, new PublishOptions { DryRun = true, IdempotencyKey = "dry" });

        result.Status.ShouldBe(PublishStatus.DryRun);
        using JsonDocument request = JsonDocument.Parse(result.RawAnswer);
        request.RootElement.GetProperty("text").GetString().ShouldBe("Only words");
        request.RootElement.GetProperty("media").GetProperty("media_ids")[0].GetString().ShouldBe("dry-run:upload:0");
        fixture.X.Requests.Count.ShouldBe(0);
        (await fixture.Social.PublishAsync(new Post { Text = "Another" }, fixture.Account, new PublishOptions { IdempotencyKey = "dry" })).Status.ShouldBe(PublishStatus.Published);
    }

    [Fact]
    public async Task A_dry_run_of_a_post_that_breaks_a_rule_says_so()
    {
        await using TwitterFixture fixture = await TwitterFixture.StartAsync();

        await Should.ThrowAsync<SocialValidationException>(() => fixture.Social.PublishAsync(new Post { Text = new string('x', 30_000) }, fixture.Account, new PublishOptions { DryRun = true }));
        fixture.X.Requests.Count.ShouldBe(0);
    }
}
