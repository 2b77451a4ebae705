namespace Social.Testing.Tests.Instagram;

public sealed class MediaTests : InstagramTestBase
{
    [Fact]
    public async Task Media_are_listed_newest_first_without_stories()
    {
        var now = Instagram.Clock.GetUtcNow();
        for (var i = 3; i > 0; i--) Instagram.AddMedia(Account, $"Post {i}", now.AddDays(-i));
        Instagram.AddMedia(Account, mediaType: "STORIES");

        var first = await Get($"/{Account.Id}/media?fields=caption&limit=2");
        first.Json["data"]!.AsArray().Select(m => m!["caption"]!.GetValue<string>()).ShouldBe(["Post 1", "Post 2"]);
        var after = first.Json["paging"]!["cursors"]!["after"]!.GetValue<string>();
        var rest = await Get($"/{Account.Id}/media?fields=caption&limit=2&after={after}");
        (rest.Json["data"]!.AsArray().Count, rest.Json["paging"]!["next"] is null).ShouldBe((1, true));
        (await Get($"/{Account.Id}/media?since={now.AddDays(-2).AddHours(-1).ToUnixTimeSeconds()}")).Json["data"]!.AsArray().Count.ShouldBe(2);
        (await Get($"/{Account.Id}/stories")).Json["data"]!.AsArray().Count.ShouldBe(1);
        Instagram.Clock.Advance(TimeSpan.FromHours(25));
        (await Get($"/{Account.Id}/stories")).Json["data"]!.AsArray().ShouldBeEmpty();
        (await Get($"/{Account.Id}?fields=media_count")).Json["media_count"]!.GetValue<int>().ShouldBe(3);
    }

    [Fact]
    public async Task A_medium_is_deleted_by_Facebooks_login_alone()
    {
        var media = Instagram.AddMedia(Account, "Hi");

        Refused(await Delete($"/{media.Id}", Instagram.IssueInstagramToken().AccessToken), 100, 33, type: "GraphMethodException");
        Refused(await Delete($"/{media.Id}", Instagram.IssuePageToken(scopes: ["instagram_basic"]).AccessToken), 10, status: 403);
        Succeeded(await Delete($"/{media.Id}"));
        Refused(await Get($"/{media.Id}"), 100, 33, type: "GraphMethodException");
    }

    [Fact]
    public async Task Fields_that_one_login_has_are_unknown_to_the_other()
    {
        var media = Instagram.AddMedia(Account, "Hi");
        media.IsCopyrighted = true;

        (await Get($"/{media.Id}?fields=saved_count,media_url")).Body.ShouldBe($$"""{"saved_count":0,"id":"{{media.Id}}"}""");
        Refused(await Get($"/{media.Id}?fields=saved_count", Instagram.IssueInstagramToken().AccessToken), 100, type: "IGApiException");
        Refused(await Get($"/{Account.Id}?fields=account_type"), 100);
    }

    [Fact]
    public async Task Media_are_liked_and_closed_for_comments()
    {
        var media = Instagram.AddMedia(Account, "Hi");

        Succeeded(await Post($"/{Account.Id}/likes", $"media_id={media.Id}"));
        Refused(await Post($"/{Account.Id}/likes", "media_id=17"), 100, 33, type: "GraphMethodException");
        Succeeded(await Post($"/{media.Id}?comment_enabled=false"));
        Refused(await Post($"/{media.Id}"), 100);
        Refused(await Post($"/{media.Id}/comments", "message=Hi"), 100);
    }

    [Fact]
    public async Task Another_business_is_discovered()
    {
        var found = Instagram.AddAccount("bluebottle");
        for (var i = 0; i < 2; i++) Instagram.AddMedia(found, $"Coffee {i}");

        var told = (await Get($"/{Account.Id}?fields=business_discovery.username(bluebottle)%7Bfollowers_count,media.limit(1)%7Bcaption%7D%7D")).Json;

        told["business_discovery"]!["media"]!["data"]![0]!["caption"]!.GetValue<string>().ShouldBe("Coffee 1");
        told["id"]!.GetValue<string>().ShouldBe(Account.Id);
        Refused(await Get($"/{Account.Id}?fields=business_discovery.username(nobody)%7Bid%7D"), 110, 2207013);
    }

    [Fact]
    public async Task Tags_and_mentions_are_read_and_answered()
    {
        var media = Instagram.AddMedia(Instagram.AddAccount("ada"), "With @emulated");
        media.Tagged.Add(Account.Username);
        var comment = Instagram.AddMediaComment(media, "ikroskun", "@emulated good", createdAt: new DateTimeOffset(2021, 8, 19, 9, 14, 16, TimeSpan.Zero));

        (await Get($"/{Account.Id}/tags")).Json["data"]![0]!["id"]!.GetValue<string>().ShouldBe(media.Id);
        (await Get($"/{Account.Id}?fields=mentioned_comment.comment_id({comment.Id})%7Bid,like_count,text,timestamp%7D")).Body.ShouldBe(
            $$$"""{"mentioned_comment":{"id":"{{{comment.Id}}}","like_count":0,"text":"@emulated good","timestamp":"2021-08-19T09:14:16+0000"},"id":"{{{Account.Id}}}"}""");
        (await Get($"/{Account.Id}?fields=mentioned_media.media_id({media.Id})%7Bcaption%7D")).Json["mentioned_media"]!["caption"]!.GetValue<string>().ShouldBe("With @emulated");
        Id(await Post($"/{Account.Id}/mentions", $"media_id={media.Id}&comment_id={comment.Id}&message=Thanks"));
        Refused(await Post($"/{Account.Id}/mentions", "media_id=17&message=Thanks"), 100, 33, type: "GraphMethodException");
    }
}
