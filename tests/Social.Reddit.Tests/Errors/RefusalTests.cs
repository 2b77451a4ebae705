using Social.Testing;

namespace Social.Reddit.Tests.Errors;

/// <summary>What Reddit refuses, in every shape in which it does.</summary>
public sealed class RefusalTests
{
    private static readonly Post Good = new() { Title = "Title", Text = "Text" };

    public static TheoryData<string, string, string> Inside => new()
    {
        { "SUBREDDIT_NOEXIST", "not_found", "FixContent" },
        { "SUBREDDIT_NOTALLOWED", "target_not_allowed", "AskPermission" },
        { "NO_SELFS", "target_not_allowed", "FixContent" },
        { "TOO_LONG", "content_too_long", "FixContent" },
        { "ALREADY_SUB", "duplicate_content", "FixContent" },
        { "DOMAIN_BANNED", "content_rejected", "FixContent" },
        { "SUBMIT_VALIDATION_FLAIR_REQUIRED", "content_invalid", "FixContent" },
        { "SUBMIT_VALIDATION_TITLE_REQUIREMENT", "content_rejected", "FixContent" },
        { "BANNED_FROM_SUBREDDIT", "target_not_allowed", "Human" },
        { "IN_TIMEOUT", "account_restricted", "Human" },
        { "USER_REQUIRED", "insufficient_permissions", "Reconnect" },
        { "SOMETHING_OF_TOMORROW", "platform_error", "None" },
    };

    [Theory]
    [MemberData(nameof(Inside))]
    public async Task A_refusal_inside_a_success_is_told_and_nothing_is_uncertain(string platformCode, string code, string remedy)
    {
        await using RedditFixture fixture = await RedditFixture.StartAsync();
        fixture.Answer("POST", RedditFixture.Submit, $$$"""{"json": {"errors": [["{{{platformCode}}}", "These are the words", "sr"]]}}""");

        SocialApiException error = await Should.ThrowAsync<SocialApiException>(() => fixture.PublishAsync(Good));

        error.Code.Value.ShouldBe(code);
        error.Remedy.ToString().ShouldBe(remedy);
        (error.Status, error.PlatformCode, error.PlatformSubcode, error.IsOutcomeUnknown).ShouldBe((200, platformCode, "sr", false));
        error.Message.ShouldContain("These are the words");
        fixture.Network.Requests.CountOf("POST", RedditFixture.Submit).ShouldBe(1);
    }

    /// <summary>Every code that is known of a refusal inside a success, by what it means.</summary>
    [Theory]
    [InlineData("insufficient_permissions", Remedy.Reconnect, "USER_REQUIRED")]
    [InlineData("not_found", Remedy.FixContent, "BAD_SR_NAME SUBREDDIT_NOEXIST")]
    [InlineData("not_found", Remedy.None, "NO_THING_ID DELETED_COMMENT USER_DOESNT_EXIST PAGE_NOT_CREATED")]
    [InlineData("content_invalid", Remedy.FixContent, "SUBREDDIT_REQUIRED NO_TEXT NO_URL BAD_URL INVALID_OPTION INVALID_SELFPOST JSON_PARSE_ERROR ARRAY_PARSE_ERROR TOO_FEW_OPTIONS placeholder INVALID_CROSSPOST_THING SUBMIT_VALIDATION_FLAIR_REQUIRED BAD_FLAIR_TARGET BAD_CSS_NAME")]
    [InlineData("target_not_allowed", Remedy.AskPermission, "SUBREDDIT_NOTALLOWED SUBREDDIT_NO_ACCESS")]
    [InlineData("target_not_allowed", Remedy.FixContent, "NO_SELFS NO_LINKS NO_IMAGES NO_VIDEOS GALLERIES_DISABLED NO_CROSSPOSTS POLLS_DISABLED")]
    [InlineData("target_not_allowed", Remedy.None, "TOO_OLD THREAD_LOCKED SOMETHING_IS_BROKEN USER_BLOCKED")]
    [InlineData("target_not_allowed", Remedy.Human, "BANNED_FROM_SUBREDDIT")]
    [InlineData("content_too_long", Remedy.FixContent, "TOO_LONG")]
    [InlineData("content_rejected", Remedy.FixContent, "DOMAIN_BANNED SUBREDDIT_OUTBOUND_LINKING_DISALLOWED SUBMIT_VALIDATION_TITLE_REQUIREMENT SUBMIT_VALIDATION_MIN_LENGTH SUBMIT_VALIDATION_TITLE_BLACKLISTED_STRING SUBMIT_VALIDATION_BODY_BLACKLISTED_STRING SUBMIT_VALIDATION_OF_TOMORROW")]
    [InlineData("duplicate_content", Remedy.FixContent, "ALREADY_SUB")]
    [InlineData("invalid_media", Remedy.FixContent, "MISSING_VIDEO_URLS BAD_IMAGE SPECIAL_ERRORS")]
    [InlineData("account_restricted", Remedy.Human, "IN_TIMEOUT BAD_CAPTCHA")]
    [InlineData("payment_required", Remedy.Pay, "GOLD_REQUIRED")]
    [InlineData("conflict", Remedy.None, "EDIT_CONFLICT")]
    public async Task Each_known_code_has_its_meaning_in_each_of_its_shapes(string code, Remedy remedy, string known)
    {
        await using RedditFixture fixture = await RedditFixture.StartAsync();
        List<string> others = [];
        foreach (string platformCode in known.Split(' '))
        {
            fixture.Answer("POST", RedditFixture.Submit, $$$"""{"json": {"errors": [["{{{platformCode}}}", "These are the words", null]]}}""");
            SocialApiException inside = await Should.ThrowAsync<SocialApiException>(() => fixture.PublishAsync(Good));
            fixture.Answer("POST", RedditFixture.Submit, $$$"""{"fields": ["title"], "explanation": "These are the words", "message": "Bad Request", "reason": "{{{platformCode}}}"}""", 400);
            SocialApiException bare = await Should.ThrowAsync<SocialApiException>(() => fixture.PublishAsync(Good));
            foreach (SocialApiException error in (SocialApiException[])[inside, bare])
            {
                if ((error.Code.Value, error.Remedy, error.PlatformCode, error.IsOutcomeUnknown) != (code, remedy, platformCode, false))
                {
                    others.Add($"{platformCode} (HTTP {error.Status}): {error.Code}, {error.Remedy}");
                }
            }
        }

        others.ShouldBeEmpty();
        fixture.Network.Submissions.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_link_that_somebody_else_posted_is_not_taken_for_ours_whose_answer_was_lost()
    {
        await using RedditFixture fixture = await RedditFixture.StartAsync();
        fixture.Subreddit.Requirements.LinkRepostAge = 7;
        Post post = new() { Title = "Ours", Link = "https://example.com/news" };
        PublishOptions once = new() { IdempotencyKey = "link" };
        fixture.Network.Faults.Add(new EmulatorFault { Kind = EmulatorFaultKind.ResetBeforeRead, Method = "POST", PathPattern = RedditFixture.Submit });
        PublishResult lost = await fixture.PublishAsync(post, once);
        using HttpClient somebody = new() { BaseAddress = fixture.Network.BaseAddress };
        somebody.DefaultRequestHeaders.TryAddWithoutValidation("User-Agent", "linux:other.app:v1 (by /u/somebody)");
        somebody.DefaultRequestHeaders.TryAddWithoutValidation("Authorization", "Bearer " + fixture.Network.IssueToken(fixture.Network.AddUser("somebody")).AccessToken);
        using FormUrlEncodedContent form = new(new Dictionary<string, string> { ["api_type"] = "json", ["kind"] = "link", ["sr"] = fixture.Subreddit.Name, ["title"] = "Theirs", ["url"] = "https://example.com/news" });
        (await somebody.PostAsync("/api/submit?raw_json=1", form, RedditFixture.Cancel)).EnsureSuccessStatusCode();

        SocialApiException error = await Should.ThrowAsync<SocialApiException>(() => fixture.PublishAsync(post, once with { RetryUnconfirmed = true }));

        lost.Status.ShouldBe(PublishStatus.Unconfirmed);
        (error.Code, error.PlatformCode).ShouldBe((SocialErrorCode.DuplicateContent, "ALREADY_SUB"));
        fixture.Network.Submissions.ShouldHaveSingleItem().Title.ShouldBe("Theirs");
    }

    [Fact]
    public async Task Errors_that_are_null_are_none()
    {
        await using RedditFixture fixture = await RedditFixture.StartAsync();
        fixture.Answer("POST", RedditFixture.Submit, """{"json": {"errors": null, "data": {"id": "4bbe4b", "name": "t3_4bbe4b", "url": "https://www.reddit.com/r/x/comments/4bbe4b/t/"}}}""");

        (await fixture.PublishAsync(Good)).Reference!.Id.ShouldBe("t3_4bbe4b");
    }

    [Theory]
    [InlineData("Looks like you've been doing that a lot. Take a break for 5 seconds before trying again.", 6)]
    [InlineData("You are doing that too much. Try again in 1 minute.", 61)]
    [InlineData("You are doing that too much. Try again in 9 minutes.", 541)]
    [InlineData("You are doing that too much. Try again in 2 milliseconds.", 1)]
    public async Task A_throttle_tells_how_long_to_wait(string words, int seconds)
    {
        await using RedditFixture fixture = await RedditFixture.StartAsync();
        fixture.Answer("POST", RedditFixture.Submit, Throttle(words));

        SocialRateLimitException error = await Should.ThrowAsync<SocialRateLimitException>(() => fixture.PublishAsync(Good, new PublishOptions { RateLimit = RateLimitWait.Refuse }));

        (error.Code, error.Remedy, error.PlatformCode, error.RetryAfter).ShouldBe((SocialErrorCode.RateLimitExceeded, Remedy.Wait, RedditReasons.Throttled, TimeSpan.FromSeconds(seconds)));
        error.IsOutcomeUnknown.ShouldBeFalse();
        fixture.Network.Requests.CountOf("POST", RedditFixture.Submit).ShouldBe(1);
    }

    [Fact]
    public async Task A_throttle_without_a_number_is_not_waited_for()
    {
        await using RedditFixture fixture = await RedditFixture.StartAsync();
        fixture.Answer("POST", RedditFixture.Submit, Throttle("Some unexpected error message"));

        SocialRateLimitException error = await Should.ThrowAsync<SocialRateLimitException>(() => fixture.PublishAsync(Good));

        error.IsTransient.ShouldBeFalse();
        fixture.Network.Requests.CountOf("POST", RedditFixture.Submit).ShouldBe(1);
    }

    [Fact]
    public async Task A_short_throttle_is_waited_for_and_the_post_is_made_once()
    {
        await using RedditFixture fixture = await RedditFixture.StartAsync();
        fixture.Answer("POST", RedditFixture.Submit, Throttle("You are doing that too much. Try again in 2 milliseconds."));

        PublishResult result = await fixture.PublishAsync(Good);

        result.Status.ShouldBe(PublishStatus.Published);
        fixture.Network.Submissions.Count.ShouldBe(1);
        fixture.Network.Requests.CountOf("POST", RedditFixture.Submit).ShouldBe(2);
    }

    [Fact]
    public async Task A_throttled_account_does_not_stop_the_apps_other_calls()
    {
        await using RedditFixture fixture = await RedditFixture.StartAsync();
        fixture.Answer("POST", RedditFixture.Submit, Throttle("You are doing that too much. Try again in 9 minutes."));
        await Should.ThrowAsync<SocialRateLimitException>(() => fixture.PublishAsync(Good));

        (await fixture.Reddit.Users.GetMeAsync(fixture.Account, RedditFixture.Cancel)).Name.ShouldBe("emulated");
        SocialRateLimitException ours = await Should.ThrowAsync<SocialRateLimitException>(() => fixture.PublishAsync(Good));

        ours.IsOurs.ShouldBeTrue();
        ours.Limit!.Name.ShouldBe("reddit.posting");
    }

    [Theory]
    [InlineData(403, """{"reason":"private","message":"Forbidden","error":403}""", RedditReasons.Private, "target_not_allowed")]
    [InlineData(403, """{"reason":"quarantined","message":"Forbidden","error":403}""", RedditReasons.Quarantined, "target_not_allowed")]
    [InlineData(404, """{"reason":"banned","message":"Not Found","error":404}""", RedditReasons.Banned, "not_found")]
    [InlineData(403, """{"explanation":"you aren't allowed access to this subreddit","message":"Forbidden","reason":"SUBREDDIT_NO_ACCESS"}""", "SUBREDDIT_NO_ACCESS", "target_not_allowed")]
    [InlineData(404, """{"explanation":"Hmm, that community doesn't exist. Try checking the spelling.","message":"Not Found","reason":"SUBREDDIT_NOEXIST"}""", RedditReasons.NoSuchSubreddit, "not_found")]
    public async Task A_subreddit_that_is_closed_says_how_before_anything_is_sent(int status, string body, string platformCode, string code)
    {
        await using RedditFixture fixture = await RedditFixture.StartAsync();
        fixture.Answer("GET", "/r/emulated/about", body, status);

        SocialApiException error = await Should.ThrowAsync<SocialApiException>(() => fixture.PublishAsync(Good));

        (error.PlatformCode, error.Code.Value, error.Status).ShouldBe((platformCode, code, status));
        fixture.Network.Requests.CountOf("POST", "/**").ShouldBe(0);
    }

    [Fact]
    public async Task An_unknown_subreddit_leads_to_a_search_and_is_not_found()
    {
        await using RedditFixture fixture = await RedditFixture.StartAsync();
        fixture.Answer("GET", "/r/nobody/about", "", 302, headers: ("Location", "https://www.reddit.com/subreddits/search?q=nobody"));

        SocialApiException error = await Should.ThrowAsync<SocialApiException>(() => fixture.Reddit.Subreddits.GetAsync(fixture.Account, "r/nobody", RedditFixture.Cancel));

        (error.Code, error.PlatformCode).ShouldBe((SocialErrorCode.NotFound, RedditReasons.NoSuchSubreddit));
    }

    [Fact]
    public async Task The_moderators_rule_of_a_recording_is_told()
    {
        await using RedditFixture fixture = await RedditFixture.StartAsync();
        fixture.Answer(
            "POST", RedditFixture.Submit,
            """{"fields": ["title"], "explanation": "You may not have \"dfgfdgfdgdf\" in your title. ", "error_type": "SUBMIT_VALIDATION_ERROR", "message": "Bad Request", "reason": "SUBMIT_VALIDATION_TITLE_BLACKLISTED_STRING"}""", 400);

        SocialValidationException error = await Should.ThrowAsync<SocialValidationException>(() => fixture.PublishAsync(Good));

        (error.Code, error.Status, error.PlatformCode, error.PlatformSubcode).ShouldBe((SocialErrorCode.ContentRejected, 400, "SUBMIT_VALIDATION_TITLE_BLACKLISTED_STRING", "title"));
        error.Message.ShouldContain("dfgfdgfdgdf");
    }

    [Fact]
    public async Task A_missing_scope_asks_for_it_and_refreshes_nothing()
    {
        await using RedditFixture fixture = await RedditFixture.StartAsync();
        fixture.Answer("GET", "/api/v1/me", """{"error": 403}""", 403, headers: ("WWW-Authenticate", "Bearer realm=\"reddit\", error=\"insufficient_scope\""));

        SocialPermissionException error = await Should.ThrowAsync<SocialPermissionException>(() => fixture.Reddit.Users.GetMeAsync(fixture.Account, RedditFixture.Cancel));

        error.Remedy.ShouldBe(Remedy.AskPermission);
        fixture.Network.Requests.CountOf("POST", "/api/v1/access_token").ShouldBe(0);
    }

    [Fact]
    public async Task A_refused_token_is_refreshed_once()
    {
        await using RedditFixture fixture = await RedditFixture.StartAsync();
        fixture.Answer("GET", "/api/v1/me", """{"error": 401}""", 401, headers: ("WWW-Authenticate", "Bearer realm=\"reddit\", error=\"invalid_token\""));

        (await fixture.Reddit.Users.GetMeAsync(fixture.Account, RedditFixture.Cancel)).Name.ShouldBe("emulated");

        fixture.FormOf("/api/v1/access_token").ShouldBe(new Dictionary<string, string> { ["grant_type"] = "refresh_token", ["refresh_token"] = fixture.Token.RefreshToken! }, ignoreOrder: true);
    }

    [Fact]
    public async Task A_block_page_is_about_the_app_not_the_user()
    {
        await using RedditFixture fixture = await RedditFixture.StartAsync();
        fixture.Answer("GET", "/api/v1/me", "<!doctype html><html><body>blocked by network security</body></html>", 403, "text/html");

        SocialApiException error = await Should.ThrowAsync<SocialApiException>(() => fixture.Reddit.Users.GetMeAsync(fixture.Account, RedditFixture.Cancel));

        (error.Code, error.Remedy).ShouldBe((SocialErrorCode.ConfigurationInvalid, Remedy.FixConfiguration));
        error.Message.ShouldContain("User-Agent");
    }

    [Fact]
    public async Task Both_kinds_of_429_are_the_apps_limit()
    {
        await using RedditFixture fixture = await RedditFixture.StartAsync();
        fixture.Answer("GET", "/api/v1/me", "<!doctype html><h1>whoa there, pardner!</h1>", 429, "text/html; charset=UTF-8", ("retry-after", "400"));

        SocialRateLimitException page = await Should.ThrowAsync<SocialRateLimitException>(() => fixture.Reddit.Users.GetMeAsync(fixture.Account, RedditFixture.Cancel));
        SocialRateLimitException ours = await Should.ThrowAsync<SocialRateLimitException>(() => fixture.Reddit.Users.GetMeAsync(fixture.Account, RedditFixture.Cancel));

        page.RetryAfter.ShouldBe(TimeSpan.FromSeconds(400));
        ours.IsOurs.ShouldBeTrue();
        ours.Limit!.Name.ShouldBe("reddit.api");
    }

    [Fact]
    public async Task Limits_are_read_from_the_headers_of_a_recording()
    {
        await using RedditFixture fixture = await RedditFixture.StartAsync();
        fixture.Network.Options.EnforceRateLimits = false;
        fixture.Answer(
            "POST", RedditFixture.Submit,
            """{"json": {"errors": [], "data": {"url": "https://www.reddit.com/r/x/comments/1kh35wk/x_title/", "drafts_count": 0, "id": "1kh35wk", "name": "t3_1kh35wk"}}}""",
            headers: [("x-ratelimit-remaining", "984.0"), ("x-ratelimit-reset", "288"), ("x-ratelimit-used", "12")]);

        PublishResult result = await fixture.PublishAsync(Good);

        RateLimitSnapshot limit = result.RateLimits.Single(l => l.Name == "reddit.api");
        (limit.Limit, limit.Remaining, limit.IsFromNetwork).ShouldBe((996, 984, true));
        limit.ResetsAt.ShouldNotBeNull();
    }

    private static string Throttle(string words) => $$$"""{"json": {"errors": [["RATELIMIT", "{{{words}}}", "ratelimit"]]}}""";
}
