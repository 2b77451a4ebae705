using Social.Testing.Tests.Google;

namespace Social.Testing.Tests.YouTube;

public sealed class PlaylistTests : YouTubeTestBase
{
    [Fact]
    public async Task A_playlist_is_made_read_changed_and_deleted()
    {
        var made = await Post("/youtube/v3/playlists?part=snippet", """{"snippet":{"title":"Test playlist"}}""");
        made.Status.ShouldBe(200);
        made.Json["kind"]!.GetValue<string>().ShouldBe("youtube#playlist");
        made.Json["snippet"]!["thumbnails"]!["default"]!["url"]!.GetValue<string>().ShouldBe("https://i.ytimg.com/img/no_thumbnail.jpg");
        made.Json["snippet"]!["localized"]!["title"]!.GetValue<string>().ShouldBe("Test playlist");
        made.Json["status"].ShouldBeNull();
        var id = made.Json["id"]!.GetValue<string>();

        (await Put("/youtube/v3/playlists?part=snippet,status", $$$"""{"id":"{{{id}}}","snippet":{"title":"New"},"status":{"privacyStatus":"private"}}""")).Status.ShouldBe(200);
        (await Get("/youtube/v3/playlists?part=snippet,status&mine=true")).Json["items"]![0]!["status"]!["privacyStatus"]!.GetValue<string>().ShouldBe("private");
        (await Delete("/youtube/v3/playlists?id=" + id)).Status.ShouldBe(204);
        (await Delete("/youtube/v3/playlists?id=" + id)).ShouldRefuse(404, "playlistNotFound");
    }

    [Fact]
    public async Task Entries_have_a_place_and_an_id_of_their_own()
    {
        var id = (await Post("/youtube/v3/playlists?part=id,snippet", """{"snippet":{"title":"p"}}""")).Json["id"]!.GetValue<string>();
        var (one, two) = (YouTube.AddVideo(title: "one"), YouTube.AddVideo(title: "two"));
        string Entry(EmulatedVideo video, string more = "") => $$$"""{"snippet":{"playlistId":"{{{id}}}","resourceId":{"kind":"youtube#video","videoId":"{{{video.Id}}}"}{{{more}}}}}""";

        await Post("/youtube/v3/playlistItems?part=snippet", Entry(one));
        var second = await Post("/youtube/v3/playlistItems?part=snippet", Entry(two, ",\"position\":0"));
        second.Status.ShouldBe(200, second.Body);
        second.Json["snippet"]!["position"]!.GetValue<int>().ShouldBe(0);
        second.Json["snippet"]!["videoOwnerChannelId"]!.GetValue<string>().ShouldBe(YouTube.DefaultChannel.Id);

        var list = (await Get($"/youtube/v3/playlistItems?part=snippet,contentDetails&playlistId={id}")).Json["items"]!.AsArray();
        list.Select(i => i!["snippet"]!["title"]!.GetValue<string>()).ShouldBe(["two", "one"]);
        (await Post("/youtube/v3/playlistItems?part=snippet", Entry(one).Replace(one.Id, "nothere", StringComparison.Ordinal))).ShouldRefuse(404, "videoNotFound");
        (await Post("/youtube/v3/playlistItems?part=snippet", Entry(one).Replace(id, "PLnothere", StringComparison.Ordinal))).ShouldRefuse(404, "playlistNotFound");

        await Delete("/youtube/v3/videos?id=" + two.Id);
        (await Get($"/youtube/v3/playlistItems?part=snippet&playlistId={id}")).Json["items"]![0]!["snippet"]!["title"]!.GetValue<string>().ShouldBe("Deleted video");
        (await Delete("/youtube/v3/playlistItems?id=" + two.Id)).ShouldRefuse(404, "playlistItemNotFound");
        (await Delete("/youtube/v3/playlistItems?id=" + second.Json["id"])).Status.ShouldBe(204);
    }

    [Fact]
    public async Task The_uploads_of_a_channel_are_a_playlist_newest_first_in_pages()
    {
        for (var i = 0; i < 3; i++) YouTube.AddVideo(title: "video " + i);
        var path = $"/youtube/v3/playlistItems?part=snippet&maxResults=2&playlistId={YouTube.DefaultChannel.UploadsPlaylistId}";

        var first = (await Get(path)).Json;
        var second = (await Get(path + "&pageToken=" + first["nextPageToken"])).Json;

        first["items"]!.AsArray().Select(i => i!["snippet"]!["title"]!.GetValue<string>()).ShouldBe(["video 2", "video 1"]);
        first["pageInfo"]!["totalResults"]!.GetValue<int>().ShouldBe(3);
        second["items"]!.AsArray().Count.ShouldBe(1);
        second["nextPageToken"].ShouldBeNull();
        second["prevPageToken"].ShouldNotBeNull();
    }
}
