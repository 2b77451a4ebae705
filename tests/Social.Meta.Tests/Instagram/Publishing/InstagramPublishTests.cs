using Microsoft.Extensions.DependencyInjection;
using Social.Conformance;
using Social.Testing;

namespace Social.Meta.Tests.Instagram.Publishing;

/// <summary>Posts of every kind, as Instagram sees them.</summary>
public sealed class InstagramPublishTests
{
    private const string Bronz = "https://www.example.com/images/bronz-fonz.jpg";

    [Fact]
    public async Task An_image_is_contained_looked_at_and_published()
    {
        await using InstagramFixture instagram = await InstagramFixture.StartAsync();

        PublishResult result = await instagram.Social.PublishAsync(
            new Post { Text = "#BronzFonz", Media = [new MediaAttachment { Source = MediaSource.FromUrl(Bronz), AltText = "a man & a hat" }] }, instagram.Account);

        EmulatedInstagramMedia post = instagram.Posts.ShouldHaveSingleItem();
        (result.Status, result.Reference!.Id, result.Reference.Handle).ShouldBe((PublishStatus.Published, post.Id, post.Container.Id));
        result.Reference.Url!.AbsoluteUri.ShouldStartWith("https://www.instagram.com/");
        post.Container.Parameters.ShouldBe(new Dictionary<string, string> { ["image_url"] = Bronz, ["caption"] = "#BronzFonz", ["alt_text"] = "a man & a hat" }, ignoreOrder: true);
        instagram.Network.Requests.Select(r => $"{r.Method} {r.Path}").ShouldBe(
        [
            $"POST /v25.0/{instagram.Account.Id}/media", $"GET /v25.0/{post.Container.Id}", $"POST /v25.0/{instagram.Account.Id}/media_publish", $"GET /v25.0/{post.Id}",
        ]);
        instagram.Network.Requests.ShouldAllBe(r => r.Headers["Authorization"].StartsWith("Bearer ", StringComparison.Ordinal) && !r.Query.Contains("access_token", StringComparison.Ordinal) && !r.Query.Contains("appsecret_proof", StringComparison.Ordinal));
        instagram.Network.Requests.Unmatched.ShouldBeEmpty();
    }

    [Fact]
    public async Task Through_a_Page_every_call_proves_the_secret_of_Facebooks_app()
    {
        await using InstagramFixture instagram = await InstagramFixture.StartWithPageAsync();
        instagram.Network.DefaultApp.RequiresProof = true;

        PublishResult result = await instagram.Social.PublishAsync(Photo("x"), instagram.Account);

        (result.Status, instagram.Posts.Count).ShouldBe((PublishStatus.Published, 1));
        instagram.Network.Requests.ShouldAllBe(r => r.Query.Contains($"appsecret_proof={AppSecretProof.Of(new Secret(instagram.Token), new Secret(instagram.Network.DefaultApp.AppSecret))}", StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_account_with_both_logins_uses_its_Pages_token()
    {
        await using InstagramFixture instagram = await InstagramFixture.StartAsync([CredentialKind.Page, CredentialKind.OAuth2]);

        await instagram.Social.PublishAsync(Photo("x"), instagram.Account);

        instagram.Network.Requests.ShouldAllBe(r => r.Headers["Authorization"] == $"Bearer {instagram.Token}");
    }

    [Fact]
    public async Task A_carousel_mixes_images_and_videos_and_waits_for_its_items()
    {
        await using InstagramFixture instagram = await InstagramFixture.StartAsync(services: s => s.AddSocial().AddLoopbackMediaHost());
        instagram.Network.Options.VideoProcessing = TimeSpan.FromSeconds(1);
        byte[] image = TestMedia.Jpeg(1080, 1080);

        PublishResult result = await instagram.Social.PublishAsync(
            new Post { Text = "Fruit candies", Media = [MediaSource.FromBytes(image, "a.jpg"), MediaSource.FromUrl("https://example.com/b.mp4"), MediaSource.FromUrl("https://example.com/c.jpg")] }, instagram.Account);

        EmulatedInstagramMedia post = instagram.Posts.ShouldHaveSingleItem();
        result.Status.ShouldBe(PublishStatus.Published);
        (post.Container.MediaType, post.Caption, post.Children.Count).ShouldBe(("CAROUSEL", "Fruit candies", 3));
        post.Container.Parameters["children"].ShouldBe(string.Join(',', post.Container.Children.Select(c => c.Id)));
        post.Container.Children.Select(c => c.MediaType).ShouldBe(["IMAGE", "VIDEO", "IMAGE"]);
        post.Container.Children[0].Sha256.ShouldBe(TestMedia.Sha256(image));
    }

    [Fact]
    public async Task A_reel_carries_its_cover_from_the_media_host()
    {
        await using InstagramFixture instagram = await InstagramFixture.StartAsync(services: s => s.AddSocial().AddLoopbackMediaHost());
        Post post = new Post { Text = "Reel", Media = [new MediaAttachment { Source = MediaSource.FromUrl("https://example.com/b.mp4"), Cover = MediaSource.FromBytes(TestMedia.Jpeg(1080, 1920), "c.jpg") }] }
            .With(new InstagramPostOptions { ThumbnailAt = TimeSpan.FromSeconds(1), AudioName = "Our song", Trial = InstagramGraduation.Manual, UserTags = [new InstagramUserTag("bob", 0.3, 0.4)] });

        await instagram.Social.PublishAsync(post, PublishTarget.To(instagram.Account, null, Placement.Reel));

        IReadOnlyDictionary<string, string> sent = instagram.Posts.ShouldHaveSingleItem().Container.Parameters;
        sent["cover_url"].ShouldStartWith("http://");
        (sent["media_type"], sent["thumb_offset"], sent["audio_name"], sent["trial_params"], sent["user_tags"]).ShouldBe(("REELS", "1000", "Our song", """{"graduation_strategy":"MANUAL"}""", """[{"username":"bob"}]"""));
    }

    [Theory]
    [InlineData("https://example.com/a.jpg")]
    [InlineData("https://example.com/b.mp4")]
    public async Task A_story_is_published_without_its_text(string url)
    {
        await using InstagramFixture instagram = await InstagramFixture.StartAsync();

        PublishResult result = await instagram.Social.PublishAsync(new Post { Text = "unseen", Media = [MediaSource.FromUrl(url)] }, PublishTarget.To(instagram.Account, null, Placement.Story));

        (instagram.Posts.ShouldHaveSingleItem().Container.MediaType, result.Warnings.ShouldHaveSingleItem().Member).ShouldBe(("STORIES", "Text"));
        (await instagram.Client.Posts.ListStories(instagram.Account).ToListAsync()).ShouldHaveSingleItem().Reference.Id.ShouldBe(result.Reference!.Id);
    }

    [Fact]
    public async Task Nobody_may_reply_means_that_comments_are_closed_once_the_post_is_there()
    {
        await using InstagramFixture instagram = await InstagramFixture.StartAsync();

        PublishResult result = await instagram.Social.PublishAsync(Photo("quiet") with { ReplyAudience = ReplyAudience.Nobody }, instagram.Account);

        instagram.Posts.ShouldHaveSingleItem().IsCommentEnabled.ShouldBeFalse();
        result.FollowUps.Select(f => (f.Step, f.Error)).ShouldBe([("comments-off", null), ("permalink", null)]);
    }

    [Fact]
    public async Task Comments_are_closed_as_well_where_the_answer_was_lost()
    {
        await using InstagramFixture instagram = await InstagramFixture.StartAsync();
        LosePublish(instagram);

        PublishResult result = await instagram.Social.PublishAsync(Photo("quiet") with { ReplyAudience = ReplyAudience.Nobody }, instagram.Account);

        (result.Status, result.Evidence, instagram.Posts.ShouldHaveSingleItem().IsCommentEnabled).ShouldBe((PublishStatus.Published, ReconciliationEvidence.Proof, false));
    }

    [Fact]
    public async Task A_lost_answer_is_settled_by_the_container_and_the_newest_media()
    {
        await using InstagramFixture instagram = await InstagramFixture.StartAsync();
        instagram.Network.AddMedia(instagram.Network.DefaultAccount, "something else");
        LosePublish(instagram);

        PublishResult result = await instagram.Social.PublishAsync(Photo("Once"), instagram.Account);

        string id = instagram.Posts.Single(p => p.Caption == "Once").Id;
        (result.Status, result.Evidence, result.Reference!.Id).ShouldBe((PublishStatus.Published, ReconciliationEvidence.Proof, id));
    }

    [Fact]
    public async Task A_lost_story_is_found_among_the_stories()
    {
        await using InstagramFixture instagram = await InstagramFixture.StartAsync();
        LosePublish(instagram);

        PublishResult result = await instagram.Social.PublishAsync(new Post { Media = [MediaSource.FromUrl(Bronz)] }, PublishTarget.To(instagram.Account, null, Placement.Story));

        (result.Status, result.Reference!.Id).ShouldBe((PublishStatus.Published, instagram.Posts.ShouldHaveSingleItem().Id));
    }

    [Fact]
    public async Task What_is_not_ready_in_time_is_suspended_and_the_same_key_goes_on_from_its_container()
    {
        await using InstagramFixture instagram = await InstagramFixture.StartAsync();
        instagram.Network.Options.VideoProcessing = TimeSpan.FromMinutes(10);
        Post post = new() { Text = "Slow", Media = [MediaSource.FromUrl("https://example.com/b.mp4")] };
        PublishOptions options = new() { IdempotencyKey = "slow", WaitFor = TimeSpan.Zero };

        PublishResult first = await instagram.Social.PublishAsync(post, instagram.Account, options);
        instagram.Network.Clock.Advance(TimeSpan.FromMinutes(11));
        PublishResult second = await instagram.Social.PublishAsync(post, instagram.Account, options);

        (first.Status, first.IsSuccess).ShouldBe((PublishStatus.Suspended, false));
        first.ExpiresAt.ShouldNotBeNull();
        (second.Status, instagram.Network.Containers.Count, instagram.Posts.Count).ShouldBe((PublishStatus.Published, 1, 1));
    }

    [Fact]
    public async Task A_container_that_failed_says_why_in_Metas_words_and_the_next_try_makes_another()
    {
        await using InstagramFixture instagram = await InstagramFixture.StartAsync();
        instagram.Network.Options.FailsWith = "2207026";
        Post post = new() { Media = [MediaSource.FromUrl("https://example.com/b.mp4")] };
        PublishOptions options = new() { IdempotencyKey = "k" };

        SocialMediaException error = await Should.ThrowAsync<SocialMediaException>(() => instagram.Social.PublishAsync(post, instagram.Account, options));
        instagram.Network.Options.FailsWith = null;
        PublishResult again = await instagram.Social.PublishAsync(post, instagram.Account, options);

        (error.Code, error.Remedy, error.PlatformCode).ShouldBe((SocialErrorCode.InvalidMedia, Remedy.FixContent, "ERROR"));
        error.PlatformSubcode.ShouldBe("2207026");
        error.Message.ShouldContain("Media upload has failed with error code 2207026");
        error.Message.ShouldContain("H.264");
        (again.Status, instagram.Network.Containers.Count).ShouldBe((PublishStatus.Published, 2));
    }

    [Fact]
    public async Task A_container_that_expired_says_so_and_the_next_try_makes_another()
    {
        await using InstagramFixture instagram = await InstagramFixture.StartAsync();
        instagram.Network.Options.VideoProcessing = TimeSpan.FromHours(30);
        Post post = new() { Media = [MediaSource.FromUrl("https://example.com/b.mp4")] };
        PublishOptions options = new() { IdempotencyKey = "k", WaitFor = TimeSpan.Zero };
        await instagram.Social.PublishAsync(post, instagram.Account, options);
        instagram.Network.Clock.Advance(TimeSpan.FromHours(25));
        instagram.Network.Options.VideoProcessing = TimeSpan.Zero;

        SocialMediaException error = await Should.ThrowAsync<SocialMediaException>(() => instagram.Social.PublishAsync(post, instagram.Account, options));
        PublishResult again = await instagram.Social.PublishAsync(post, instagram.Account, options);

        (error.PlatformCode, error.Remedy).ShouldBe(("EXPIRED", Remedy.Retry));
        error.Message.ShouldContain("24 hours");
        again.Status.ShouldBe(PublishStatus.Published);
    }

    [Theory]
    [InlineData(24, 2207006, "not_found")]
    [InlineData(-2, 2207020, "processing_failed")]
    [InlineData(-1, 2207032, "processing_failed")]
    [InlineData(-1, 2207053, "processing_failed")]
    public async Task A_container_that_Meta_lost_is_not_tried_for_ever_the_next_try_makes_another(int code, int subcode, string expected)
    {
        await using InstagramFixture instagram = await InstagramFixture.StartAsync();
        instagram.Network.Faults.Add(new EmulatorFault
        {
            Kind = EmulatorFaultKind.Custom, StatusCode = 400, PathPattern = "/v25.0/*/media_publish", Times = 1,
            Body = System.Text.Encoding.UTF8.GetBytes($$$"""{"error":{"message":"Lost","type":"IGApiException","code":{{{code}}},"error_subcode":{{{subcode}}},"fbtrace_id":"A"}}"""),
        });
        Post post = Photo("Once");
        PublishOptions options = new() { IdempotencyKey = "lost" };

        SocialApiException error = await Should.ThrowAsync<SocialApiException>(() => instagram.Social.PublishAsync(post, instagram.Account, options));
        PublishResult again = await instagram.Social.PublishAsync(post, instagram.Account, options);

        error.Code.Value.ShouldBe(expected);
        again.Status.ShouldBe(PublishStatus.Published);
        instagram.Network.Requests.CountOf("POST", "/v25.0/*/media").ShouldBe(2);
        instagram.Network.Media.Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_container_that_was_published_all_the_same_is_found_and_no_other_is_made()
    {
        await using InstagramFixture instagram = await InstagramFixture.StartAsync();
        instagram.Network.Faults.Add(new EmulatorFault
        {
            Kind = EmulatorFaultKind.Custom, TakeEffect = true, StatusCode = 400, PathPattern = "/v25.0/*/media_publish", Times = 1,
            Body = """{"error":{"message":"Lost","type":"IGApiException","code":24,"error_subcode":2207006,"fbtrace_id":"A"}}"""u8.ToArray(),
        });

        PublishResult result = await instagram.Social.PublishAsync(Photo("Once"), instagram.Account);

        (result.Status, result.Reference!.Id).ShouldBe((PublishStatus.Published, instagram.Network.Media.ShouldHaveSingleItem().Id));
    }

    [Fact]
    public async Task A_container_that_the_publishing_request_does_not_see_yet_is_tried_again_and_no_other_is_made()
    {
        await using InstagramFixture instagram = await InstagramFixture.StartAsync();
        instagram.Network.Options.PublishLag = TimeSpan.FromSeconds(3);

        PublishResult result = await instagram.Social.PublishAsync(Photo("Soon"), instagram.Account);

        result.Status.ShouldBe(PublishStatus.Published);
        instagram.Network.Requests.CountOf("POST", "/v25.0/*/media_publish").ShouldBeGreaterThan(1);
        (instagram.Network.Containers.Count, instagram.Posts.Count).ShouldBe((1, 1));
    }

    [Fact]
    public async Task The_quota_is_read_as_Meta_tells_it_and_met_before_sending_where_it_is_known()
    {
        await using InstagramFixture instagram = await InstagramFixture.StartAsync();
        instagram.Network.Options.PostsADay = 1;
        await instagram.Social.PublishAsync(Photo("the one"), instagram.Account);
        IPublishingContextReader reader = (await instagram.Social.FindAsync<IPublishingContextReader>(instagram.Account))!;

        InstagramPublishingContext context = (await reader.ReadContextAsync(instagram.Account)).ShouldBeOfType<InstagramPublishingContext>();
        SocialValidationException known = await Should.ThrowAsync<SocialValidationException>(() => instagram.Social.PublishAsync(Photo("x"), instagram.Account, new PublishOptions { Context = context }));
        SocialRateLimitException unknown = await Should.ThrowAsync<SocialRateLimitException>(() => instagram.Social.PublishAsync(Photo("y"), instagram.Account));

        (context.UsedPosts, context.MaxPosts, context.Period).ShouldBe((1, 1, TimeSpan.FromHours(24)));
        known.Problems[0].Code.ShouldBe(SocialErrorCode.QuotaExceeded);
        (unknown.Code, unknown.Remedy, unknown.PlatformSubcode).ShouldBe((SocialErrorCode.QuotaExceeded, Remedy.Wait, "2207042"));
    }

    [Fact]
    public async Task What_Instagram_refuses_itself_says_what_to_do()
    {
        await using InstagramFixture instagram = await InstagramFixture.StartAsync();
        instagram.Network.DefaultAccount.IsRestricted = true;

        SocialPermissionException error = await Should.ThrowAsync<SocialPermissionException>(() => instagram.Social.PublishAsync(Photo("x"), instagram.Account));

        (error.Code, error.Remedy, error.PlatformSubcode).ShouldBe((SocialErrorCode.AccountRestricted, Remedy.Human, "2207050"));
    }

    [Fact]
    public async Task Collaborators_that_a_login_cannot_invite_are_an_error_and_never_dropped()
    {
        await using InstagramFixture instagram = await InstagramFixture.StartAsync();
        instagram.Network.Options.RefusesCollaborators = true;

        SocialApiException error = await Should.ThrowAsync<SocialApiException>(
            () => instagram.Social.PublishAsync(Photo("x").With(new InstagramPostOptions { Collaborators = ["alice"] }), instagram.Account));

        (error.Code, error.Remedy, instagram.Posts.Count).ShouldBe((SocialErrorCode.ContentInvalid, Remedy.FixContent, 0));
        error.Message.ShouldContain("collaborators");
    }

    private static Post Photo(string text) => new() { Text = text, Media = [MediaSource.FromUrl("https://example.com/a.jpg")] };

    private static void LosePublish(InstagramFixture instagram) =>
        instagram.Network.Faults.Add(new EmulatorFault { Kind = EmulatorFaultKind.ResetAfterTaken, Method = "POST", PathPattern = "/v25.0/*/media_publish" });
}
