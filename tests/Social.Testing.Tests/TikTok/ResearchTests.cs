namespace Social.Testing.Tests.TikTok;

public sealed class ResearchTests : TikTokTestBase
{
    private const string Videos = "/v2/research/video/query/?fields=id,like_count";

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        Token = TikTok.IssueClientToken().AccessToken;
    }

    [Fact]
    public async Task Example_12_conditions_choose_videos_of_everybody()
    {
        var at = new DateTimeOffset(2023, 1, 10, 0, 0, 0, TimeSpan.Zero);
        var ada = TikTok.AddUser("ada");
        var wanted = TikTok.AddVideo(ada, "an #animal", at);
        wanted.DurationSeconds = 40;
        wanted.LikeCount = 760;
        TikTok.AddVideo(ada, "a short #animal", at).DurationSeconds = 5;
        TikTok.AddVideo(ada, "no beast", at).DurationSeconds = 40;
        TikTok.AddVideo(ada, "a late #animal", at.AddDays(10)).DurationSeconds = 40;

        var answer = await Post(Videos, """
            {"query":{"and":[{"operation":"IN","field_name":"region_code","field_values":["US","CA"]},{"operation":"EQ","field_name":"hashtag_name","field_values":["animal"]}],
                      "not":[{"operation":"EQ","field_name":"video_length","field_values":["SHORT"]}]},
             "max_count":20,"cursor":0,"start_date":"20230101","end_date":"20230115"}
            """);

        answer.Status.ShouldBe(200, answer.Body);
        // The id is a number here.
        answer.Json["data"]!["videos"]!.ToJsonString().ShouldBe($$$"""[{"id":{{{wanted.Id}}},"like_count":760}]""");
        answer.Json["data"]!["has_more"]!.GetValue<bool>().ShouldBeFalse();
    }

    [Theory]
    [InlineData("""{"and":[{"operation":"LIKE","field_name":"keyword","field_values":["x"]}]}""", "20230101", "20230102")]
    [InlineData("""{"and":[{"operation":"EQ","field_name":"colour","field_values":["x"]}]}""", "20230101", "20230102")]
    [InlineData("""{"and":[{"operation":"EQ","field_name":"view_count","field_values":[5]}]}""", "20230101", "20230102")]
    [InlineData("""{"and":[{"operation":"GT","field_name":"keyword","field_values":["x"]}]}""", "20230101", "20230102")]
    [InlineData("""{"and":[{"operation":"EQ","field_name":"hashtag_name","field_values":["#x"]}]}""", "20230101", "20230102")]
    [InlineData("""{"and":[{"operation":"EQ","field_name":"video_length","field_values":["HUGE"]}]}""", "20230101", "20230102")]
    [InlineData("""{"and":[{"operation":"EQ","field_name":"region_code","field_values":["US","CA"]}]}""", "20230101", "20230102")]
    [InlineData("""{}""", "20230101", "20230102")]
    [InlineData("""{"and":[{"operation":"EQ","field_name":"keyword","field_values":["x"]}]}""", "2023-01-01", "20230102")]
    [InlineData("""{"and":[{"operation":"EQ","field_name":"keyword","field_values":["x"]}]}""", "20230101", "20230201")]
    [InlineData("""{"and":[{"operation":"EQ","field_name":"keyword","field_values":["x"]}]}""", "20230102", "20230101")]
    public async Task Bad_queries_are_refused(string query, string from, string to)
    {
        Refused(await Post(Videos, $$$"""{"query":{{{query}}},"start_date":"{{{from}}}","end_date":"{{{to}}}"}"""), 400, "invalid_params");
    }

    [Fact]
    public async Task Pages_need_their_search_which_takes_a_while_to_work()
    {
        TikTok.Options.ResearchSearchWarmUp = 1;
        var today = TikTok.Clock.GetUtcNow();
        for (var i = 0; i < 3; i++) TikTok.AddVideo(TikTok.DefaultUser, "cat", today);
        var first = await Post(Videos, Query(today, "\"max_count\":2"));
        var search = first.Json["data"]!["search_id"]!.GetValue<string>();

        Refused(await Post(Videos, Query(today, "\"max_count\":2,\"cursor\":2")), 400, "invalid_params");
        Refused(await Post(Videos, Query(today, $"\"max_count\":2,\"cursor\":2,\"search_id\":\"{search}\"")), 400, "invalid_params");
        var second = await Post(Videos, Query(today, $"\"max_count\":2,\"cursor\":2,\"search_id\":\"{search}\""));

        first.Json["data"]!["has_more"]!.GetValue<bool>().ShouldBeTrue();
        second.Json["data"]!["videos"]!.AsArray().Count.ShouldBe(1);
        second.Json["data"]!["has_more"]!.GetValue<bool>().ShouldBeFalse();
    }

    [Fact]
    public async Task A_day_has_its_quota()
    {
        TikTok.Options.ResearchRequestsPerDay = 1;
        var day = TikTok.Clock.GetUtcNow();
        (await Post(Videos, Query(day, "\"max_count\":1"))).Status.ShouldBe(200);

        Refused(await Post(Videos, Query(day, "\"max_count\":1")), 429, "rate_limit_exceeded");
        TikTok.Clock.Advance(TimeSpan.FromDays(1));
        Token = TikTok.IssueClientToken().AccessToken;
        (await Post(Videos, Query(day, "\"max_count\":1"))).Status.ShouldBe(200);
    }

    [Fact]
    public async Task Users_and_comments_are_read()
    {
        var ada = TikTok.AddUser("ada", "Ada");
        var video = TikTok.AddVideo(TikTok.DefaultUser, "cat");
        var comment = TikTok.AddComment(video, ada, "nice");
        TikTok.AddComment(video, TikTok.DefaultUser, "thanks", comment);

        (await Post("/v2/research/user/info/?fields=display_name,video_count", """{"username":"ada"}""")).Json["data"]!.ToJsonString()
            .ShouldBe("""{"display_name":"Ada","video_count":0}""");
        var comments = await Post("/v2/research/video/comment/list/?fields=id,text,reply_count,parent_comment_id", $$$"""{"video_id":{{{video.Id}}},"max_count":1}""");
        comments.Json["data"]!.ToJsonString().ShouldBe(
            $$$"""{"comments":[{"id":{{{comment.Id}}},"text":"nice","reply_count":1,"parent_comment_id":{{{video.Id}}}}],"cursor":1,"has_more":true}""");
        ada.IsPrivate = true;
        Refused(await Post("/v2/research/user/info/?fields=display_name", """{"username":"ada"}"""), 400, "invalid_params");
        TikTok.DefaultApp.IsResearchApproved = false;
        Refused(await Post("/v2/research/user/info/?fields=display_name", """{"username":"emulated"}""", TikTok.IssueClientToken().AccessToken), 401, "scope_not_authorized");
    }

    private static string Query(DateTimeOffset day, string more) =>
        $$$"""{"query":{"and":[{"operation":"EQ","field_name":"keyword","field_values":["cat"]}]},"start_date":"{{{day:yyyyMMdd}}}","end_date":"{{{day:yyyyMMdd}}}",{{{more}}}}""";
}
