using System.Text.Json.Nodes;
using Social.Conformance;
using Social.Testing;

namespace Social.LinkedIn.Tests.Publishing;

public sealed class EditTests
{
    [Fact]
    public async Task An_edit_changes_the_text_and_keeps_the_id()
    {
        await using LinkedInFixture fixture = await LinkedInFixture.StartAsync();
        string urn = fixture.Network.AddPost(fixture.Organization.Id, "before").Urn;
        IPostEditor editor = (await fixture.Social.FindAsync<IPostEditor>(fixture.Organization))!;

        PublishResult result = await editor.EditPostAsync(fixture.Organization, urn, new Post { Text = "Update (to) the post" });

        result.Reference!.Id.ShouldBe(urn);
        fixture.Network.Posts.Single().Text.ShouldBe("Update (to) the post");
        RecordedRequest request = fixture.Network.Requests.Of("POST", "/rest/posts/*").ShouldHaveSingleItem();
        request.Headers["X-RestLi-Method"].ShouldBe("PARTIAL_UPDATE");
        PublishTests.ShouldBeJson(request.BodyText, """{"patch":{"$set":{"commentary":"Update \\(to\\) the post"}}}""");
    }

    [Fact]
    public async Task What_cannot_be_changed_is_refused_by_name_before_anything_is_sent()
    {
        await using LinkedInFixture fixture = await LinkedInFixture.StartAsync();
        IPostEditor editor = (await fixture.Social.FindAsync<IPostEditor>(fixture.Organization))!;
        Post post = new() { Text = "x", Media = [MediaSource.FromBytes(TestMedia.Png(), "a.png")], Visibility = Visibility.LoggedIn };

        SocialValidationException error = await Should.ThrowAsync<SocialValidationException>(() => editor.EditPostAsync(fixture.Organization, "urn:li:share:1", post));
        await Should.ThrowAsync<SocialValidationException>(() => editor.EditPostAsync(fixture.Organization, "urn:li:share:1", new Post { Text = new string('x', 3001) }));
        await Should.ThrowAsync<SocialValidationException>(() => editor.EditPostAsync(fixture.Organization, "urn:li:organization:1", new Post { Text = "x" }));

        error.Problems.Select(p => p.Member).ShouldBe(["Media", "Visibility"], ignoreOrder: true);
        fixture.Network.Requests.ShouldBeEmpty();
    }

    [Fact]
    public async Task An_edit_of_the_button_leaves_the_text_and_nothing_is_no_edit()
    {
        await using LinkedInFixture fixture = await LinkedInFixture.StartAsync();
        EmulatedLinkedInPost post = fixture.Network.AddPost(fixture.Organization.Id, "keep me");
        IPostEditor editor = (await fixture.Social.FindAsync<IPostEditor>(fixture.Organization))!;
        Post button = new Post().With(new LinkedInPostOptions { CallToAction = "LEARN_MORE", LandingPage = new Uri("https://example.com/more") });

        await editor.EditPostAsync(fixture.Organization, post.Urn, button);
        SocialValidationException nothing = await Should.ThrowAsync<SocialValidationException>(() => editor.EditPostAsync(fixture.Organization, post.Urn, new Post()));
        SocialValidationException tags = await Should.ThrowAsync<SocialValidationException>(() => editor.EditPostAsync(fixture.Organization, post.Urn, new Post { Tags = ["dotnet"] }));

        (post.Text, post.CallToActionLabel, post.LandingPage).ShouldBe(("keep me", "LEARN_MORE", "https://example.com/more"));
        PublishTests.ShouldBeJson(
            fixture.BodiesOf("POST", "/rest/posts/*").ShouldHaveSingleItem(), """{"patch":{"$set":{"contentCallToActionLabel":"LEARN_MORE","contentLandingPage":"https://example.com/more"}}}""");
        nothing.Problems.ShouldHaveSingleItem().Member.ShouldBe("Text");
        tags.Problems.ShouldHaveSingleItem().Message.ShouldContain("Tags");
    }

    [Fact]
    public async Task Options_that_an_edit_cannot_change_are_refused_by_name_and_so_is_a_mention_of_nobody()
    {
        await using LinkedInFixture fixture = await LinkedInFixture.StartAsync();
        IPostEditor editor = (await fixture.Social.FindAsync<IPostEditor>(fixture.Organization))!;
        Post post = new Post { Text = new PostText([TextSegment.Mention("urn:li:share:1", "Somebody")]) }.With(new LinkedInPostOptions
        {
            IsReshareDisabled = true, IsHiddenFromFeed = true, Audience = new LinkedInAudience(), AdAccount = "urn:li:sponsoredAccount:1", AdName = "x", Reference = "urn:li:event:1",
        });

        SocialValidationException error = await Should.ThrowAsync<SocialValidationException>(() => editor.EditPostAsync(fixture.Organization, "urn:li:share:1", post));

        error.Problems.Select(p => p.Member).ShouldBe(["Text.Segments[0].MentionId", "IsReshareDisabled", "IsHiddenFromFeed", "Audience", "AdAccount", "AdName", "Reference"], ignoreOrder: true);
        fixture.Network.Requests.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_sponsored_posts_name_is_set_inside_its_own_object()
    {
        await using LinkedInFixture fixture = await LinkedInFixture.StartAsync();
        fixture.Network.Answer("POST", "/rest/posts/*", string.Empty, 204);

        await fixture.LinkedIn.Posts.UpdateAsync(fixture.Organization, "urn:li:share:1", new LinkedInPostChanges { AdContext = new LinkedInAdContext { DscName = "Spring" } });

        JsonNode.Parse(fixture.BodiesOf("POST", "/rest/posts/*").Single())!.ToJsonString().ShouldBe("""{"patch":{"adContext":{"$set":{"dscName":"Spring"}}}}""");
    }

    [Fact]
    public async Task Deleting_twice_succeeds_twice()
    {
        await using LinkedInFixture fixture = await LinkedInFixture.StartAsync();
        string urn = fixture.Network.AddPost(fixture.Organization.Id, "gone soon").Urn;
        IPostRemover remover = (await fixture.Social.FindAsync<IPostRemover>(fixture.Organization))!;

        await remover.DeletePostAsync(fixture.Organization, urn);
        await remover.DeletePostAsync(fixture.Organization, urn);

        fixture.Network.Posts.ShouldBeEmpty();
        fixture.Network.Requests.Of("DELETE", "/rest/posts/*").ShouldAllBe(r => r.StatusCode == 204 && r.Headers["X-RestLi-Method"] == "DELETE");
    }
}
