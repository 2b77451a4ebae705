using System.Text;
using System.Text.Json;
using Social.Testing;

namespace Social.YouTube.Tests.Publishing;

public sealed class PlaylistTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_playlist_is_created_changed_filled_and_deleted()
    {
        await using YouTubeFixture fixture = await YouTubeFixture.StartAsync();
        YouTubePlaylists playlists = fixture.Client.Playlists;
        EmulatedVideo one = fixture.Network.AddVideo();
        EmulatedVideo two = fixture.Network.AddVideo();

        PublishResult made = await playlists.CreateAsync(fixture.Account, new YouTubePlaylist { Snippet = new PlaylistSnippet { Title = "Test playlist" }, Status = new PlaylistStatus { PrivacyStatus = "unlisted" } }, cancellationToken: Cancel);
        string id = made.Reference!.Id!;
        await playlists.UpdateAsync(fixture.Account, new YouTubePlaylist { Id = id, Snippet = new PlaylistSnippet { Title = "Renamed" } }, Cancel);
        await playlists.AddVideoAsync(fixture.Account, id, one.Id, cancellationToken: Cancel);
        PublishResult second = await playlists.AddVideoAsync(fixture.Account, id, two.Id, 0, cancellationToken: Cancel);
        List<string?> order = await VideosAsync(playlists, fixture.Account, id);
        await playlists.RemoveItemAsync(fixture.Account, second.Reference!.Id!, Cancel);
        List<string?> left = await VideosAsync(playlists, fixture.Account, id);
        await playlists.DeleteAsync(fixture.Account, id, Cancel);

        made.Reference.Url!.Query.ShouldBe($"?list={id}");
        order.ShouldBe([two.Id, one.Id]);
        left.ShouldBe([one.Id]);
        fixture.Network.Playlists.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_lost_answer_is_looked_for_and_no_second_place_is_made()
    {
        await using YouTubeFixture fixture = await YouTubeFixture.StartAsync();
        PublishResult playlist = await fixture.Client.Playlists.CreateAsync(fixture.Account, new YouTubePlaylist { Snippet = new PlaylistSnippet { Title = "Test playlist" } }, cancellationToken: Cancel);
        EmulatedVideo video = fixture.Network.AddVideo();
        fixture.Network.Faults.Add(new EmulatorFault { Kind = EmulatorFaultKind.ResetAfterTaken, Method = "POST", PathPattern = "/youtube/v3/playlistItems" });

        PublishResult result = await fixture.Client.Playlists.AddVideoAsync(fixture.Account, playlist.Reference!.Id!, video.Id, cancellationToken: Cancel);

        result.Status.ShouldBe(PublishStatus.Published);
        result.Evidence.ShouldBe(ReconciliationEvidence.Evidence);
        fixture.Network.Requests.CountOf("POST", "/youtube/v3/playlistItems").ShouldBe(1);
        fixture.Network.Playlists.Single().Items.ShouldHaveSingleItem();
    }

    [Fact]
    public async Task A_playlist_without_a_title_is_refused_before_it_is_sent()
    {
        await using YouTubeFixture fixture = await YouTubeFixture.StartAsync();

        SocialValidationException none = await Should.ThrowAsync<SocialValidationException>(() => fixture.Client.Playlists.CreateAsync(fixture.Account, new YouTubePlaylist(), cancellationToken: Cancel));
        SocialValidationException tooLong = await Should.ThrowAsync<SocialValidationException>(
            () => fixture.Client.Playlists.CreateAsync(fixture.Account, new YouTubePlaylist { Snippet = new PlaylistSnippet { Title = new string('x', 151) } }, cancellationToken: Cancel));

        none.Problems.Single().Member.ShouldBe("Title");
        (tooLong.Problems.Single().Limit, tooLong.Problems.Single().Actual).ShouldBe(("150", "151"));
        fixture.Network.Requests.ShouldBeEmpty();
    }

    [Fact]
    public async Task The_documented_answers_are_understood()
    {
        // Worked examples 14.3 and 14.4.
        await using YouTubeFixture fixture = await YouTubeFixture.StartAsync();
        Answer(fixture, "/youtube/v3/playlists", """
            {"kind":"youtube#playlist","etag":"Gw0SW_V3Hy1XNqjAJB1v1Q0ZmB4","id":"PLBaidt0ilCMZN8XPVB5iXY6FlSYGeyn2n",
             "snippet":{"publishedAt":"2022-11-16T04:12:59Z","channelId":"UCa-vrCLQHviTOVnEKDOdetQ","title":"Test playlist","description":"",
             "thumbnails":{"default":{"url":"https://i.ytimg.com/img/no_thumbnail.jpg","width":120,"height":90}},"channelTitle":"ikaros data","localized":{"title":"Test playlist","description":""}}}
            """);
        Answer(fixture, "/youtube/v3/playlistItems", """
            {"kind":"youtube#playlistItem","etag":"4Bl2u6s8N1Jkkz1AHN4E-tw4OQQ","id":"UExCYWlkdDBpbENNYW5HRElLcjhVVkJGWndOX1V2TUt2Uy4wMTcyMDhGQUE4NTIzM0Y5",
             "snippet":{"publishedAt":"2022-11-15T13:38:09Z","title":"Lecture 6: Version Control (git) (2020)","playlistId":"PLBaidt0ilCManGDIKr8UVBFZwN_UvMKvS","position":0,"resourceId":{"kind":"youtube#video","videoId":"2sjqTHE0zok"}}}
            """);

        PublishResult playlist = await fixture.Client.Playlists.CreateAsync(fixture.Account, new YouTubePlaylist { Snippet = new PlaylistSnippet { Title = "Test playlist" } }, cancellationToken: Cancel);
        PublishResult item = await fixture.Client.Playlists.AddVideoAsync(fixture.Account, "PLBaidt0ilCManGDIKr8UVBFZwN_UvMKvS", "2sjqTHE0zok", 0, cancellationToken: Cancel);

        playlist.Reference!.Id.ShouldBe("PLBaidt0ilCMZN8XPVB5iXY6FlSYGeyn2n");
        item.Reference!.Id.ShouldBe("UExCYWlkdDBpbENNYW5HRElLcjhVVkJGWndOX1V2TUt2Uy4wMTcyMDhGQUE4NTIzM0Y5");
        RecordedRequest[] sent = [.. fixture.Network.Requests.Where(r => r.Method == "POST")];
        (sent[0].Query, sent[0].BodyText).ShouldBe(("part=snippet", """{"snippet":{"title":"Test playlist"}}"""));
        sent[1].Query.ShouldBe("part=id%2Csnippet");
        JsonDocument.Parse(sent[1].BodyText).RootElement.GetProperty("snippet").GetProperty("resourceId").GetRawText().ShouldBe("""{"kind":"youtube#video","videoId":"2sjqTHE0zok"}""");
    }

    private static void Answer(YouTubeFixture fixture, string path, string json) =>
        fixture.Network.Faults.Add(new EmulatorFault { Kind = EmulatorFaultKind.Custom, StatusCode = 200, Method = "POST", PathPattern = path, Body = Encoding.UTF8.GetBytes(json), ContentType = "application/json" });

    private static async Task<List<string?>> VideosAsync(YouTubePlaylists playlists, AccountKey account, string id)
    {
        List<string?> videos = [];
        await foreach (YouTubePlaylistItem item in playlists.ListItems(account, id).WithCancellation(Cancel))
        {
            videos.Add(item.Snippet?.ResourceId?.VideoId);
        }

        return videos;
    }
}
