namespace Social.Testing.Tests.Instagram;

public sealed class PublishTests : InstagramTestBase
{
    [Fact]
    public async Task An_image_becomes_a_container_and_a_container_a_medium()
    {
        var own = Instagram.IssueInstagramToken().AccessToken;
        var made = await PostJson($"/{Account.Id}/media", $$"""{"image_url":"{{Photo}}","caption":"#BronzFonz","alt_text":"A fonz"}""", own);
        var container = Id(made);
        made.Body.ShouldBe($$"""{"id":"{{container}}"}""");

        (await Get($"/{container}?fields=id,status,status_code", own)).Body.ShouldBe($$"""{"id":"{{container}}","status":"Finished: Media has been uploaded and it is ready to be published.","status_code":"FINISHED"}""");
        var published = await Publish(container, own);
        published.Body.ShouldBe($$"""{"id":"{{Id(published)}}"}""");

        (await Get($"/{container}?fields=status_code", own)).Json["status_code"]!.GetValue<string>().ShouldBe("PUBLISHED");
        var medium = (await Get($"/{Id(published)}?fields=caption,media_type,media_product_type,alt_text,permalink,shortcode", own)).Json;
        (medium["caption"]!.GetValue<string>(), medium["media_type"]!.GetValue<string>(), medium["media_product_type"]!.GetValue<string>(), medium["alt_text"]!.GetValue<string>()).ShouldBe(("#BronzFonz", "IMAGE", "FEED", "A fonz"));
        medium["permalink"]!.GetValue<string>().ShouldBe($"https://www.instagram.com/p/{medium["shortcode"]}/");
    }

    [Fact]
    public async Task A_container_can_be_published_once()
    {
        var container = await Container();
        Id(await Publish(container));

        Refused(await Publish(container), 24, 2207006);
        Refused(await Publish("17"), 24, 2207006);
        Instagram.Media.Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_container_that_is_not_seen_yet_is_refused_for_a_while()
    {
        Instagram.Options.PublishLag = TimeSpan.FromSeconds(30);
        var container = await Container();

        Refused(await Publish(container), 24, 2207008);
        Instagram.Clock.Advance(TimeSpan.FromSeconds(31));
        Id(await Publish(container));
    }

    [Theory]
    [InlineData(25)]
    [InlineData(50)]
    public async Task The_quota_is_told_and_kept(int quota)
    {
        Instagram.Options.PostsADay = quota;
        for (var i = 0; i < quota; i++) Id(await Publish(await Container()));

        (await Get($"/{Account.Id}/content_publishing_limit?fields=config,quota_usage")).Body.ShouldBe($$$"""{"data":[{"config":{"quota_total":{{{quota}}},"quota_duration":86400},"quota_usage":{{{quota}}}}]}""");
        (await Get($"/{Account.Id}/content_publishing_limit")).Body.ShouldBe($$$"""{"data":[{"quota_usage":{{{quota}}}}]}""");
        Refused(await Publish(await Container()), 9, 2207042);
        Instagram.Clock.Advance(TimeSpan.FromHours(25));
        Id(await Publish(await Container()));
    }

    [Fact]
    public async Task The_quota_is_counted_since_a_time_within_a_day()
    {
        Id(await Publish(await Container()));
        var now = Instagram.Clock.GetUtcNow();

        (await Get($"/{Account.Id}/content_publishing_limit?since={now.AddMinutes(5).ToUnixTimeSeconds()}")).Json["data"]![0]!["quota_usage"]!.GetValue<int>().ShouldBe(0);
        Refused(await Get($"/{Account.Id}/content_publishing_limit?since={now.AddDays(-2).ToUnixTimeSeconds()}"), 100);
    }

    [Fact]
    public async Task A_restricted_and_a_blocked_account_publish_nothing()
    {
        var container = await Container();
        Account.IsBlocked = true;
        Refused(await Publish(container), 4, 2207051);
        Account.IsRestricted = true;
        Refused(await Publish(container), 25, 2207050);
        Refused(await Post($"/{Account.Id}/media", $"image_url={Photo}"), 25, 2207050);
        Instagram.Media.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_publish_whose_answer_is_lost_was_made_and_the_container_says_so()
    {
        var container = await Container();
        Instagram.Faults.Add(new EmulatorFault { Kind = EmulatorFaultKind.ResetAfterTaken, PathPattern = "/v25.0/*/media_publish" });

        await Should.ThrowAsync<HttpRequestException>(() => Publish(container));

        (await Get($"/{container}?fields=status_code")).Json["status_code"]!.GetValue<string>().ShouldBe("PUBLISHED");
        (await Get($"/{Account.Id}/media?limit=1&fields=id")).Json["data"]![0]!["id"]!.GetValue<string>().ShouldBe(Instagram.Media.Single().Id);
    }

    [Fact]
    public async Task Throttling_is_Instagrams_own()
    {
        Instagram.Faults.Add(new EmulatorFault { Kind = EmulatorFaultKind.RateLimited });

        var answer = await Get($"/{Account.Id}/media");

        Refused(answer, 80002, 2446079);
        answer.Header("x-business-use-case-usage")!.ShouldStartWith($$"""{"{{Account.Id}}":[{"type":"instagram","call_count":100,""");
    }
}
