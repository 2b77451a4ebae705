using System.Text.Json;
using Social.Testing;

namespace Social.Google.Tests.Publishing;

public sealed class EditTests
{
    [Theory]
    [InlineData("..")]
    [InlineData("a b")]
    [InlineData("")]
    [InlineData("1?x=y")]
    public async Task What_is_no_id_is_refused_before_anything_is_sent(string id)
    {
        await using GoogleBusinessFixture fixture = await GoogleBusinessFixture.StartAsync();

        await Should.ThrowAsync<SocialValidationException>(() => fixture.Google.Posts.DeletePostAsync(fixture.Account, id, Cancel));
        await Should.ThrowAsync<SocialValidationException>(() => fixture.Google.Posts.GetAsync(fixture.Account, id, Cancel));

        fixture.Network.Requests.ShouldBeEmpty();
    }

    [Fact]
    public async Task An_empty_mask_is_refused_before_anything_is_sent()
    {
        await using GoogleBusinessFixture fixture = await GoogleBusinessFixture.StartAsync();

        SocialValidationException error = await Should.ThrowAsync<SocialValidationException>(
            () => fixture.Google.Posts.UpdateAsync(fixture.Account, "1", new LocalPostRequest { Topic = LocalPostTopic.Standard }, default, Cancel));

        error.Problems[0].Member.ShouldBe("mask");
        fixture.Network.Requests.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_post_that_is_gone_cannot_be_edited_or_deleted()
    {
        await using GoogleBusinessFixture fixture = await GoogleBusinessFixture.StartAsync();

        (await Should.ThrowAsync<SocialApiException>(() => fixture.Google.Posts.DeletePostAsync(fixture.Account, "404", Cancel))).Code.ShouldBe(SocialErrorCode.NotFound);
        (await Should.ThrowAsync<SocialApiException>(() => Editor(fixture).EditPostAsync(fixture.Account, "404", new Post { Text = "x" }, cancellationToken: Cancel))).Code.ShouldBe(SocialErrorCode.NotFound);
    }

    [Fact]
    public async Task An_edit_sends_the_post_as_it_should_be_with_a_mask_of_its_fields()
    {
        await using GoogleBusinessFixture fixture = await GoogleBusinessFixture.StartAsync();
        PublishResult made = await fixture.Social.PublishAsync(new Post { Text = "Order your Thanksgiving turkeys now!!", Link = "http://google.com/order_turkeys_here" }, fixture.Account, cancellationToken: Cancel);

        PublishResult edited = await Editor(fixture).EditPostAsync(fixture.Account, made.Reference!.Id!, new Post { Text = "Order your Christmas turkeys now!!" }, cancellationToken: Cancel);

        RecordedRequest request = fixture.Network.Requests.Of("PATCH", $"{fixture.Path}/localPosts/{made.Reference.Id}").ShouldHaveSingleItem();
        Uri.UnescapeDataString(request.Query).ShouldBe("updateMask=summary,media,callToAction");
        JsonDocument.Parse(request.Body).RootElement.GetProperty("summary").GetString().ShouldBe("Order your Christmas turkeys now!!");
        (edited.Status, edited.Reference!.Id).ShouldBe((PublishStatus.Published, made.Reference.Id));
        LocalPost now = (await fixture.Google.Posts.GetAsync(fixture.Account, made.Reference.Id!, Cancel))!;
        now.Summary.ShouldBe("Order your Christmas turkeys now!!");
        now.CallToAction.ShouldBeNull(); // what the post as it should be leaves out is cleared
    }

    [Fact]
    public async Task One_field_can_be_changed_alone_and_survives_a_lost_answer()
    {
        await using GoogleBusinessFixture fixture = await GoogleBusinessFixture.StartAsync();
        PublishResult made = await fixture.Social.PublishAsync(new Post { Text = "before", Link = "https://a.example.com/" }, fixture.Account, cancellationToken: Cancel);
        fixture.Network.Faults.Add(new EmulatorFault { Kind = EmulatorFaultKind.ResetAfterTaken, Method = "PATCH" });

        LocalPost changed = await fixture.Google.Posts.UpdateAsync(
            fixture.Account, made.Reference!.Id!, new LocalPostRequest { Topic = LocalPostTopic.Standard, Summary = "after" }, FieldMask.Of("summary"), Cancel);

        (changed.Summary, changed.CallToAction!.Type).ShouldBe(("after", CallToActionType.LearnMore));
        fixture.Network.Requests.Count(r => r.Method == "PATCH").ShouldBe(2);
    }

    [Fact]
    public async Task A_dry_run_of_an_edit_sends_nothing()
    {
        await using GoogleBusinessFixture fixture = await GoogleBusinessFixture.StartAsync();

        PublishResult result = await Editor(fixture).EditPostAsync(fixture.Account, "1", new Post { Text = "x" }, new PublishOptions { DryRun = true }, Cancel);

        result.Status.ShouldBe(PublishStatus.DryRun);
        fixture.Network.Requests.ShouldBeEmpty();
    }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private static IPostEditor Editor(GoogleBusinessFixture fixture) => (IPostEditor)fixture.Google.Publisher;
}
