using System.Text.Json;
using Social.Testing;

namespace Social.Reddit.Tests.Publishing;

/// <summary>Each kind of post, as it is sent and as Reddit then has it.</summary>
public sealed class SubmitTests
{
    [Fact]
    public async Task A_text_post_is_sent_as_a_form()
    {
        await using RedditFixture fixture = await RedditFixture.StartAsync();

        PublishResult result = await fixture.PublishAsync(new Post { Title = "Test  Title ", Text = "Test *text*." });

        result.Status.ShouldBe(PublishStatus.Published);
        fixture.FormOf(RedditFixture.Submit).ShouldBe(
            new Dictionary<string, string>
            {
                ["api_type"] = "json", ["kind"] = "self", ["sr"] = "emulated", ["title"] = "Test Title", ["text"] = "Test *text*.",
                ["nsfw"] = "false", ["spoiler"] = "false", ["sendreplies"] = "true", ["resubmit"] = "true", ["validate_on_submit"] = "true",
            },
            ignoreOrder: true);
        RecordedRequest request = fixture.Network.Requests.Of("POST", RedditFixture.Submit).ShouldHaveSingleItem();
        request.Query.ShouldContain("raw_json=1");
        request.Headers["User-Agent"].ShouldMatch(@"^\w+:[\w.]+:v1\.0 \(by /u/\w+\)$");
        EmulatedRedditSubmission post = fixture.Network.Submissions.ShouldHaveSingleItem();
        result.Reference!.Id.ShouldBe(post.Fullname);
        result.Reference.Url!.AbsolutePath.ShouldContain($"/comments/{post.Id}/");
    }

    [Fact]
    public async Task A_link_with_a_text_nsfw_spoiler_and_flair_is_sent_with_them()
    {
        await using RedditFixture fixture = await RedditFixture.StartAsync();
        fixture.Subreddit.Flairs.Add(new EmulatedRedditFlair("ca999154-c1b0-11e7-b30b-0eb8423d5ed8", "test 1") { IsTextEditable = true });
        Post post = new Post { Title = "Test Title", Text = "Testing **text**.", Link = "https://praw.readthedocs.org/en/stable/" }
            .With(new RedditPostOptions { IsNsfw = true, IsSpoiler = true, SendReplies = false, FlairId = "ca999154-c1b0-11e7-b30b-0eb8423d5ed8", FlairText = "mine" });

        await fixture.PublishAsync(post);

        Dictionary<string, string> form = fixture.FormOf(RedditFixture.Submit);
        (form["kind"], form["url"], form["text"], form["sendreplies"]).ShouldBe(("link", "https://praw.readthedocs.org/en/stable/", "Testing **text**.", "false"));
        EmulatedRedditSubmission made = fixture.Network.Submissions.ShouldHaveSingleItem();
        (made.Url, made.IsNsfw, made.IsSpoiler, made.FlairText).ShouldBe(("https://praw.readthedocs.org/en/stable/", true, true, "mine"));
    }

    [Fact]
    public async Task A_crosspost_names_what_it_shows()
    {
        await using RedditFixture fixture = await RedditFixture.StartAsync();
        EmulatedRedditSubmission original = fixture.Network.AddSubmission(fixture.Network.AddUser("somebody"), fixture.Network.AddSubreddit("elsewhere"), "Original");
        IReposter reposter = (await fixture.Social.FindAsync<IReposter>(fixture.Account, RedditFixture.Cancel))!;

        PublishResult result = await reposter.RepostAsync(fixture.Target, original.Id, cancellationToken: RedditFixture.Cancel);
        await reposter.UndoRepostAsync(fixture.Target, original.Fullname, RedditFixture.Cancel);

        Dictionary<string, string> form = fixture.FormOf(RedditFixture.Submit);
        (form["kind"], form["crosspost_fullname"], form["title"], form.ContainsKey("text")).ShouldBe(("crosspost", original.Fullname, "Original", false));
        EmulatedRedditSubmission made = fixture.Network.Submissions.Single(s => s.Kind == "crosspost");
        (made.CrosspostParent, made.Fullname, made.IsDeleted).ShouldBe((original, result.Reference!.Id, true));
    }

    [Fact]
    public async Task A_gallery_is_sent_as_JSON_with_captions_and_links()
    {
        await using RedditFixture fixture = await RedditFixture.StartAsync();
        Post gallery = new Post { Title = "Gallery", Text = "body", Media = [new MediaAttachment { Source = SampleMedia.Png("a.png"), AltText = "A PNG image." }, SampleMedia.Png("b.png")] }
            .With(new RedditPostOptions { OutboundUrls = [null, new Uri("https://example.com/")] });

        PublishResult result = await fixture.PublishAsync(gallery);

        using JsonDocument sent = JsonDocument.Parse(fixture.Network.Requests.Of("POST", "/api/submit_gallery_post.json").ShouldHaveSingleItem().Body);
        JsonElement items = sent.RootElement.GetProperty("items");
        items.GetArrayLength().ShouldBe(2);
        items[0].GetRawText().ShouldBe($$"""{"media_id":"{{fixture.Network.Media[0].AssetId}}","caption":"A PNG image.","outbound_url":""}""");
        items[1].GetProperty("outbound_url").GetString().ShouldBe("https://example.com/");
        (sent.RootElement.GetProperty("sr").GetString(), sent.RootElement.GetProperty("api_type").GetString(), sent.RootElement.GetProperty("show_error_list").GetBoolean()).ShouldBe(("emulated", "json", true));
        EmulatedRedditSubmission made = fixture.Network.Submissions.ShouldHaveSingleItem();
        (made.Fullname, made.Gallery.Count, made.Gallery[0].Caption).ShouldBe((result.Reference!.Id, 2, "A PNG image."));
    }

    [Fact]
    public async Task A_poll_is_sent_as_JSON()
    {
        await using RedditFixture fixture = await RedditFixture.StartAsync();

        PublishResult result = await fixture.PublishAsync(new Post { Title = "Test Poll", Text = "Test poll text.", Poll = new Poll { Options = ["Yes", "No", "3", "4", "5", "6"], Duration = TimeSpan.FromDays(6) } });

        using JsonDocument sent = JsonDocument.Parse(fixture.Network.Requests.Of("POST", "/api/submit_poll_post").ShouldHaveSingleItem().Body);
        (sent.RootElement.GetProperty("duration").GetInt32(), sent.RootElement.GetProperty("text").GetString()).ShouldBe((6, "Test poll text."));
        EmulatedRedditSubmission made = fixture.Network.Submissions.ShouldHaveSingleItem();
        made.Fullname.ShouldBe(result.Reference!.Id);
        made.PollOptions.ShouldBe(["Yes", "No", "3", "4", "5", "6"]);
    }

    [Theory]
    [InlineData("/api/submit_gallery_post.json", "GALLERIES_DISABLED")]
    public async Task A_gallery_that_the_subreddit_does_not_take_is_refused_by_Reddit(string path, string code)
    {
        await using RedditFixture fixture = await RedditFixture.StartAsync();
        fixture.Answer("POST", path, """{"json": {"errors": [["GALLERIES_DISABLED", "Gallery posts aren't allowed in this subreddit", "sr"]]}}""");

        SocialPermissionException error = await Should.ThrowAsync<SocialPermissionException>(() => fixture.PublishAsync(new Post { Title = "Gallery", Media = [SampleMedia.Png("a.png"), SampleMedia.Png("b.png")] }));

        error.PlatformCode.ShouldBe(code);
    }

    [Fact]
    public async Task Media_in_a_text_stand_where_it_says()
    {
        await using RedditFixture fixture = await RedditFixture.StartAsync();
        Post post = new Post { Title = "Inline", Text = "before {0} after", Media = [new MediaAttachment { Source = SampleMedia.Png(), AltText = "a dot" }] }.With(new RedditPostOptions { MediaInText = true });

        await fixture.PublishAsync(post);

        EmulatedRedditMedia media = fixture.Network.Media.ShouldHaveSingleItem();
        fixture.FormOf("/api/convert_rte_body_format")["markdown_text"].ShouldBe($"before \n\n![img]({media.AssetId} \"a dot\")\n\n after");
        Dictionary<string, string> form = fixture.FormOf(RedditFixture.Submit);
        form["kind"].ShouldBe("self");
        form.ContainsKey("text").ShouldBeFalse();
        form["richtext_json"].ShouldContain(media.AssetId);
        fixture.Network.Submissions.ShouldHaveSingleItem().InlineMedia.ShouldBe([media]);
    }

    [Fact]
    public async Task The_own_profile_is_a_destination()
    {
        await using RedditFixture fixture = await RedditFixture.StartAsync();

        await fixture.Social.PublishAsync(new Post { Title = "Title", Text = "Text" }, PublishTarget.To(fixture.Account, "u/emulated"), cancellationToken: RedditFixture.Cancel);

        fixture.Network.Submissions.ShouldHaveSingleItem().Subreddit.Name.ShouldBe("u_emulated");
    }

    [Fact]
    public async Task What_a_subreddit_requires_is_asked_for_once()
    {
        await using RedditFixture fixture = await RedditFixture.StartAsync();

        await fixture.PublishAsync(new Post { Title = "One", Text = "1" });
        await fixture.PublishAsync(new Post { Title = "Two", Text = "2" });

        fixture.Network.Requests.CountOf("GET", "/r/emulated/about").ShouldBe(1);
        fixture.Network.Requests.CountOf("GET", "/api/v1/emulated/post_requirements").ShouldBe(1);
    }

    [Fact]
    public async Task Decoration_that_is_lost_is_told()
    {
        await using RedditFixture fixture = await RedditFixture.StartAsync();

        PublishResult result = await fixture.PublishAsync(new Post { Title = "Title", Text = "Text", Tags = ["dotnet"], Language = "en" });

        result.Warnings.Select(w => w.Member).ShouldBe(["Tags", "Language"], ignoreOrder: true);
    }

    [Fact]
    public async Task Text_is_edited_and_a_title_is_not()
    {
        await using RedditFixture fixture = await RedditFixture.StartAsync();
        EmulatedRedditSubmission post = fixture.Network.AddSubmission(fixture.Network.DefaultUser, fixture.Subreddit, "Title", "old");
        EmulatedRedditSubmission link = fixture.Network.AddLink(fixture.Network.DefaultUser, fixture.Subreddit, "Link", "https://example.com/");
        IPostEditor editor = (await fixture.Social.FindAsync<IPostEditor>(fixture.Account, RedditFixture.Cancel))!;

        PublishResult result = await editor.EditPostAsync(fixture.Account, post.Id, new Post { Title = "Title", Text = "new" }, cancellationToken: RedditFixture.Cancel);
        SocialException title = await Should.ThrowAsync<SocialException>(() => editor.EditPostAsync(fixture.Account, post.Id, new Post { Title = "Other", Text = "new" }, cancellationToken: RedditFixture.Cancel));
        SocialException notText = await Should.ThrowAsync<SocialException>(() => editor.EditPostAsync(fixture.Account, link.Id, new Post { Text = "new" }, cancellationToken: RedditFixture.Cancel));

        (result.Status, result.Reference!.Id, post.Text).ShouldBe((PublishStatus.Published, post.Fullname, "new"));
        (title.Code, notText.Code).ShouldBe((SocialErrorCode.Unsupported, SocialErrorCode.Unsupported));
        fixture.Network.Requests.CountOf("POST", "/api/editusertext").ShouldBe(1);
    }

    [Fact]
    public async Task Deleting_answers_alike_whether_there_was_a_post_or_not()
    {
        await using RedditFixture fixture = await RedditFixture.StartAsync();
        EmulatedRedditSubmission post = fixture.Network.AddSubmission(fixture.Network.DefaultUser, fixture.Subreddit, "Title", "text");

        await fixture.Reddit.Posts.DeletePostAsync(fixture.Account, post.Fullname, RedditFixture.Cancel);
        await fixture.Reddit.Posts.DeletePostAsync(fixture.Account, "t3_zzzzzz", RedditFixture.Cancel);

        post.IsDeleted.ShouldBeTrue();
        (await fixture.Reddit.Posts.GetAsync(fixture.Account, post.Id, RedditFixture.Cancel)).ShouldNotBeNull().IsDeleted.ShouldBeTrue();
    }
}
