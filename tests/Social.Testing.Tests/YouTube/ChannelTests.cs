using Social.Testing.Tests.Google;

namespace Social.Testing.Tests.YouTube;

/// <summary>Channels, search and the small lists.</summary>
public sealed class ChannelTests : YouTubeTestBase
{
    [Fact]
    public async Task My_channel_tells_its_uploads_and_rounds_its_subscribers()
    {
        YouTube.DefaultChannel.Subscribers = 123_456;

        var item = (await Get("/youtube/v3/channels?part=id,snippet,contentDetails,statistics,status&mine=true")).Json["items"]![0]!;

        item["id"]!.GetValue<string>().ShouldBe(YouTube.DefaultChannel.Id);
        item["snippet"]!["customUrl"]!.GetValue<string>().ShouldBe("@janedoe");
        item["contentDetails"]!["relatedPlaylists"]!["uploads"]!.GetValue<string>().ShouldBe("UU" + YouTube.DefaultChannel.Id[2..]);
        item["statistics"]!["subscriberCount"]!.GetValue<string>().ShouldBe("123000");
        item["status"]!["longUploadsStatus"]!.GetValue<string>().ShouldBe("allowed");
    }

    [Fact]
    public async Task No_channel_is_a_list_without_items()
    {
        var token = YouTube.IssueToken(YouTube.AddUser("guest@example.com")).AccessToken;

        var answer = await Get("/youtube/v3/channels?part=id&mine=true", token);

        answer.Status.ShouldBe(200);
        answer.Json["items"].ShouldBeNull();
        answer.Json["pageInfo"]!["totalResults"]!.GetValue<int>().ShouldBe(0);
    }

    [Fact]
    public async Task A_channel_is_found_by_its_handle_and_keeps_its_title()
    {
        (await Get("/youtube/v3/channels?part=id&forHandle=JaneDoe")).Json["items"]!.AsArray().Count.ShouldBe(1);
        (await Put("/youtube/v3/channels?part=brandingSettings", $$$$"""{"id":"{{{{YouTube.DefaultChannel.Id}}}}","brandingSettings":{"channel":{"title":"Else"}}}"""))
            .ShouldRefuse(400, "channelTitleUpdateForbidden");
        (await Put("/youtube/v3/channels?part=brandingSettings", $$$$"""{"id":"{{{{YouTube.DefaultChannel.Id}}}}","brandingSettings":{"channel":{"description":"Hello"}}}""")).Status.ShouldBe(200);
        (await Get("/youtube/v3/channels?part=snippet&mine=true")).Json["items"]![0]!["snippet"]!["description"]!.GetValue<string>().ShouldBe("Hello");
    }

    [Fact]
    public async Task A_token_acts_for_the_channel_that_was_chosen()
    {
        var second = YouTube.AddChannel(YouTube.DefaultUser, "Brand");

        (await Get("/youtube/v3/channels?part=id&mine=true", YouTube.IssueToken(second).AccessToken)).Json["items"]![0]!["id"]!.GetValue<string>().ShouldBe(second.Id);
        YouTube.ConsentChannel = second;
        (await Get("/youtube/v3/channels?part=id&mine=true", YouTube.IssueToken().AccessToken)).Json["items"]![0]!["id"]!.GetValue<string>().ShouldBe(second.Id);
    }

    [Fact]
    public async Task Search_escapes_titles_and_filters()
    {
        YouTube.AddVideo(title: "Tom & Jerry");
        YouTube.AddVideo(title: "Tom alone");
        YouTube.AddVideo(title: "Tom secret", privacyStatus: "private");

        var answer = await Get("/youtube/v3/search?part=snippet&type=video&q=tom%20-alone");

        answer.Json["items"]!.AsArray().Count.ShouldBe(1);
        answer.Json["items"]![0]!["id"]!["kind"]!.GetValue<string>().ShouldBe("youtube#video");
        answer.Json["items"]![0]!["snippet"]!["title"]!.GetValue<string>().ShouldBe("Tom &amp; Jerry");
        (await Get("/youtube/v3/search?part=snippet&type=video&forMine=true&q=tom")).Json["items"]!.AsArray().Count.ShouldBe(3);
        (await Get("/youtube/v3/search?part=snippet&videoDuration=short")).ShouldRefuse(400, "invalidSearchFilter");
    }

    [Fact]
    public async Task Categories_say_what_may_be_assigned()
    {
        var items = (await Get("/youtube/v3/videoCategories?part=snippet&regionCode=US")).Json["items"]!.AsArray();

        items.Single(i => i!["id"]!.GetValue<string>() == "22")!["snippet"]!["title"]!.GetValue<string>().ShouldBe("People & Blogs");
        items.ShouldContain(i => !i!["snippet"]!["assignable"]!.GetValue<bool>());
        (await Get("/youtube/v3/videoCategories?part=snippet")).ShouldRefuse(400, "missingRequiredParameter");
    }
}
