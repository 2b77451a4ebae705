using System.Text.Json.Nodes;

namespace Social.Testing.Tests.TikTok;

public sealed class PublishTests : TikTokTestBase
{
    private const string Direct = "/v2/post/publish/video/init/";
    private const string Source = """{"source":"FILE_UPLOAD","video_size":1000,"chunk_size":1000,"total_chunk_count":1}""";

    [Fact]
    public async Task Example_5_a_creator_tells_what_it_may_post()
    {
        TikTok.DefaultUser.StitchDisabled = true;
        TikTok.DefaultUser.MaxVideoDurationSeconds = 300;

        var answer = await Post("/v2/post/publish/creator_info/query/");

        answer.Status.ShouldBe(200);
        var data = answer.Json["data"]!.AsObject();
        data.Remove("creator_avatar_url").ShouldBeTrue();
        data.ToJsonString().ShouldBe(
            """{"creator_username":"emulated","creator_nickname":"Emulated User","privacy_level_options":["PUBLIC_TO_EVERYONE","MUTUAL_FOLLOW_FRIENDS","SELF_ONLY"],"comment_disabled":false,"duet_disabled":false,"stitch_disabled":true,"max_video_post_duration_sec":300}""");
        TikTok.DefaultUser.IsPrivate = true;
        (await Post("/v2/post/publish/creator_info/query/")).Json["data"]!["privacy_level_options"]!.ToJsonString()
            .ShouldBe("""["FOLLOWER_OF_CREATOR","MUTUAL_FOLLOW_FRIENDS","SELF_ONLY"]""");
    }

    [Fact]
    public async Task A_ban_is_told_with_200_by_creator_info_and_with_403_by_init()
    {
        TikTok.DefaultUser.IsBannedFromPosting = true;

        Refused(await Post("/v2/post/publish/creator_info/query/"), 200, "spam_risk_user_banned_from_posting");
        Refused(await Init(1000, 1000, 1), 403, "spam_risk_user_banned_from_posting");
        TikTok.Publishes.ShouldBeEmpty();
        TikTok.Requests.ShouldAllBe(r => !r.IsTaken);
    }

    [Fact]
    public async Task A_direct_post_is_complete_and_then_listed()
    {
        var id = await Publish("PUBLIC_TO_EVERYONE", "a #Funny cat");

        var status = await Status(id);

        var video = TikTok.Videos.ShouldHaveSingleItem();
        status.Json["data"]!.ToJsonString().ShouldBe($$$"""{"status":"PUBLISH_COMPLETE","publicaly_available_post_id":[{{{video.Id}}}],"uploaded_bytes":1000}""");
        video.Id.ShouldBeGreaterThan(1L << 53);
        video.HashtagNames.ShouldBe(["funny"]);
        video.DurationSeconds.ShouldBe(8);
        (await Post("/v2/video/list/?fields=id,title")).Json["data"]!["videos"]!.ToJsonString().ShouldBe($$$"""[{"id":"{{{video.Id}}}","title":"a #Funny cat"}]""");
    }

    [Fact]
    public async Task The_id_of_a_post_comes_late_with_moderation_and_never_for_what_is_not_public()
    {
        TikTok.Options.Processing = TimeSpan.FromMinutes(1);
        TikTok.Options.Moderation = TimeSpan.FromMinutes(5);
        var id = await Publish();
        var own = await Publish("SELF_ONLY");

        (await Status(id)).Json["data"]!["status"]!.GetValue<string>().ShouldBe("PROCESSING_UPLOAD");
        TikTok.Clock.Advance(TimeSpan.FromMinutes(2));
        (await Status(id)).Json["data"]!.ToJsonString().ShouldStartWith("""{"status":"PUBLISH_COMPLETE","publicaly_available_post_id":[],""");
        (await Post("/v2/video/list/?fields=id")).Json["data"]!["videos"]!.AsArray().ShouldBeEmpty();
        TikTok.Clock.Advance(TimeSpan.FromMinutes(5));
        (await Status(id)).Json["data"]!["publicaly_available_post_id"]!.AsArray().Count.ShouldBe(1);
        (await Status(own)).Json["data"]!["publicaly_available_post_id"]!.AsArray().ShouldBeEmpty();
        TikTok.Options.Moderation = null;
        var never = await Publish();
        TikTok.Clock.Advance(TimeSpan.FromHours(1));
        (await Status(never)).Json["data"]!.ToJsonString().ShouldStartWith("""{"status":"PUBLISH_COMPLETE","publicaly_available_post_id":[],""");
    }

    [Theory]
    [InlineData("""{}""", "invalid_param")]
    [InlineData("""{"privacy_level":"EVERYONE"}""", "invalid_param")]
    [InlineData("""{"privacy_level":"SELF_ONLY","disable_comment":"true"}""", "invalid_param")]
    [InlineData("""{"privacy_level":"SELF_ONLY","brand_content_toggle":true}""", "invalid_param")]
    [InlineData("""{"privacy_level":"SELF_ONLY","video_cover_timestamp_ms":-1}""", "invalid_param")]
    public async Task Bad_settings_of_a_post_are_refused(string postInfo, string code)
    {
        Refused(await Post(Direct, $$$"""{"post_info":{{{postInfo}}},"source_info":{{{Source}}}}"""), 400, code);
        TikTok.Publishes.ShouldBeEmpty();
    }

    [Theory]
    [InlineData(2200, 200)]
    [InlineData(2201, 400)]
    public async Task A_caption_counts_UTF_16_code_units(int units, int status)
    {
        var title = string.Concat(Enumerable.Repeat("\U0001F600", units / 2)) + (units % 2 == 1 ? "x" : "");

        (await Init(1000, 1000, 1, title: title)).Status.ShouldBe(status);
    }

    [Fact]
    public async Task A_privacy_level_that_the_creator_is_not_offered_is_a_mismatch()
    {
        Refused(await Init(1000, 1000, 1, "FOLLOWER_OF_CREATOR"), 403, "privacy_level_option_mismatch");
        TikTok.DefaultUser.IsPrivate = true;
        Refused(await Init(1000, 1000, 1, "PUBLIC_TO_EVERYONE"), 403, "privacy_level_option_mismatch");
        (await Init(1000, 1000, 1, "FOLLOWER_OF_CREATOR")).Status.ShouldBe(200);
    }

    [Fact]
    public async Task Example_11_an_app_without_audit_posts_privately_on_private_accounts_only()
    {
        TikTok.DefaultApp.IsAudited = false;
        var refused = await Init(1000, 1000, 1, "PUBLIC_TO_EVERYONE");
        Refused(refused, 403, "unaudited_client_can_only_post_to_private_accounts");
        refused.Json["data"].ShouldBeNull();
        Refused(await Init(1000, 1000, 1, "SELF_ONLY"), 403, "unaudited_client_can_only_post_to_private_accounts");
        TikTok.DefaultUser.IsPrivate = true;
        (await Init(1000, 1000, 1, "SELF_ONLY")).Status.ShouldBe(200);
    }

    [Fact]
    public async Task An_app_without_audit_has_five_users_a_day()
    {
        TikTok.DefaultApp.IsAudited = false;
        for (var i = 0; i < 6; i++)
        {
            var user = TikTok.AddUser("user" + i.ToString(System.Globalization.CultureInfo.InvariantCulture));
            user.IsPrivate = true;
            Token = TikTok.IssueToken(user).AccessToken;
            if (i < 5) (await Init(1000, 1000, 1)).Status.ShouldBe(200);
        }

        Refused(await Init(1000, 1000, 1), 403, "reached_active_user_cap");
        Refused(await Post("/v2/post/publish/creator_info/query/"), 200, "reached_active_user_cap");
    }

    [Fact]
    public async Task A_creator_posts_fifteen_times_a_day()
    {
        TikTok.Options.EnforceRateLimits = false;
        for (var i = 0; i < 15; i++) await Publish("SELF_ONLY");

        Refused(await Init(1000, 1000, 1), 403, "spam_risk_too_many_posts");
        Refused(await Post("/v2/post/publish/creator_info/query/"), 200, "spam_risk_too_many_posts");
        TikTok.Clock.Advance(TimeSpan.FromHours(24.1));
        Token = TikTok.IssueToken().AccessToken;
        (await Init(1000, 1000, 1)).Status.ShouldBe(200);
    }

    [Fact]
    public async Task Init_is_taken_six_times_a_minute_by_each_user()
    {
        for (var i = 0; i < 6; i++) (await Init(1000, 1000, 1)).Status.ShouldBe(200);

        Refused(await Init(1000, 1000, 1), 429, "rate_limit_exceeded");
        Token = TikTok.IssueToken(TikTok.AddUser("ada")).AccessToken;
        (await Init(1000, 1000, 1)).Status.ShouldBe(200);
    }

    [Fact]
    public async Task What_the_post_or_the_creator_switches_off_is_off()
    {
        TikTok.DefaultUser.DuetDisabled = true;
        var video = Videos.Mp4(1000);
        var started = await Post(Direct, $$$"""{"post_info":{"privacy_level":"SELF_ONLY","disable_comment":true,"disable_duet":false,"is_aigc":true},"source_info":{{{Source}}}}""");
        (await Put(UploadUrl(started), video, "bytes 0-999/1000")).Status.ShouldBe(201);

        var post = TikTok.Videos.Single();

        post.CommentDisabled.ShouldBeTrue();
        post.DuetDisabled.ShouldBeTrue();
        post.StitchDisabled.ShouldBeFalse();
        JsonNode.Parse(TikTok.Publishes.Single().PostInfo)!["is_aigc"]!.GetValue<bool>().ShouldBeTrue();
    }

    [Fact]
    public async Task Example_9_a_draft_waits_in_the_inbox_until_the_creator_posts_it()
    {
        var video = Videos.Mp4(1000);
        var started = await Post("/v2/post/publish/inbox/video/init/", $$$"""{"source_info":{{{Source}}}}""");
        PublishId(started).ShouldStartWith("v_inbox_file~v2.");
        (await Put(UploadUrl(started), video, "bytes 0-999/1000")).Status.ShouldBe(201);
        (await Status(PublishId(started))).Json["data"]!["status"]!.GetValue<string>().ShouldBe("SEND_TO_USER_INBOX");
        TikTok.Videos.ShouldBeEmpty();

        var post = TikTok.PostDraft(TikTok.FindPublish(PublishId(started))!);

        (await Status(PublishId(started))).Json["data"]!.ToJsonString().ShouldStartWith($$$"""{"status":"PUBLISH_COMPLETE","publicaly_available_post_id":[{{{post.Id}}}],""");
    }

    [Fact]
    public async Task Five_drafts_may_wait()
    {
        for (var i = 0; i < 5; i++) (await Post("/v2/post/publish/inbox/video/init/", $$$"""{"source_info":{{{Source}}}}""")).Status.ShouldBe(200);

        Refused(await Post("/v2/post/publish/inbox/video/init/", $$$"""{"source_info":{{{Source}}}}"""), 403, "spam_risk_too_many_pending_share");
    }

    [Fact]
    public async Task Each_kind_of_post_has_its_scope()
    {
        Token = TikTok.IssueToken(scopes: ["video.upload"]).AccessToken;

        Refused(await Init(1000, 1000, 1), 401, "scope_not_authorized");
        Refused(await Post("/v2/post/publish/creator_info/query/"), 401, "scope_not_authorized");
        (await Post("/v2/post/publish/inbox/video/init/", $$$"""{"source_info":{{{Source}}}}""")).Status.ShouldBe(200);
    }

    [Fact]
    public async Task A_publish_belongs_to_its_creator()
    {
        var id = await Publish();
        Refused(await Status("v_pub_file~v2-1.1"), 400, "invalid_publish_id");
        Refused(await Post("/v2/post/publish/status/fetch/", "{}"), 400, "invalid_param");
        Token = TikTok.IssueToken(TikTok.AddUser("ada")).AccessToken;
        Refused(await Status(id), 400, "token_not_authorized_for_specified_publish_id");
    }

    [Fact]
    public async Task Processing_fails_for_the_reason_that_is_set_or_found()
    {
        var text = await Publish(video: [.. "this is no video, whatever it calls itself"u8]);
        var endless = await Publish(video: Videos.Mp4(1000, seconds: 601));
        TikTok.Options.FailReason = "spam_risk_text";
        var spam = await Publish();

        (await Status(text)).Json["data"]!.ToJsonString().ShouldStartWith("""{"status":"FAILED","fail_reason":"file_format_check_failed","publicaly_available_post_id":[],""");
        (await Status(endless)).Json["data"]!["fail_reason"]!.GetValue<string>().ShouldBe("duration_check_failed");
        (await Status(spam)).Json["data"]!["fail_reason"]!.GetValue<string>().ShouldBe("spam_risk_text");
        TikTok.Videos.ShouldBeEmpty();
    }
}
