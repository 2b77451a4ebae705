using System.Text.Json;
using Social.Testing;
using Social.TikTok.Tests.Publishing;

namespace Social.TikTok.Tests.Research;

public sealed class ResearchTests
{
    private const string Videos = "/v2/research/video/query/";

    private static readonly TikTokVideoQuery Animals = new()
    {
        And = [TikTokVideoFields.RegionCode.In("US", "CA"), TikTokVideoFields.HashtagName.EqualTo("#animal")],
        Not = [TikTokVideoFields.VideoLength.EqualTo(TikTokVideoLength.Short)],
        StartDate = new DateOnly(2023, 1, 1),
        EndDate = new DateOnly(2023, 1, 15),
        Fields = ["id", "like_count"],
    };

    [Fact]
    public async Task E12_a_query_is_written_in_TikToks_language_with_the_apps_own_token_and_goes_on_with_its_search_id()
    {
        await using TikTokFixture fixture = await TikTokFixture.StartAsync();
        PublishStatusTests.Answer(
            fixture, Videos, 200,
            """{"data":{"videos":[{"id":702874395068494965,"like_count":760},{"id":7028743950684949669,"like_count":12}],"cursor":100,"search_id":"7201388525814961198","has_more":true},"error":{"code":"ok","message":"","log_id":"20230113024658F0D7C5D6CA3A9B79C5B9"}}""");
        PublishStatusTests.Answer(
            fixture, Videos, 200, """{"data":{"videos":[],"cursor":120,"search_id":"7201388525814961198","has_more":false},"error":{"code":"ok","message":"","log_id":"2"}}""");

        List<TikTokResearchVideo> found = [];
        await foreach (SocialPage<TikTokResearchVideo> page in fixture.TikTok.Research.QueryVideos(Animals).AsPages(pageSizeHint: 20))
        {
            found.AddRange(page.Items);
        }

        RecordedRequest[] asked = [.. fixture.Network.Requests.Of("POST", Videos)];
        asked[0].Query.ShouldBe("fields=id%2Clike_count");
        asked[0].Headers["Authorization"].ShouldStartWith("Bearer clt.");
        const string Query = """
            {"query":{"and":[{"operation":"IN","field_name":"region_code","field_values":["US","CA"]},{"operation":"EQ","field_name":"hashtag_name","field_values":["animal"]}],
              "not":[{"operation":"EQ","field_name":"video_length","field_values":["SHORT"]}]},
             "max_count":20,"start_date":"20230101","end_date":"20230115",
            """;
        VideoUploadTests.Same(JsonDocument.Parse(asked[0].BodyText).RootElement, Query + """ "cursor":0}""");
        VideoUploadTests.Same(JsonDocument.Parse(asked[1].BodyText).RootElement, Query + """ "cursor":100,"search_id":"7201388525814961198"}""");
        asked.Length.ShouldBe(2);
        found.Select(v => (v.Id, v.LikeCount)).ShouldBe([("702874395068494965", 760), ("7028743950684949669", 12)]);
    }

    [Fact]
    public async Task The_apps_token_is_bought_once_and_used_again()
    {
        await using TikTokFixture fixture = await TikTokFixture.StartAsync();

        await AllAsync(fixture.TikTok.Research.QueryVideos(Animals));
        await AllAsync(fixture.TikTok.Research.QueryVideos(Animals));

        fixture.Network.Requests.Of("POST", "/v2/oauth/token/").ShouldHaveSingleItem().BodyText.ShouldContain("grant_type=client_credentials");
    }

    [Fact]
    public async Task A_fresh_search_that_is_not_ready_for_its_next_page_is_asked_again_with_the_same_id()
    {
        await using TikTokFixture fixture = await TikTokFixture.StartAsync(emulator: e => e.ResearchSearchWarmUp = 1);
        DateTimeOffset now = TimeProvider.System.GetUtcNow();
        for (int i = 0; i < 3; i++)
        {
            fixture.Network.AddVideo(fixture.Network.DefaultUser, $"cats {i} #animal");
        }

        DateOnly today = DateOnly.FromDateTime(now.UtcDateTime);
        TikTokVideoQuery query = new() { And = [TikTokVideoFields.HashtagName.EqualTo("animal")], StartDate = today.AddDays(-1), EndDate = today.AddDays(1) };
        List<string?> found = [];
        await foreach (SocialPage<TikTokResearchVideo> page in fixture.TikTok.Research.QueryVideos(query).AsPages(pageSizeHint: 2))
        {
            found.AddRange(page.Items.Select(v => v.Description));
        }

        found.ShouldBe(["cats 2 #animal", "cats 1 #animal", "cats 0 #animal"], ignoreOrder: true);
        fixture.Network.Requests.Of("POST", Videos).Count(r => r.StatusCode == 400).ShouldBe(1);
    }

    [Fact]
    public async Task Bad_queries_are_refused_before_they_are_sent()
    {
        await using TikTokFixture fixture = await TikTokFixture.StartAsync();
        TikTokResearch research = fixture.TikTok.Research;

        Problem(() => research.QueryVideos(Animals with { EndDate = new DateOnly(2023, 2, 1) })).ShouldBe(("EndDate", "0-30", "31"));
        Problem(() => research.QueryVideos(Animals with { EndDate = new DateOnly(2022, 12, 31) })).ShouldBe(("EndDate", "0-30", "-1"));
        Problem(() => research.QueryVideos(Animals with { And = [], Not = [] })).ShouldBe(("Query", "1", "0"));
        Problem(() => TikTokVideoFields.RegionCode.In()).ShouldBe(("region_code", "1", "0"));
        Problem(() => research.ListComments("x7")).ShouldBe(("VideoId", "digits", "2 characters"));
        fixture.Network.Requests.ShouldBeEmpty();
    }

    [Fact]
    public void Every_operator_writes_text()
    {
        TikTokVideoCondition views = TikTokVideoFields.ViewCount.AtLeast(1000);
        TikTokVideoCondition day = TikTokVideoFields.CreateDate.LessThan(new DateOnly(2026, 3, 4));
        (views.FieldName, views.Operation, views.FieldValues.Single()).ShouldBe(("view_count", "GTE", "1000"));
        (day.FieldName, day.Operation, day.FieldValues.Single()).ShouldBe(("create_date", "LT", "20260304"));
        (TikTokVideoFields.LikeCount.GreaterThan(1).Operation, TikTokVideoFields.LikeCount.AtMost(1).Operation).ShouldBe(("GT", "LTE"));
        TikTokVideoFields.Of("tomorrow").EqualTo("x").FieldName.ShouldBe("tomorrow");
    }

    [Fact]
    public async Task Users_and_comments_are_read()
    {
        await using TikTokFixture fixture = await TikTokFixture.StartAsync();
        fixture.Network.DefaultUser.FollowerCount = 42;
        EmulatedTikTokVideo video = fixture.Network.AddVideo(fixture.Network.DefaultUser, "film");
        EmulatedTikTokComment first = fixture.Network.AddComment(video, fixture.Network.AddUser("fan"), "first");
        fixture.Network.AddComment(video, fixture.Network.DefaultUser, "thanks", first);

        TikTokUser user = await fixture.TikTok.Research.GetUserAsync("@emulated");
        List<TikTokResearchComment> comments = await AllAsync(fixture.TikTok.Research.ListComments(video.Id.ToString()));

        (user.Username, user.DisplayName, user.FollowerCount).ShouldBe(("emulated", "Emulated User", 42));
        comments.Select(c => (c.Text, c.ParentCommentId)).ShouldBe([("first", null), ("thanks", comments.Single(c => c.Text == "first").Id)], ignoreOrder: true);
    }

    [Fact]
    public async Task What_belongs_to_a_user_is_listed_from_now_and_pinned_videos_at_once()
    {
        await using TikTokFixture fixture = await TikTokFixture.StartAsync();
        const string Video = """[{"id":702874395068494965,"hashtag_names":["cat"],"favourites_count":7,"music_id":7028743950684949669}]""";
        Answer("liked_videos", $$"""{"user_liked_videos":{{Video}},"cursor":1643332803000,"has_more":true}""");
        Answer("liked_videos", """{"user_liked_videos":[],"has_more":false}""");
        Answer("pinned_videos", $$"""{"pinned_videos_list":{{Video}},"has_more":true,"cursor":5}""");
        Answer("reposted_videos", $$"""{"reposted_videos":{{Video}},"cursor":1,"has_more":false}""");
        Answer("followers", """{"user_followers":[{"username":"fan","display_name":"Fan"}],"cursor":1643332803,"has_more":false}""");
        Answer("following", """{"user_following":[{"username":"idol"}],"cursor":1643332803,"has_more":false}""");
        TikTokResearch research = fixture.TikTok.Research;

        TikTokResearchVideo liked = (await AllAsync(research.ListLiked("@cat"))).ShouldHaveSingleItem();
        TikTokResearchVideo pinned = (await AllAsync(research.ListPinned("cat"))).ShouldHaveSingleItem();
        TikTokResearchVideo reposted = (await AllAsync(research.ListReposted("cat"))).ShouldHaveSingleItem();
        List<TikTokFollow> follows = [.. await AllAsync(research.ListFollowers("cat")), .. await AllAsync(research.ListFollowing("cat"))];

        (liked.Id, liked.FavoritesCount, liked.MusicId).ShouldBe(("702874395068494965", 7, "7028743950684949669"));
        (pinned.Id, reposted.Id).ShouldBe((liked.Id, liked.Id));
        follows.ShouldBe([new TikTokFollow("fan", "Fan"), new TikTokFollow("idol", null)]);
        Bodies("liked_videos").ShouldBe(["""{"username":"cat","max_count":100}""", """{"username":"cat","max_count":100,"cursor":1643332803000}"""]);
        Bodies("pinned_videos").ShouldBe(["""{"username":"cat"}"""]);
        Bodies("reposted_videos").ShouldBe(["""{"username":"cat","max_count":100}"""]);
        Bodies("followers").ShouldBe(["""{"username":"cat","max_count":100}"""]);
        fixture.Network.Requests.Of("POST", "/v2/research/user/following/").Single().Query.ShouldBeEmpty();

        void Answer(string what, string data) => PublishStatusTests.Answer(fixture, $"/v2/research/user/{what}/", 200, $$$"""{"data":{{{data}}},"error":{"code":"ok","message":"","log_id":"1"}}""");

        IEnumerable<string> Bodies(string what) => fixture.Network.Requests.Of("POST", $"/v2/research/user/{what}/").Select(r => r.BodyText);
    }

    [Fact]
    public async Task The_days_end_of_research_is_a_quota_though_TikTok_names_it_as_its_minutes()
    {
        await using TikTokFixture fixture = await TikTokFixture.StartAsync();
        PublishStatusTests.Answer(fixture, Videos, 429, """{"error":{"code":"rate_limit_exceeded","message":"no","log_id":"L"}}""");

        SocialRateLimitException error = await Should.ThrowAsync<SocialRateLimitException>(() => AllAsync(fixture.TikTok.Research.QueryVideos(Animals)));

        (error.Code, error.Remedy, error.PlatformCode).ShouldBe((SocialErrorCode.QuotaExceeded, Remedy.Wait, "rate_limit_exceeded"));
        fixture.CountOf(Videos).ShouldBe(1, "a day is not waited for");
    }

    [Fact]
    public async Task An_app_that_was_not_approved_is_told_so()
    {
        await using TikTokFixture fixture = await TikTokFixture.StartAsync();
        fixture.Network.DefaultApp.IsResearchApproved = false;

        SocialException error = await Should.ThrowAsync<SocialException>(() => AllAsync(fixture.TikTok.Research.QueryVideos(Animals)));

        error.Remedy.ShouldBeOneOf(Remedy.AskPermission, Remedy.FixConfiguration);
    }

    private static (string, string?, string?) Problem(Func<object> call)
    {
        ValidationProblem problem = Should.Throw<SocialValidationException>(call).Problems.ShouldHaveSingleItem();
        return (problem.Member, problem.Limit, problem.Actual);
    }

    private static async Task<List<T>> AllAsync<T>(SocialPageable<T> pages)
    {
        List<T> all = [];
        await foreach (T item in pages)
        {
            all.Add(item);
        }

        return all;
    }
}
