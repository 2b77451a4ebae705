using Microsoft.Extensions.DependencyInjection;
using Social.Conformance;
using Social.Testing;

namespace Social.Meta.Tests.Facebook.Publishing;

/// <summary>What posts become on the wire, by the network's own examples.</summary>
public sealed class FacebookPublishTests
{
    private const string Feed = "/v25.0/*/feed";
    private const string Photos = "/v25.0/*/photos";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_link_post_that_is_scheduled_waits_on_the_page()
    {
        await using FacebookFixture facebook = await FacebookFixture.StartAsync();
        DateTimeOffset time = DateTimeOffset.FromUnixTimeSeconds(TimeProvider.System.GetUtcNow().AddDays(2).ToUnixTimeSeconds());

        PublishResult result = await facebook.Social.PublishAsync(new Post { Text = "Read this", Link = "https://example.com/a", ScheduledTime = time }, facebook.Account, cancellationToken: Cancel);

        IReadOnlyDictionary<string, string> form = facebook.FormOf("POST", Feed);
        (form["message"], form["link"], form["published"], form["scheduled_publish_time"], form["unpublished_content_type"]).ShouldBe(
            ("Read this", "https://example.com/a", "false", $"{time.ToUnixTimeSeconds()}", "SCHEDULED"));
        EmulatedPagePost post = facebook.Network.Posts.ShouldHaveSingleItem();
        (result.Status, result.Reference!.Id, post.PublishesAt).ShouldBe((PublishStatus.Scheduled, post.Id, time));
        facebook.Network.IsPublished(post).ShouldBeFalse();
    }

    [Fact]
    public async Task Two_photos_are_uploaded_unseen_and_shown_by_one_post()
    {
        await using FacebookFixture facebook = await FacebookFixture.StartAsync(services: s => s.AddSocial().AddLoopbackMediaHost());
        await using HostedMedia hosted = await facebook.Services.GetRequiredService<IMediaHost>().HostAsync(MediaSource.FromBytes(TestMedia.Jpeg(640, 480), "1.jpg"), TimeSpan.FromHours(1), Cancel);

        PublishResult result = await facebook.Social.PublishAsync(
            new Post
            {
                Text = "Hi",
                Media = [new MediaAttachment { Source = MediaSource.FromUrl(hosted.Url), Kind = MediaKind.Image }, new MediaAttachment { Source = MediaSource.FromBytes(TestMedia.Jpeg(800, 600), "2.jpg"), AltText = "A second one" }],
            },
            facebook.Account, cancellationToken: Cancel);

        RecordedRequest[] uploads = [.. facebook.Network.Requests.Of("POST", Photos)];
        uploads.Length.ShouldBe(2);
        uploads[0].BodyText.ShouldContain("published=false&url=");
        uploads[1].BodyText.ShouldContain("name=\"alt_text_custom\"\r\n\r\nA second one");
        EmulatedPagePost post = facebook.Network.Posts.ShouldHaveSingleItem();
        IReadOnlyDictionary<string, string> form = facebook.FormOf("POST", Feed);
        form["attached_media[0]"].ShouldBe($$"""{"media_fbid":"{{post.Photos[0].Id}}"}""");
        form["attached_media[1]"].ShouldBe($$"""{"media_fbid":"{{post.Photos[1].Id}}"}""");
        form["fields"].ShouldBe("id,permalink_url");
        (post.Photos.Count, post.Photos[1].AltText, post.Message).ShouldBe((2, "A second one", "Hi"));
        (result.Status, result.Reference!.Id).ShouldBe((PublishStatus.Published, post.Id));
        result.Reference.Url.ShouldNotBeNull();
    }

    [Fact]
    public async Task Photos_that_wait_are_kept_until_then()
    {
        await using FacebookFixture facebook = await FacebookFixture.StartAsync();

        await facebook.Social.PublishAsync(
            new Post { Text = "Later", ScheduledTime = TimeProvider.System.GetUtcNow().AddDays(3), Media = [MediaSource.FromBytes(TestMedia.Jpeg(800, 600), "2.jpg")] }, facebook.Account, cancellationToken: Cancel);

        facebook.Network.Photos.ShouldHaveSingleItem().IsTemporary.ShouldBeTrue();
    }

    [Fact]
    public async Task What_only_Facebook_has_goes_in_its_own_words()
    {
        await using FacebookFixture facebook = await FacebookFixture.StartAsync();
        Post post = new Post { Text = "For some", Link = "https://example.com/", Tags = ["news"] }.With(new FacebookPostOptions
        {
            Targeting = new FacebookAudience { Cities = ["296875"], MinAge = 18 },
            FeedTargeting = new FacebookAudience { Countries = ["CA"], Locales = [6] },
            PlaceId = "110774245616525",
            TaggedUserIds = ["7"],
            CallToAction = new FacebookCallToAction("LEARN_MORE", new Uri("https://example.com/more")),
            LinkCards = [new FacebookLinkCard(new Uri("https://example.com/1")) { Name = "One" }, new FacebookLinkCard(new Uri("https://example.com/2"))],
        });

        await facebook.Social.PublishAsync(post, facebook.Account, cancellationToken: Cancel);

        IReadOnlyDictionary<string, string> form = facebook.FormOf("POST", Feed);
        form["message"].ShouldBe("For some #news");
        form["targeting"].ShouldBe("""{"geo_locations":{"cities":[{"key":"296875"}]},"age_min":18}""");
        form["feed_targeting"].ShouldBe("""{"geo_locations":{"countries":["CA"]},"locales":[6]}""");
        form["call_to_action"].ShouldBe("""{"type":"LEARN_MORE","value":{"link":"https://example.com/more"}}""");
        form["child_attachments"].ShouldBe("""[{"link":"https://example.com/1","name":"One"},{"link":"https://example.com/2"}]""");
        (form["place"], form["tags"]).ShouldBe(("110774245616525", """["7"]"""));
    }

    [Fact]
    public async Task A_draft_is_made_and_not_shown()
    {
        await using FacebookFixture facebook = await FacebookFixture.StartAsync();

        PublishResult result = await facebook.Social.PublishAsync(new Post { Text = "Soon" }.With(new FacebookPostOptions { IsDraft = true }), facebook.Account, cancellationToken: Cancel);

        IReadOnlyDictionary<string, string> form = facebook.FormOf("POST", Feed);
        (form["published"], form["unpublished_content_type"]).ShouldBe(("false", "DRAFT"));
        result.Status.ShouldBe(PublishStatus.Draft);
        facebook.Network.Posts.ShouldHaveSingleItem().PublishesAt.ShouldBeNull();
    }

    [Fact]
    public async Task A_photo_that_is_there_is_not_uploaded_again_after_the_post_was_refused()
    {
        await using FacebookFixture facebook = await FacebookFixture.StartAsync();
        facebook.Network.Faults.Add(new EmulatorFault { Kind = EmulatorFaultKind.ServerErrorBefore, Method = "POST", PathPattern = Feed, Times = 1 });
        Post post = new() { Text = "Once", Media = [MediaSource.FromBytes(TestMedia.Jpeg(800, 600), "a.jpg")] };
        PublishOptions options = new() { IdempotencyKey = "photo" };

        PublishResult first = await facebook.Social.PublishAsync(post, facebook.Account, options, Cancel);
        PublishResult second = await facebook.Social.PublishAsync(post, facebook.Account, options with { RetryUnconfirmed = true }, Cancel);

        first.Status.ShouldBe(PublishStatus.Unconfirmed);
        second.Status.ShouldBe(PublishStatus.Published);
        facebook.Network.Requests.CountOf("POST", Photos).ShouldBe(1);
        facebook.Network.Posts.Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_post_is_read_edited_hidden_and_deleted()
    {
        await using FacebookFixture facebook = await FacebookFixture.StartAsync();
        string id = (await facebook.Social.PublishAsync(new Post { Text = "First words" }, facebook.Account, cancellationToken: Cancel)).Reference!.Id!;

        PublishResult edited = await facebook.Client.Posts.EditPostAsync(facebook.Account, id, new Post { Text = "Better words" }, cancellationToken: Cancel);
        await facebook.Client.Posts.SetHiddenAsync(facebook.Account, id, true, Cancel);
        PublishedPost? read = await facebook.Client.Posts.GetPostAsync(facebook.Account, id, Cancel);
        await facebook.Client.Posts.DeletePostAsync(facebook.Account, id, Cancel);

        (edited.Reference!.Id, read!.Text).ShouldBe((id, "Better words"));
        facebook.FormsOf("POST", "/v25.0/*").Select(f => f.Single()).ShouldBe([new("message", "Better words"), new("is_hidden", "true")]);
        facebook.Network.Posts.ShouldBeEmpty();
    }

    [Fact]
    public async Task What_an_edit_cannot_change_is_refused_and_never_left_out()
    {
        await using FacebookFixture facebook = await FacebookFixture.StartAsync();
        Post[] lost =
        [
            new Post { Text = "x", Link = "https://example.com/a" }, new Post { Text = "x", Media = [MediaSource.FromUrl("https://ex.com/a.jpg")] }, new Post { Text = "x", ScheduledTime = TimeProvider.System.GetUtcNow().AddDays(1) },
            new Post { Text = "x" }.With(new FacebookPostOptions { Targeting = new FacebookAudience { Countries = ["CA"] } }), new Post { Text = "x" }.With(new FacebookPostOptions { IsDraft = true }),
            new Post { Text = "x" }.With(new FacebookPostOptions { PlaceId = "1", TaggedUserIds = ["7"] }), new Post { Text = "x" }.With(new FacebookPostOptions { BackdatedTime = DateTimeOffset.UnixEpoch }),
        ];
        foreach (Post post in lost)
        {
            SocialValidationException error = await Should.ThrowAsync<SocialValidationException>(() => facebook.Client.Posts.EditPostAsync(facebook.Account, $"{facebook.Account.Id}_1", post, cancellationToken: Cancel));
            error.Problems.ShouldContain(p => p.Code == SocialErrorCode.Unsupported);
        }

        facebook.Network.Requests.Count.ShouldBe(0);
    }

    [Fact]
    public async Task A_title_that_a_post_cannot_have_is_told_when_it_is_edited()
    {
        await using FacebookFixture facebook = await FacebookFixture.StartAsync();
        string id = (await facebook.Social.PublishAsync(new Post { Text = "First words" }, facebook.Account, cancellationToken: Cancel)).Reference!.Id!;

        PublishResult edited = await facebook.Client.Posts.EditPostAsync(facebook.Account, id, new Post { Text = "Better words", Title = "A title" }, cancellationToken: Cancel);

        edited.Warnings.ShouldHaveSingleItem().Member.ShouldBe("Title");
        facebook.FormOf("POST", "/v25.0/" + id).Keys.ShouldBe(["message"]);
    }

    /// <summary>Facebook could publish a single photo by one request, whose bytes or fetch would then be part of what cannot be repeated: the photo goes first, unseen, and the one uncertain request is small.</summary>
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_single_photo_is_uploaded_unseen_and_shown_with_its_words_and_alternative_text(bool isAtAddress)
    {
        await using FacebookFixture facebook = await FacebookFixture.StartAsync();
        MediaSource source = isAtAddress ? MediaSource.FromUrl("https://ex.com/p.jpg") : MediaSource.FromBytes(TestMedia.Jpeg(800, 600), "p.jpg");

        PublishResult result = await facebook.Social.PublishAsync(new Post { Text = "x", Media = [new MediaAttachment { Source = source, AltText = "A pier" }] }, facebook.Account, cancellationToken: Cancel);

        EmulatedPagePost post = facebook.Network.Posts.ShouldHaveSingleItem();
        (result.Status, result.Reference!.Id, post.Message).ShouldBe((PublishStatus.Published, post.Id, "x"));
        RecordedRequest photo = facebook.Network.Requests.Of("POST", Photos).ShouldHaveSingleItem();
        string sent = isAtAddress ? Uri.UnescapeDataString(photo.BodyText) : photo.BodyText;
        sent.ShouldContain("published");
        sent.ShouldContain(isAtAddress ? "url=https://ex.com/p.jpg" : "name=\"source\"");
        sent.Replace('+', ' ').ShouldContain("A pier");
        facebook.FormOf("POST", Feed).Keys.ShouldContain("attached_media[0]");
    }

    [Fact]
    public async Task A_photo_that_Facebook_cannot_fetch_is_certain_not_to_be_posted()
    {
        await using FacebookFixture facebook = await FacebookFixture.StartAsync();
        facebook.Network.Faults.Add(new EmulatorFault { Kind = EmulatorFaultKind.ResetAfterTaken, Method = "POST", PathPattern = Photos, Times = 1 });

        PublishResult result = await facebook.Social.PublishAsync(new Post { Text = "x", Media = [MediaSource.FromUrl("https://ex.com/p.jpg")] }, facebook.Account, cancellationToken: Cancel);

        // The photo whose answer was lost was sent again: nobody saw it, and it makes no second post.
        (result.Status, facebook.Network.Posts.Count, facebook.Network.Requests.CountOf("POST", Photos)).ShouldBe((PublishStatus.Published, 1, 2));
    }

    [Theory]
    [InlineData("Thanks to ", "Ann Example", " for the pier", true)]
    [InlineData("Thanks to ", "Ann Example", " for the boat", false)]
    [InlineData("No thanks to ", "Ann Example", " for the pier", false)]
    public async Task A_lost_post_with_a_mention_is_told_by_the_words_around_it(string before, string name, string after, bool isFound)
    {
        await using FacebookFixture facebook = await FacebookFixture.StartAsync();
        facebook.Network.Faults.Add(new EmulatorFault { Kind = EmulatorFaultKind.CloseWithoutAnswer, TakeEffect = false, Method = "POST", PathPattern = Feed, Times = 1 });
        string id = facebook.Network.AddPost(facebook.Network.DefaultPage, before + name + after).Id;
        Post post = new() { Text = new PostText([TextSegment.Plain("Thanks to "), TextSegment.Mention("77", "Ann"), TextSegment.Plain(" for the pier")]) };

        PublishResult result = await facebook.Social.PublishAsync(post, facebook.Account, cancellationToken: Cancel);

        (result.Status, result.Reference?.Id).ShouldBe(isFound ? (PublishStatus.Published, id) : (PublishStatus.Unconfirmed, null));
    }

    [Fact]
    public async Task A_post_of_another_app_cannot_be_edited_and_says_so()
    {
        await using FacebookFixture facebook = await FacebookFixture.StartAsync();
        string id = facebook.Network.AddPost(facebook.Network.DefaultPage, "Theirs", isOwn: false).Id;

        SocialPermissionException error = await Should.ThrowAsync<SocialPermissionException>(() => facebook.Client.Posts.EditPostAsync(facebook.Account, id, new Post { Text = "Mine" }, cancellationToken: Cancel));

        error.Message.ShouldContain("wasn't created by the application");
    }

    [Fact]
    public async Task Posts_that_wait_are_listed_moved_published_and_cancelled()
    {
        await using FacebookFixture facebook = await FacebookFixture.StartAsync();
        DateTimeOffset time = TimeProvider.System.GetUtcNow().AddDays(2);
        List<string> ids = [];
        foreach (string text in (string[])["one", "two", "three"])
        {
            ids.Add((await facebook.Social.PublishAsync(new Post { Text = text, ScheduledTime = time }, facebook.Account, cancellationToken: Cancel)).Reference!.Id!);
        }

        FacebookSchedule schedule = facebook.Client.Schedule;
        await schedule.RescheduleAsync(facebook.Account, ids[0], time.AddDays(1), Cancel);
        await schedule.RescheduleAsync(facebook.Account, ids[1], null, Cancel);
        await schedule.CancelScheduledAsync(facebook.Account, ids[2], Cancel);
        SocialValidationException soon = await Should.ThrowAsync<SocialValidationException>(() => schedule.RescheduleAsync(facebook.Account, ids[0], TimeProvider.System.GetUtcNow().AddMinutes(5), Cancel));
        List<PublishedPost> waiting = [];
        await foreach (PublishedPost post in schedule.ListScheduled(facebook.Account).WithCancellation(Cancel)) waiting.Add(post);

        soon.Problems.ShouldContain(p => p.Member == "ScheduledTime");
        waiting.ShouldHaveSingleItem().Reference.Id.ShouldBe(ids[0]);
        facebook.Network.Posts.Single(p => p.Id == ids[1]).PublishesAt!.Value.ShouldBeLessThan(time);
    }

    [Fact]
    public async Task A_lost_answer_is_settled_by_the_pages_posts_also_when_the_post_waits()
    {
        await using FacebookFixture facebook = await FacebookFixture.StartAsync();
        facebook.Network.Faults.Add(new EmulatorFault { Kind = EmulatorFaultKind.ResetAfterTaken, Method = "POST", PathPattern = Feed, Times = 2 });

        PublishResult now = await facebook.Social.PublishAsync(new Post { Text = "Once  and\nonly" }, facebook.Account, cancellationToken: Cancel);
        PublishResult later = await facebook.Social.PublishAsync(new Post { Text = "Twice", ScheduledTime = TimeProvider.System.GetUtcNow().AddDays(1) }, facebook.Account, cancellationToken: Cancel);

        (now.Status, now.Evidence, now.Reference!.Id).ShouldBe((PublishStatus.Published, ReconciliationEvidence.Evidence, facebook.Network.Posts[0].Id));
        (later.Status, later.Reference!.Id).ShouldBe((PublishStatus.Scheduled, facebook.Network.Posts[1].Id));
    }

    [Fact]
    public async Task A_listing_in_order_of_time_goes_on_by_the_next_address_without_its_token()
    {
        await using FacebookFixture facebook = await FacebookFixture.StartAsync();
        const string Page = """
            {"data":[{"id":"4_10113477241177441","message":"Happy July 4th! 🇺🇸","created_time":"2021-07-04T19:50:58+0000"}],
            "paging":{"next":"https://graph.facebook.com/v10.0/4/posts?access_token=EAAB123&pretty=0&fields=id%2Cmessage%2Ccreated_time&until=1624385168&since&__paging_token=enc_1&__previous"}}
            """;
        facebook.Network.Faults.Add(new EmulatorFault { Kind = EmulatorFaultKind.Custom, StatusCode = 200, Method = "GET", PathPattern = "/v25.0/*/published_posts", Body = System.Text.Encoding.UTF8.GetBytes(Page), Times = 1 });
        facebook.Network.Faults.Add(new EmulatorFault { Kind = EmulatorFaultKind.Custom, StatusCode = 200, Method = "GET", PathPattern = "/v25.0/*/published_posts", Body = """{"data":[]}"""u8.ToArray(), Times = 1 });
        List<SocialPage<PublishedPost>> pages = [];

        await foreach (SocialPage<PublishedPost> page in facebook.Client.Posts.ListPosts(facebook.Account).AsPages(cancellationToken: Cancel)) pages.Add(page);

        PublishedPost post = pages[0].Items.ShouldHaveSingleItem();
        (post.Text, post.CreatedAt).ShouldBe(("Happy July 4th! 🇺🇸", new DateTimeOffset(2021, 7, 4, 19, 50, 58, TimeSpan.Zero)));
        pages[0].ContinuationToken!.ShouldNotContain("EAAB123");
        string query = facebook.Network.Requests.Of("GET", "/v25.0/*/published_posts")[^1].Query;
        query.ShouldContain("fields=id%2Cmessage%2Ccreated_time&until=1624385168&since&__paging_token=enc_1&__previous");
        query.ShouldNotContain("access_token");
        query.ShouldNotContain("pretty");
        pages.Count.ShouldBe(2);
    }
}
