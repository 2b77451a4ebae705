using System.Globalization;

namespace Social.Testing.Tests.TikTok;

public sealed class DisplayTests : TikTokTestBase
{
    [Fact]
    public async Task Example_3_a_user_tells_the_fields_asked_for()
    {
        var answer = await Get("/v2/user/info/?fields=open_id,union_id,avatar_url");

        answer.Status.ShouldBe(200);
        answer.Json["data"]!["user"]!.AsObject().Select(p => p.Key).ShouldBe(["open_id", "union_id", "avatar_url"]);
        answer.Json["error"]!["code"]!.GetValue<string>().ShouldBe("ok");
        answer.Json["error"]!["message"]!.GetValue<string>().ShouldBe("");
    }

    [Fact]
    public async Task A_field_without_its_scope_is_refused_and_so_is_a_call_without_fields()
    {
        Token = TikTok.IssueToken(scopes: ["user.info.basic"]).AccessToken;

        Refused(await Get("/v2/user/info/?fields=open_id,username"), 401, "scope_not_authorized");
        Refused(await Get("/v2/user/info/"), 400, "invalid_params");
        Refused(await Get("/v2/user/info/?fields=open_id,shoe_size"), 400, "invalid_params");
        Refused(await Post("/v2/video/list/?fields=id", "{}"), 401, "scope_not_authorized");
    }

    [Fact]
    public async Task Example_11_an_expired_token_is_refused_with_an_empty_data()
    {
        TikTok.ExpireToken(Token).ShouldBeTrue();

        var answer = await Get("/v2/user/info/?fields=open_id");

        Refused(answer, 401, "access_token_invalid");
        answer.Json["data"]!.ToJsonString().ShouldBe("{}");
    }

    [Fact]
    public async Task Example_4_videos_are_listed_newest_first_and_paged_by_milliseconds()
    {
        var now = TikTok.Clock.GetUtcNow();
        for (var i = 0; i < 25; i++) TikTok.AddVideo(TikTok.DefaultUser, "video " + i.ToString(CultureInfo.InvariantCulture), now.AddMinutes(-i));
        TikTok.AddVideo(TikTok.DefaultUser, "secret").PrivacyLevel = "SELF_ONLY";

        var first = await Post("/v2/video/list/?fields=cover_image_url,id,title", """{"max_count":20}""");
        var cursor = first.Json["data"]!["cursor"]!.GetValue<long>();
        var second = await Post("/v2/video/list/?fields=id,title,create_time", $$$"""{"max_count":20,"cursor":{{{cursor}}}}""");

        first.Json["data"]!["videos"]!.AsArray().Count.ShouldBe(20);
        first.Json["data"]!["has_more"]!.GetValue<bool>().ShouldBeTrue();
        first.Json["data"]!["videos"]![0]!["title"]!.GetValue<string>().ShouldBe("video 0");
        first.Json["data"]!["videos"]![0]!["id"]!.GetValueKind().ShouldBe(System.Text.Json.JsonValueKind.String);
        cursor.ShouldBe(now.AddMinutes(-19).ToUnixTimeMilliseconds());
        second.Json["data"]!["videos"]!.AsArray().Select(v => v!["title"]!.GetValue<string>()).ShouldBe(["video 20", "video 21", "video 22", "video 23", "video 24"]);
        second.Json["data"]!["has_more"]!.GetValue<bool>().ShouldBeFalse();
        second.Json["data"]!["videos"]![0]!["create_time"]!.GetValue<long>().ShouldBe(now.AddMinutes(-20).ToUnixTimeSeconds());
        (await Post("/v2/video/list/?fields=id")).Json["data"]!["videos"]!.AsArray().Count.ShouldBe(10);
        Refused(await Post("/v2/video/list/?fields=id", """{"max_count":21}"""), 400, "invalid_params");
        Refused(await Post("/v2/video/list/?fields=id", """{"max_count":"5"}"""), 400, "invalid_params");
    }

    [Fact]
    public async Task Example_4_a_query_finds_own_videos_and_is_silent_about_others()
    {
        var own = TikTok.AddVideo(TikTok.DefaultUser, "mine");
        var other = TikTok.AddVideo(TikTok.AddUser("ada"), "hers");

        var answer = await Post("/v2/video/query/?fields=id,title", $$$"""{"filters":{"video_ids":["{{{own.Id}}}","{{{other.Id}}}","1"]}}""");

        answer.Json["data"]!.ToJsonString().ShouldBe($$$"""{"videos":[{"id":"{{{own.Id}}}","title":"mine"}]}""");
        var ids = string.Join(',', Enumerable.Range(1, 21).Select(i => $"\"{i}\""));
        Refused(await Post("/v2/video/query/?fields=id", $$$"""{"filters":{"video_ids":[{{{ids}}}]}}"""), 400, "invalid_params");
        Refused(await Post("/v2/video/query/?fields=id", "{}"), 400, "invalid_params");
    }

    [Fact]
    public async Task Paths_end_with_a_slash()
    {
        (await Get("/v2/user/info?fields=open_id")).Status.ShouldBe(404);
        TikTok.Requests.Unmatched.Count.ShouldBe(1);
    }

    [Fact]
    public async Task The_minute_slides_and_all_users_of_an_app_share_it()
    {
        TikTok.Options.RateLimits["GET /v2/user/info/"] = new TikTokRateLimit(2, PerApp: true);
        var other = TikTok.IssueToken(TikTok.AddUser("ada")).AccessToken;
        (await Get("/v2/user/info/?fields=open_id")).Status.ShouldBe(200);
        TikTok.Clock.Advance(TimeSpan.FromSeconds(40));
        (await Get("/v2/user/info/?fields=open_id")).Status.ShouldBe(200);

        var refused = await Get("/v2/user/info/?fields=open_id", other);

        Refused(refused, 429, "rate_limit_exceeded");
        refused.Header("retry-after").ShouldBeNull();
        // The first has left the minute, the second has not.
        TikTok.Clock.Advance(TimeSpan.FromSeconds(25));
        (await Get("/v2/user/info/?fields=open_id")).Status.ShouldBe(200);
        (await Get("/v2/user/info/?fields=open_id")).Status.ShouldBe(429);
    }
}
