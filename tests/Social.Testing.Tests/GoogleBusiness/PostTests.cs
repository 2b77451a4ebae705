namespace Social.Testing.Tests.GoogleBusiness;

public sealed class PostTests : GoogleBusinessTestBase
{
    private const string Schedule = """{"startDate":{"year":2026,"month":12,"day":31},"startTime":{"hours":9},"endDate":{"year":2026,"month":12,"day":31},"endTime":{"hours":17}}""";

    private string Posts => Location + "/localPosts";

    [Fact]
    public async Task A_post_is_made_read_changed_and_deleted()
    {
        var made = await Post(Posts, """{"languageCode":"en-US","summary":"Order your Thanksgiving turkeys now!!","topicType":"STANDARD","callToAction":{"actionType":"ORDER","url":"http://google.com/order_turkeys_here"},"media":[{"mediaFormat":"PHOTO","sourceUrl":"https://www.google.com/real-turkey-photo.jpg"}]}""");
        made.Status.ShouldBe(200, made.Body);
        made.Json["state"]!.GetValue<string>().ShouldBe("LIVE");
        made.Json["searchUrl"].ShouldNotBeNull();
        made.Json["media"]![0]!["googleUrl"].ShouldNotBeNull();
        var path = "/v4/" + made.Json["name"];

        (await Patch(path, """{"summary":"Order your Christmas turkeys now!!"}""")).ShouldBe(400, "INVALID_ARGUMENT");
        (await Patch(path + "?updateMask=summary", """{"summary":"Order your Christmas turkeys now!!"}""")).Status.ShouldBe(200);
        (await Get(path)).Json["summary"]!.GetValue<string>().ShouldBe("Order your Christmas turkeys now!!");
        (await Get(path)).Json["callToAction"].ShouldNotBeNull();
        (await Delete(path)).Body.ShouldBe("{}");
        (await Get(path)).ShouldBe(404, "NOT_FOUND");
        (await Get(Posts)).Body.ShouldBe("{}");
    }

    [Fact]
    public async Task A_post_without_a_topic_is_refused_as_recorded() =>
        (await Post(Posts, """{"languageCode":"en","summary":"Hi"}""")).Body.ShouldBe(
            """{"error":{"code":400,"message":"Request contains an invalid argument.","status":"INVALID_ARGUMENT","details":[{"@type":"type.googleapis.com/google.mybusiness.v4.ValidationError","errorDetails":[{"code":2,"field":"topic_type","message":"Topic type is required for post creation."}]}]}}""");

    [Theory]
    [InlineData("""{"topicType":"EVENT","summary":"s"}""", 2, "event")]
    [InlineData("""{"topicType":"OFFER","summary":"s","offer":{"couponCode":"C"}}""", 2, "event")]
    [InlineData("""{"topicType":"EVENT","event":{"title":"t","schedule":{"startDate":{"year":2026,"month":1,"day":1}}}}""", 2, "event.schedule.start_time")]
    [InlineData("""{"topicType":"EVENT","event":{"title":"t","schedule":{"startDate":{"year":2026,"month":2,"day":30},"startTime":{},"endDate":{"year":2026,"month":3,"day":1},"endTime":{}}}}""", 3, "event.schedule")]
    [InlineData("""{"topicType":"STANDARD","summary":"s","callToAction":{"actionType":"GET_OFFER","url":"https://x.example"}}""", 3, "call_to_action.action_type")]
    [InlineData("""{"topicType":"STANDARD","summary":"s","callToAction":{"actionType":"CALL","url":"https://x.example"}}""", 9, "call_to_action.url")]
    [InlineData("""{"topicType":"STANDARD","summary":"s","callToAction":{"actionType":"SHOP"}}""", 2, "call_to_action.url")]
    [InlineData("""{"topicType":"STANDARD","summary":"s","media":[{"mediaFormat":"PHOTO","dataRef":{"resourceName":"r"}}]}""", 3, "media.data_ref")]
    [InlineData("""{"topicType":"STANDARD","summary":"s","media":[{"sourceUrl":"https://x.example/p.jpg"}]}""", 2, "media.media_format")]
    [InlineData("""{"topicType":"STANDARD","summary":"s","media":[{"mediaFormat":"PHOTO","sourceUrl":"http://10.0.0.1/p.jpg"}]}""", 1000, "media[0].source_url")]
    [InlineData("""{"topicType":"STANDARD","summary":"s","media":[{"mediaFormat":"PHOTO","sourceUrl":"ftp://x.example/p.jpg"}]}""", 1000, "media[0].source_url")]
    [InlineData("""{"topicType":"STANDARD","summary":"s","scheduledTime":"2020-01-01T00:00:00Z"}""", 3, "scheduled_time")]
    public async Task What_Google_refuses_is_refused(string body, int code, string field)
    {
        (await Post(Posts, body)).ShouldFail(code, field);

        Business.Posts.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_summary_has_1500_characters()
    {
        string Body(int length) => $$"""{"topicType":"STANDARD","summary":"{{new string('a', length)}}"}""";

        (await Post(Posts, Body(1501))).ShouldFail(3, "summary");
        (await Post(Posts, Body(1500))).Status.ShouldBe(200);
    }

    [Fact]
    public async Task Unknown_members_are_refused() => (await Post(Posts, """{"topicType":"STANDARD","text":"s"}""")).ShouldBe(400, "INVALID_ARGUMENT");

    [Fact]
    public async Task Events_and_offers_carry_their_schedule()
    {
        (await Post(Posts, $$$"""{"topicType":"EVENT","summary":"s","event":{"title":"t","schedule":{{{Schedule}}}}}""")).Json["event"]!["title"]!.GetValue<string>().ShouldBe("t");
        (await Post(Posts, $$$"""{"topicType":"OFFER","summary":"s","offer":{"couponCode":"C"},"event":{"title":"t","schedule":{{{Schedule}}}}}""")).Status.ShouldBe(200);
        Business.Posts.Select(p => p.TopicType).ShouldBe(["EVENT", "OFFER"]);
        (await Get(Posts + "?pageSize=1")).Json["localPosts"]![0]!["topicType"]!.GetValue<string>().ShouldBe("OFFER");
    }

    [Fact]
    public async Task A_post_is_processed_and_then_live_or_rejected()
    {
        Business.Options.PostProcessing = TimeSpan.FromMinutes(1);
        Business.Options.RejectedWord = "phone";
        var good = await Post(Posts, """{"topicType":"STANDARD","summary":"fine"}""");
        var bad = await Post(Posts, """{"topicType":"STANDARD","summary":"my phone is 123"}""");

        (good.Status, good.Json["state"]!.GetValue<string>(), good.Json["searchUrl"]).ShouldBe((200, "PROCESSING", null));
        Business.Clock.Advance(TimeSpan.FromMinutes(1));

        (await Get("/v4/" + good.Json["name"])).Json["state"]!.GetValue<string>().ShouldBe("LIVE");
        (await Get("/v4/" + bad.Json["name"])).Json["state"]!.GetValue<string>().ShouldBe("REJECTED");
    }

    [Fact]
    public async Task Faults_slow_and_reject()
    {
        Business.Faults.Add(new EmulatorFault { Kind = EmulatorFaultKind.FailedProcessing });
        Business.Faults.Add(new EmulatorFault { Kind = EmulatorFaultKind.SlowProcessing, Delay = TimeSpan.FromHours(1) });

        var rejected = await Post(Posts, """{"topicType":"STANDARD","summary":"one"}""");
        var slow = await Post(Posts, """{"topicType":"STANDARD","summary":"two"}""");

        (rejected.Status, rejected.Json["state"]!.GetValue<string>()).ShouldBe((200, "REJECTED"));
        slow.Json["state"]!.GetValue<string>().ShouldBe("PROCESSING");
    }

    [Fact]
    public async Task A_scheduled_post_waits_for_its_time()
    {
        var at = GoogleJson.Time(Business.Clock.GetUtcNow() + TimeSpan.FromMinutes(30));
        var made = await Post(Posts, $$"""{"topicType":"STANDARD","summary":"later","scheduledTime":"{{at}}"}""");
        made.Json["state"]!.GetValue<string>().ShouldBe("SCHEDULED");

        Business.Clock.Advance(TimeSpan.FromMinutes(31));

        Business.StateOf(Business.Posts.Single()).ShouldBe("LIVE");
    }

    [Fact]
    public async Task Media_by_address_is_really_fetched()
    {
        var (url, serving) = await Serve(new byte[20_000]);
        string Body(string address) => $$"""{"topicType":"STANDARD","summary":"s","media":[{"mediaFormat":"PHOTO","sourceUrl":"{{address}}"}]}""";

        (await Post(Posts, Body(url))).Status.ShouldBe(200);
        await serving;
        (await Post(Posts, Body(url))).ShouldFail(1000, "media[0].source_url");

        var (moved, serving2) = await Serve([], "302 Found", "Location: http://127.0.0.1/x\r\n");
        (await Post(Posts, Body(moved))).ShouldFail(1000, "media[0].source_url");
        await serving2;
        Business.Options.MediaFetchLimit = 10_000;
        var (large, serving3) = await Serve(new byte[10_001]);
        var refused = await Post(Posts, Body(large));
        refused.ShouldFail(10, "media[0].source_url");
        refused.Body.ShouldContain("Media fetch response bytes too large (max: 10000B).");
        await serving3;
        Business.Posts.Count.ShouldBe(1);
    }

    [Theory]
    [InlineData(EmulatorFaultKind.ServerErrorBefore, 0)]
    [InlineData(EmulatorFaultKind.ServerErrorAfter, 1)]
    public async Task A_server_error_comes_before_or_after_the_effect(EmulatorFaultKind kind, int posts)
    {
        Business.Faults.Add(new EmulatorFault { Kind = kind, Method = "POST" });

        (await Post(Posts, """{"topicType":"STANDARD","summary":"s"}""")).ShouldBe(503, "UNAVAILABLE");

        Business.Posts.Count.ShouldBe(posts);
    }
}
