using Social.Conformance;

namespace Social.Meta.Tests.Facebook.Publishing;

/// <summary>Bad input is told by member, limit and value, before a byte is sent.</summary>
public sealed class FacebookValidationTests
{
    private static readonly MediaSource Photo = MediaSource.FromUrl("https://e.com/a.jpg");
    private static readonly MediaSource Video = MediaSource.FromUrl("https://e.com/a.mp4");

    public static TheoryData<string, Post, string?, string, string, string?, string?> Bad => new()
    {
        { "empty", new Post(), null, "content_invalid", "Text", "1", "0" },
        { "long", new Post { Text = new string('x', 63_207) }, null, "content_too_long", "Text", "63206", "63207" },
        { "five minutes ahead", new Post { Text = "x", ScheduledTime = TimeProvider.System.GetUtcNow().AddMinutes(5) }, null, "content_invalid", "ScheduledTime", "00:10:00-30.00:00:00", null },
        { "31 days ahead", new Post { Text = "x", ScheduledTime = TimeProvider.System.GetUtcNow().AddDays(31) }, null, "content_invalid", "ScheduledTime", "00:10:00-30.00:00:00", null },
        { "a reel 30 days ahead", new Post { Media = [Video], ScheduledTime = TimeProvider.System.GetUtcNow().AddDays(29.5) }, "reel", "content_invalid", "ScheduledTime", "00:10:00-29.00:00:00", null },
        { "a story with a time", new Post { Media = [Video], ScheduledTime = TimeProvider.System.GetUtcNow().AddDays(1) }, "story", "scheduling_unsupported", "ScheduledTime", null, null },
        { "a story with words", new Post { Text = "Hello", Media = [Photo] }, "story", "content_invalid", "Text", "0", "5" },
        { "a story of nothing", new Post(), "story", "content_invalid", "Media", "1", "0" },
        { "a reel of a photo", new Post { Media = [Photo] }, "reel", "invalid_media", "Media[0]", "video", "image" },
        { "photo and video", new Post { Media = [Photo, Video] }, null, "invalid_media", "Media", "photos or one video", "image and video" },
        { "two videos", new Post { Media = [Video, Video] }, null, "invalid_media", "Media", "1", "2" },
        { "a poll", new Post { Text = "x", Poll = new Poll { Options = ["a", "b"], Duration = TimeSpan.FromDays(1) } }, null, "unsupported", "Poll", null, null },
        { "a private post", new Post { Text = "x", Visibility = Visibility.Private }, null, "unsupported", "Visibility", null, "private" },
        { "a private address", new Post { Media = [MediaSource.FromUrl("https://10.0.0.1/a.jpg")] }, null, "public_url_required", "Media[0]", "public URL", "10.0.0.1" },
        { "an address that tells no kind", new Post { Media = [MediaSource.FromUrl("https://e.com/a")] }, null, "invalid_media", "Media[0].Kind", null, null },
        { "an answer", new Post { Text = "x", ReplyTo = "1_2" }, null, "unsupported", "ReplyTo", null, null },
        { "another place", new Post { Text = "x" }, "inbox", "target_not_allowed", "Placement", "feed, reel, story", "inbox" },
        { "a draft with a time", new Post { Text = "x", ScheduledTime = TimeProvider.System.GetUtcNow().AddDays(1) }.With(new FacebookPostOptions { IsDraft = true }), null, "content_invalid", "IsDraft", null, null },
        { "a story for some", new Post { Media = [Photo] }.With(new FacebookPostOptions { Targeting = new FacebookAudience { Countries = ["CA"] } }), "story", "unsupported", "Targeting", null, null },
        { "a story as a draft", new Post { Media = [Photo] }.With(new FacebookPostOptions { IsDraft = true }), "story", "unsupported", "IsDraft", null, null },
        { "a story that nobody sees", new Post { Media = [Video] }.With(new FacebookPostOptions { IsUnpublished = true }), "story", "unsupported", "IsUnpublished", null, null },
        { "a video of another day", new Post { Media = [Video] }.With(new FacebookPostOptions { BackdatedTime = DateTimeOffset.UnixEpoch }), null, "unsupported", "BackdatedTime", null, null },
        { "a reel of another day", new Post { Media = [Video] }.With(new FacebookPostOptions { BackdatedTime = DateTimeOffset.UnixEpoch }), "reel", "unsupported", "BackdatedTime", null, null },
        { "a reel outside the feed", new Post { Media = [Video] }.With(new FacebookPostOptions { HasNoStory = true }), "reel", "unsupported", "HasNoStory", null, null },
        { "words outside the feed", new Post { Text = "x" }.With(new FacebookPostOptions { HasNoStory = true }), null, "unsupported", "HasNoStory", null, null },
        { "a limit by gender", new Post { Text = "x" }.With(new FacebookPostOptions { Targeting = new FacebookAudience { Genders = [1] } }), null, "unsupported", "Targeting.Genders", null, null },
        { "a limit by greatest age", new Post { Text = "x" }.With(new FacebookPostOptions { Targeting = new FacebookAudience { MaxAge = 30 } }), null, "unsupported", "Targeting.MaxAge", null, null },
        { "people without a place", new Post { Text = "x" }.With(new FacebookPostOptions { TaggedUserIds = ["1"] }), null, "content_invalid", "TaggedUserIds", null, null },
        { "a photo of 4 MB and a byte", new Post { Media = [MediaSource.FromBytes(Large(), "a.jpg")] }, null, "invalid_media", "Media[0]", "0 to 4000000", "4000001" },
    };

    [Theory]
    [MemberData(nameof(Bad))]
    public async Task Bad_input_is_refused_with_member_limit_and_value(string what, Post post, string? placement, string code, string member, string? limit, string? actual)
    {
        await using FacebookFixture facebook = await FacebookFixture.StartAsync();
        PublishTarget target = PublishTarget.To(facebook.Account, placement: placement is null ? null : new Placement(placement));

        SocialValidationException error = await Should.ThrowAsync<SocialValidationException>(() => facebook.Social.PublishAsync(post, target), what);

        ValidationProblem problem = error.Problems.FirstOrDefault(p => p.Severity == ValidationSeverity.Error && p.Member == member && p.Code.Value == code)
            ?? throw new ShouldAssertException($"{what}: {string.Join("; ", error.Problems.Select(p => $"{p.Member} {p.Code} {p.Message}"))}");
        if (limit is not null) problem.Limit.ShouldBe(limit);
        if (actual is not null) problem.Actual.ShouldBe(actual);
        facebook.Network.Requests.Count.ShouldBe(0);
    }

    [Theory]
    [InlineData("reel", "CallToAction")]
    [InlineData("reel", "ContentCategory")]
    [InlineData("story", "PlaceId")]
    [InlineData("feed", "PlaceId")]
    public async Task What_only_decorates_is_left_out_with_a_warning(string placement, string member)
    {
        await using FacebookFixture facebook = await FacebookFixture.StartAsync();
        Post post = new Post { Media = [Video] }.With(new FacebookPostOptions { CallToAction = new FacebookCallToAction("LEARN_MORE", new Uri("https://e.com/")), ContentCategory = "TECHNOLOGY", PlaceId = "1", FeedTargeting = new FacebookAudience { MaxAge = 30 } });

        ValidationReport report = facebook.Client.Publisher.Validate(PublishTarget.To(facebook.Account, placement: new Placement(placement)), post);

        report.IsValid.ShouldBeTrue(string.Join("; ", report.Problems.Select(p => p.Message)));
        report.Problems.ShouldContain(p => p.Member == member && p.Severity == ValidationSeverity.Warning);
    }

    [Fact]
    public async Task A_post_that_is_there_already_is_told_as_a_duplicate()
    {
        await using FacebookFixture facebook = await FacebookFixture.StartAsync();
        await facebook.Social.PublishAsync(new Post { Text = "Good morning" }, facebook.Account);

        SocialDuplicateException error = await Should.ThrowAsync<SocialDuplicateException>(() => facebook.Social.PublishAsync(new Post { Text = "Good morning" }, facebook.Account));

        (error.Code, error.PlatformCode).ShouldBe((SocialErrorCode.DuplicateContent, "506"));
    }

    [Fact]
    public async Task A_page_that_is_blocked_wants_a_person()
    {
        await using FacebookFixture facebook = await FacebookFixture.StartAsync();
        facebook.Network.DefaultPage.IsBlocked = true;

        SocialPermissionException error = await Should.ThrowAsync<SocialPermissionException>(() => facebook.Social.PublishAsync(new Post { Text = "x" }, facebook.Account));

        (error.Code, error.Remedy, error.PlatformCode).ShouldBe((SocialErrorCode.AccountRestricted, Remedy.Human, "368"));
    }

    [Fact]
    public async Task A_link_to_Facebook_itself_is_told_by_its_subcode()
    {
        await using FacebookFixture facebook = await FacebookFixture.StartAsync();

        SocialApiException error = await Should.ThrowAsync<SocialApiException>(() => facebook.Social.PublishAsync(new Post { Text = "x", Link = "https://www.facebook.com/1" }, facebook.Account));

        (error.Code, error.Remedy).ShouldBe((SocialErrorCode.ContentInvalid, Remedy.FixContent));
        error.Message.ShouldContain("links to itself");
    }

    private static byte[] Large()
    {
        byte[] large = new byte[4_000_001];
        TestMedia.Jpeg(640, 480).CopyTo(large, 0);
        return large;
    }
}
