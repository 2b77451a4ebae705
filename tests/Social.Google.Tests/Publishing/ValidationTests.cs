using Social.Publishing;

namespace Social.Google.Tests.Publishing;

/// <summary>Bad input is told by member, limit and value; all of it at once.</summary>
public sealed class ValidationTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 20, 9, 0, 0, TimeSpan.Zero);
    private static readonly LocalPostSchedule Halloween = new(new DateTime(2026, 10, 31, 9, 0, 0), new DateTime(2026, 10, 31, 17, 0, 0));
    private static readonly LocalPostEvent Party = new() { Title = "Halloween", Schedule = Halloween };
    private static readonly LocalPostCallToAction Shop = new(CallToActionType.Shop, new Uri("https://shop.example.com"));

    public static TheoryData<string, Post, string, string, string?, string?> BadPosts => new()
    {
        { "a summary of 1,501", new Post { Text = new string('x', 1501) }, "Text", "content_too_long", "1500", "1501" },
        { "tags that make it too long", new Post { Text = new string('x', 1499), Tags = ["sale"] }, "Text", "content_too_long", "1500", "1505" },
        { "nothing", new Post(), "Text", "content_invalid", "1", "0" },
        { "an event without schedule", Make(new() { Event = new LocalPostEvent { Title = "Party" } }), "Event.Schedule", "content_invalid", "start and end", "none" },
        { "an event without anything", Make(new() { Topic = LocalPostTopic.Event }, title: "Party"), "Event.Schedule", "content_invalid", "start and end", "none" },
        { "an event without title", Make(new() { Event = new LocalPostEvent { Schedule = Halloween } }), "Event.Title", "content_invalid", "1", "0" },
        { "an event that ends before it begins", Make(new() { Event = Party with { Schedule = new LocalPostSchedule(Halloween.End, Halloween.Start) } }), "Event.Schedule", "content_invalid", "2026-10-31T17:00:00", "2026-10-31T09:00:00" },
        { "an event that returns in two ways", Make(new() { Event = Party with { Recurrence = new LocalPostRecurrence { DaysOfWeek = [DayOfWeek.Monday], DayOfMonth = 3 } } }), "Event.Recurrence", "content_invalid", "1", "2" },
        { "an event on the 32nd", Make(new() { Event = Party with { Recurrence = new LocalPostRecurrence { DayOfMonth = 32 } } }), "Event.Recurrence.DayOfMonth", "content_invalid", "1-31", "32" },
        { "an event on the sixth Monday", Make(new() { Event = Party with { Recurrence = new LocalPostRecurrence { DayInMonth = new LocalPostMonthlyDay(DayOfWeek.Monday, 6) } } }), "Event.Recurrence.DayInMonth", "content_invalid", "1-5", "6" },
        { "an offer with a call to action", Make(new() { Offer = new LocalPostOffer(), Event = Party, CallToAction = Shop }), "CallToAction", "content_invalid", "none", "SHOP" },
        { "an offer without schedule", Make(new() { Offer = new LocalPostOffer { CouponCode = "BOGO" } }, title: "Two for one"), "Event.Schedule", "content_invalid", "start and end", "none" },
        { "a standard post with an event", Make(new() { Topic = LocalPostTopic.Standard, Event = Party }), "Event", "content_invalid", "EVENT, OFFER", "STANDARD" },
        { "an event with an offer", Make(new() { Topic = LocalPostTopic.Event, Event = Party, Offer = new LocalPostOffer() }), "Offer", "content_invalid", "OFFER", "EVENT" },
        { "an alert without kind", Make(new() { Topic = LocalPostTopic.Alert }), "AlertType", "content_invalid", "COVID_19", "none" },
        { "a standard post with a kind of alert", Make(new() { Topic = LocalPostTopic.Standard, AlertType = "COVID_19" }), "AlertType", "content_invalid", "ALERT", "COVID_19" },
        { "a call with an address", Make(new() { CallToAction = new LocalPostCallToAction(CallToActionType.Call, new Uri("tel:+15550123", UriKind.Absolute)) }), "CallToAction.Url", "content_invalid", "none", "an address" },
        { "a button without an address", Make(new() { CallToAction = new LocalPostCallToAction(CallToActionType.Book) }), "CallToAction.Url", "content_invalid", "an address", "none" },
        { "a button that is dead since 2021", Make(new() { CallToAction = new LocalPostCallToAction(new CallToActionType("GET_OFFER"), new Uri("https://a.example.com")) }), "CallToAction.Type", "content_invalid", "BOOK, ORDER, SHOP, LEARN_MORE, SIGN_UP, CALL", "GET_OFFER" },
        { "a button to a file", Make(new() { CallToAction = new LocalPostCallToAction(CallToActionType.Book, new Uri("ftp://a.example.com/b")) }), "CallToAction.Url", "content_invalid", "http(s)://…", "ftp" },
        { "two links", Make(new() { CallToAction = Shop }) with { Link = "https://other.example.com" }, "Link", "content_invalid", "1", "2" },
        { "two photos", new Post { Text = "x", Media = [MediaSource.FromUrl("https://a.example.com/1.jpg"), MediaSource.FromUrl("https://a.example.com/2.jpg")] }, "Media", "invalid_media", "1", "2" },
        { "a photo and a video", new Post { Text = "x", Media = [MediaSource.FromUrl("https://a.example.com/1.jpg"), MediaSource.FromUrl("https://a.example.com/2.mp4")] }, "Media", "invalid_media", "one kind", "image and video" },
        { "a GIF", new Post { Text = "x", Media = [MediaSource.FromUrl("https://a.example.com/1.gif")] }, "Media[0]", "invalid_media", "image, video", "animation" },
        { "uploaded media", new Post { Text = "x", Media = [new UploadedMedia { Account = default, Id = "1", Kind = MediaKind.Image }] }, "Media[0]", "invalid_media", "a URL or bytes", "uploaded media" },
        { "a poll", new Post { Text = "x", Poll = new Poll { Options = ["a", "b"], Duration = TimeSpan.FromDays(1) } }, "Poll", "unsupported", null, null },
        { "a reply", new Post { Text = "x", ReplyTo = "1" }, "ReplyTo", "unsupported", null, null },
        { "a quote", new Post { Text = "x", Quote = "1" }, "Quote", "unsupported", null, null },
        { "a time that is past", new Post { Text = "x", ScheduledTime = Now.AddMinutes(-1) }, "ScheduledTime", "content_invalid", "00:00:00-10675199.02:48:05.4775807", "-00:01:00" },
        { "a private post", new Post { Text = "x", Visibility = Visibility.Private }, "Visibility", "unsupported", "only public posts", "private" },
    };

    [Theory]
    [MemberData(nameof(BadPosts))]
    public void Bad_posts_are_told_by_member_limit_and_value(string what, Post post, string member, string code, string? limit, string? actual)
    {
        ValidationProblem problem = Errors("locations/1", post).ShouldHaveSingleItem(what);

        (problem.Member, problem.Code.Value, problem.Limit, problem.Actual).ShouldBe((member, code, limit, actual), what);
        problem.Message.ShouldNotBeNullOrWhiteSpace();
    }

    [Theory]
    [InlineData("12101883566920497897")]
    [InlineData("accounts/1/locations/2")]
    [InlineData("locations/")]
    [InlineData("locations/abc")]
    [InlineData("locations/1/../2")]
    public void An_account_that_is_no_location_is_refused(string id)
    {
        ValidationProblem problem = Errors(id, new Post { Text = "x" }).ShouldHaveSingleItem();

        (problem.Member, problem.Limit, problem.Actual).ShouldBe(("Account", "locations/{digits}", id));
    }

    [Fact]
    public void Places_that_there_are_not_are_refused()
    {
        ProblemList problems = new();

        LocalPostValidator.Validate(PublishTarget.To("googlebusiness:locations/1", "somewhere", Placement.Story), new Post { Text = "x" }, null, Now, problems);

        problems.ToReport().Problems.Select(p => (p.Member, p.Actual)).ShouldBe([("Destination", "somewhere"), ("Placement", "story")], ignoreOrder: true);
    }

    [Fact]
    public void A_location_that_Google_does_not_let_speak_cannot_post()
    {
        PublishTarget target = "googlebusiness:locations/1";
        GoogleBusinessPublishingContext context = new() { Target = target, ExpiresAt = Now, HasVoiceOfMerchant = false, WhatIsMissing = "the location must be verified" };
        ProblemList problems = new();

        LocalPostValidator.Validate(target, new Post { Text = "x" }, context, Now, problems);

        ValidationProblem problem = problems.ToReport().Problems.ShouldHaveSingleItem();
        (problem.Member, problem.Code, problem.Actual).ShouldBe(("Account", SocialErrorCode.AccountRestricted, "the location must be verified"));
    }

    [Fact]
    public void What_is_only_decoration_is_a_warning()
    {
        Post post = new()
        {
            Text = "x", Title = "t", Link = new PostLink { Url = new Uri("https://a.example.com"), Title = "card" },
            Media = [new MediaAttachment { Source = MediaSource.FromUrl("https://a.example.com/1.jpg"), AltText = "a pumpkin" }],
        };
        ProblemList problems = new();

        LocalPostValidator.Validate("googlebusiness:locations/1", post, null, Now, problems);

        problems.HasErrors.ShouldBeFalse();
        problems.ToReport().Problems.Select(p => p.Member).ShouldBe(["Title", "Link", "Media[0].AltText"], ignoreOrder: true);
    }

    [Fact]
    public void Good_posts_have_no_problem()
    {
        Errors("locations/1", new Post { Text = new string('x', 1500) }).ShouldBeEmpty();
        Errors("locations/1", new Post { Media = [MediaSource.FromUrl("https://a.example.com/1.png")] }).ShouldBeEmpty();
        Errors("locations/1", Make(new() { Event = Party })).ShouldBeEmpty();
        Errors("locations/1", Make(new() { Offer = new LocalPostOffer(), Event = new LocalPostEvent { Schedule = Halloween } }, title: "Two for one")).ShouldBeEmpty();
        Errors("locations/1", Make(new() { CallToAction = new LocalPostCallToAction(CallToActionType.Call) })).ShouldBeEmpty();
        Errors("locations/1", new Post { Text = "x", ScheduledTime = Now.AddDays(400) }).ShouldBeEmpty();
    }

    private static Post Make(GoogleBusinessPostOptions options, string? title = null) => new Post { Text = "x", Title = title }.With(options);

    private static ValidationProblem[] Errors(string id, Post post)
    {
        ProblemList problems = new();
        LocalPostValidator.Validate(new AccountKey(PlatformName.GoogleBusiness, id), post.For(PlatformName.GoogleBusiness), null, Now, problems);
        return [.. problems.ToReport().Problems.Where(p => p.Severity == ValidationSeverity.Error)];
    }
}
