using Social.Testing;

namespace Social.TikTok.Tests.Publishing;

/// <summary>Creator info, and TikTok's refusals wherever they come.</summary>
public sealed class CreatorAndErrorTests
{
    [Fact]
    public async Task E5_creator_info_is_asked_for_before_each_post()
    {
        await using TikTokFixture fixture = await TikTokFixture.StartAsync();
        (fixture.Network.DefaultUser.StitchDisabled, fixture.Network.DefaultUser.MaxVideoDurationSeconds) = (true, 300);

        TikTokCreatorInfo creator = await fixture.TikTok.Creators.GetInfoAsync(fixture.Account);
        await fixture.PublishAsync(TikTokFixture.Video());
        await fixture.PublishAsync(TikTokFixture.Video());

        creator.PrivacyLevels.ShouldBe([TikTokPrivacyLevel.PublicToEveryone, TikTokPrivacyLevel.MutualFollowFriends, TikTokPrivacyLevel.SelfOnly]);
        (creator.Username, creator.IsCommentDisabled, creator.IsDuetDisabled, creator.IsStitchDisabled, creator.MaxVideoDuration).ShouldBe(("emulated", false, false, true, TimeSpan.FromMinutes(5)));
        fixture.CountOf(TikTokFixture.CreatorInfo).ShouldBe(3);
        RecordedRequest asked = fixture.Network.Requests.Of("POST", TikTokFixture.CreatorInfo)[0];
        (asked.BodyLength, asked.Headers["Content-Type"], asked.Headers["Content-Length"]).ShouldBe((0, "application/json; charset=UTF-8", "0"));
        fixture.Sent(TikTokFixture.VideoInit).GetProperty("post_info").GetProperty("disable_stitch").GetBoolean().ShouldBeTrue("the creator has it off");
    }

    [Fact]
    public async Task E5_the_recorded_creator_info_is_read_and_a_level_of_tomorrow_is_kept()
    {
        await using TikTokFixture fixture = await TikTokFixture.StartAsync();
        PublishStatusTests.Answer(
            fixture, TikTokFixture.CreatorInfo, 200,
            """
            {"data":{"creator_avatar_url":"https://lf16-tt4d.tiktokcdn.com/obj/tiktok-open-platform/8d5740ac3844be417beeacd0df75aef1","creator_username":"tiktok","creator_nickname":"TikTok Official",
             "privacy_level_options":["PUBLIC_TO_EVERYONE","MUTUAL_FOLLOW_FRIENDS","SELF_ONLY","CLOSE_FRIENDS"],
             "comment_disabled":false,"duet_disabled":false,"stitch_disabled":true,"max_video_post_duration_sec":300},
             "error":{"code":"ok","message":"","log_id":"202210112248442CB9319E1FB30C1073F3"}}
            """);

        TikTokCreatorInfo creator = await fixture.TikTok.Creators.GetInfoAsync(fixture.Account);

        (creator.Username, creator.Nickname, creator.AvatarUrl!.Host, creator.IsStitchDisabled, creator.MaxVideoDuration).ShouldBe(("tiktok", "TikTok Official", "lf16-tt4d.tiktokcdn.com", true, TimeSpan.FromSeconds(300)));
        creator.PrivacyLevels[^1].ShouldBe(new TikTokPrivacyLevel("CLOSE_FRIENDS"));
    }

    [Fact]
    public async Task Facts_that_the_caller_has_are_not_asked_for_again_until_they_expire()
    {
        await using TikTokFixture fixture = await TikTokFixture.StartAsync();
        IPublishingContextReader reader = (await fixture.Social.FindAsync<IPublishingContextReader>(fixture.Account))!;
        TikTokPublishingContext context = (TikTokPublishingContext)await reader.ReadContextAsync(fixture.Account);

        await fixture.PublishAsync(TikTokFixture.Video(), new PublishOptions { Context = context });
        int fresh = fixture.CountOf(TikTokFixture.CreatorInfo);
        await fixture.PublishAsync(TikTokFixture.Video(), new PublishOptions { Context = context with { ExpiresAt = TimeProvider.System.GetUtcNow() - TimeSpan.FromSeconds(1) } });

        (fresh, fixture.CountOf(TikTokFixture.CreatorInfo)).ShouldBe((1, 2));
        GetRules(fixture, context).Visibilities.ShouldBe([Visibility.Public, Visibility.Connections, Visibility.Private]);
    }

    [Fact]
    public async Task Another_creators_facts_say_nothing_of_this_one()
    {
        await using TikTokFixture fixture = await TikTokFixture.StartAsync();
        EmulatedTikTokUser other = fixture.Network.AddUser("other");
        other.IsPrivate = true;
        AccountKey second = new(PlatformName.TikTok, other.OpenIdFor(fixture.Network.DefaultApp));
        await TikTokFixture.ConnectAsync(fixture.Services, second, "other", fixture.Network.IssueToken(other), CredentialKind.OAuth2);
        IPublishingContextReader reader = (await fixture.Social.FindAsync<IPublishingContextReader>(fixture.Account))!;
        PublishingContext firsts = await reader.ReadContextAsync(fixture.Account);
        Post post = TikTokFixture.Video() with { Visibility = Visibility.Followers };

        IReadOnlyList<PublishOutcome> outcomes = await fixture.Social.PublishAsync(post, [fixture.Account, second], new PublishOptions { Context = firsts });

        ValidationReport report = fixture.TikTok.Publisher.Validate(second, post, firsts);
        report.IsValid.ShouldBeTrue("the facts are of another creator");
        report.Problems.ShouldContain(p => p.Severity == ValidationSeverity.NotChecked);
        fixture.TikTok.Publisher.Validate(fixture.Account, post, firsts).IsValid.ShouldBeFalse();
        outcomes[0].Error.ShouldBeOfType<SocialValidationException>();
        outcomes[1].Result!.Status.ShouldBe(PublishStatus.Published);
        fixture.CountOf(TikTokFixture.CreatorInfo).ShouldBe(2, "the second creator's facts had to be asked for");
    }

    [Fact]
    public async Task The_days_cap_of_posts_is_a_typed_error_told_inside_a_200()
    {
        await using TikTokFixture fixture = await TikTokFixture.StartAsync(emulator: e => e.DailyPostCap = 1);
        await fixture.PublishAsync(TikTokFixture.Video());

        SocialRateLimitException error = await Should.ThrowAsync<SocialRateLimitException>(() => fixture.PublishAsync(TikTokFixture.Video()));

        (error.Code, error.Remedy, error.PlatformCode, error.Status, error.IsOurs).ShouldBe((SocialErrorCode.QuotaExceeded, Remedy.Wait, "spam_risk_too_many_posts", 200, false));
        fixture.CountOf(TikTokFixture.VideoInit).ShouldBe(1);
        fixture.CountOf(TikTokFixture.CreatorInfo).ShouldBe(2, "a day is not waited for");
    }

    [Fact]
    public async Task Drafts_have_a_cap_of_their_own()
    {
        await using TikTokFixture fixture = await TikTokFixture.StartAsync(emulator: e => e.PendingShareCap = 1);
        await fixture.PublishAsync(TikTokFixture.Video(), placement: Placement.Inbox);

        SocialRateLimitException error = await Should.ThrowAsync<SocialRateLimitException>(() => fixture.PublishAsync(TikTokFixture.Video(), placement: Placement.Inbox));

        (error.Code, error.PlatformCode).ShouldBe((SocialErrorCode.QuotaExceeded, "spam_risk_too_many_pending_share"));
    }

    [Fact]
    public async Task E11_an_app_without_audit_and_a_banned_creator_are_told_apart()
    {
        await using TikTokFixture fixture = await TikTokFixture.StartAsync();
        fixture.Network.DefaultApp.IsAudited = false;
        SocialPermissionException unaudited = await Should.ThrowAsync<SocialPermissionException>(() => fixture.PublishAsync(TikTokFixture.Video()));
        fixture.Network.DefaultApp.IsAudited = true;
        fixture.Network.DefaultUser.IsBannedFromPosting = true;
        SocialPermissionException banned = await Should.ThrowAsync<SocialPermissionException>(() => fixture.PublishAsync(TikTokFixture.Video()));

        (unaudited.Code, unaudited.Remedy, unaudited.Status).ShouldBe((SocialErrorCode.TargetNotAllowed, Remedy.FixConfiguration, 403));
        unaudited.PlatformCode.ShouldBe("unaudited_client_can_only_post_to_private_accounts");
        (banned.Code, banned.Remedy).ShouldBe((SocialErrorCode.AccountRestricted, Remedy.Human));
    }

    [Theory]
    [InlineData(400, """{"error":{"code":"invalid_param","message":"no","log_id":"L1"}}""", "content_invalid", "invalid_param", "L1")]
    [InlineData(400, """{"error":{"code":"invalid_params","message":"no","logid":"L2"}}""", "content_invalid", "invalid_params", "L2")]
    [InlineData(200, """{"error":{"code":"invalid_publish_id","message":"no","log_id":"L3"}}""", "not_found", "invalid_publish_id", "L3")]
    [InlineData(400, """{"error":{"code":"invalid_file_upload","message":"no","log_id":"L"}}""", "invalid_media", "invalid_file_upload", "L")]
    [InlineData(400, """{"error":{"code":"scope_permission_missed","message":"no","log_id":"L"}}""", "insufficient_permissions", "scope_permission_missed", "L")]
    [InlineData(401, """{"error":{"code":"scope_not_authorized","message":"no","log_id":"L"}}""", "insufficient_permissions", "scope_not_authorized", "L")]
    [InlineData(400, """{"error":{"code":"app_version_check_failed","message":"no","log_id":"L"}}""", "unsupported", "app_version_check_failed", "L")]
    [InlineData(403, """{"error":{"code":"reached_active_user_cap","message":"no","log_id":"L"}}""", "quota_exceeded", "reached_active_user_cap", "L")]
    [InlineData(403, """{"error":{"code":"privacy_level_option_mismatch","message":"no","log_id":"L"}}""", "content_invalid", "privacy_level_option_mismatch", "L")]
    [InlineData(429, """{"error":{"code":"daily_quota_limit_exceeded","message":"no","log_id":"L"}}""", "quota_exceeded", "daily_quota_limit_exceeded", "L")]
    [InlineData(418, """{"error":{"code":"tomorrows_code","message":"no","log_id":"L"}}""", "platform_error", "tomorrows_code", "L")]
    [InlineData(200, """{"error":{"code":"tomorrows_code","message":"no","log_id":"L"}}""", "platform_error", "tomorrows_code", "L")]
    [InlineData(403, "<html>no</html>", "insufficient_permissions", null, null)]
    public async Task Refusals_are_known_by_their_code_whatever_the_status(int status, string body, string code, string? platformCode, string? requestId)
    {
        await using TikTokFixture fixture = await TikTokFixture.StartAsync();
        PublishStatusTests.Answer(fixture, TikTokFixture.Status, status, body);

        SocialApiException error = await Should.ThrowAsync<SocialApiException>(() => fixture.TikTok.Posts.GetStatusAsync(fixture.Account, "v_pub_file~v2-1.1"));

        (error.Code.Value, error.PlatformCode, error.RequestId, error.Status).ShouldBe((code, platformCode, requestId, status));
        fixture.CountOf(TikTokFixture.Status).ShouldBe(1);
    }

    [Fact]
    public async Task E11_a_token_that_stays_refused_is_refreshed_once_and_then_the_user_must_connect_again()
    {
        await using TikTokFixture fixture = await TikTokFixture.StartAsync();
        fixture.Network.Faults.Add(new EmulatorFault
        {
            Kind = EmulatorFaultKind.Custom, StatusCode = 401, Times = null, Method = "GET", PathPattern = "/v2/user/info/",
            Body = """{"data":{},"error":{"code":"access_token_invalid","message":"The access token is invalid or not found in the request.","log_id":"L"}}"""u8.ToArray(),
        });

        SocialAuthenticationException error = await Should.ThrowAsync<SocialAuthenticationException>(() => fixture.TikTok.Users.GetMeAsync(fixture.Account));

        (error.Code, error.Remedy, error.PlatformCode).ShouldBe((SocialErrorCode.AuthenticationExpired, Remedy.Reconnect, "access_token_invalid"));
        (fixture.CountOf("/v2/oauth/token/"), fixture.CountOf("/v2/user/info/", "GET")).ShouldBe((1, 2));
    }

    [Fact]
    public async Task E11_a_429_without_headers_asks_for_a_minute()
    {
        await using TikTokFixture fixture = await TikTokFixture.StartAsync(o => o.MaxRateLimitWait = TimeSpan.Zero);
        fixture.Network.Faults.Add(new EmulatorFault { Kind = EmulatorFaultKind.RateLimited, Method = "POST", PathPattern = TikTokFixture.Status });

        SocialRateLimitException error = await Should.ThrowAsync<SocialRateLimitException>(() => fixture.TikTok.Posts.GetStatusAsync(fixture.Account, "v_pub_file~v2-1.1"));

        (error.Code, error.IsOurs, error.RetryAfter).ShouldBe((SocialErrorCode.RateLimitExceeded, false, TimeSpan.FromMinutes(1)));
    }

    [Fact]
    public async Task The_seventh_init_within_a_minute_is_refused_here_and_another_users_is_not()
    {
        await using TikTokFixture fixture = await TikTokFixture.StartAsync(
            o =>
            {
                o.Limits.Clear();
                o.MaxRateLimitWait = TimeSpan.Zero;
            },
            emulator: e => e.EnforceRateLimits = true);
        for (int i = 0; i < 6; i++)
        {
            (await fixture.PublishAsync(TikTokFixture.PulledVideo(), new PublishOptions { WaitFor = TimeSpan.Zero })).IsSuccess.ShouldBeTrue();
        }

        SocialRateLimitException error = await Should.ThrowAsync<SocialRateLimitException>(() => fixture.PublishAsync(TikTokFixture.PulledVideo()));
        EmulatedTikTokUser other = fixture.Network.AddUser("other");
        AccountKey second = new(PlatformName.TikTok, other.OpenIdFor(fixture.Network.DefaultApp));
        await TikTokFixture.ConnectAsync(fixture.Services, second, "other", fixture.Network.IssueToken(other), CredentialKind.OAuth2);
        PublishResult others = await fixture.Social.PublishAsync(TikTokFixture.PulledVideo(), second);

        (error.IsOurs, error.Limit!.Name, error.Limit.Limit).ShouldBe((true, "tiktok.video.init", 6));
        error.RetryAfter.ShouldNotBeNull().ShouldBeInRange(TimeSpan.FromSeconds(1), TimeSpan.FromMinutes(2));
        fixture.CountOf(TikTokFixture.VideoInit).ShouldBe(7);
        others.IsSuccess.ShouldBeTrue();
    }

    private static PublishingRules GetRules(TikTokFixture fixture, PublishingContext context) => ((IPublishingRules)fixture.TikTok.Publisher).GetRules(fixture.Account, context);
}
