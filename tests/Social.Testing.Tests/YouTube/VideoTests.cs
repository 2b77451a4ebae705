using System.Text.Json.Nodes;
using Social.Testing.Tests.Google;

namespace Social.Testing.Tests.YouTube;

public sealed class VideoTests : YouTubeTestBase
{
    [Theory]
    [InlineData("""{"snippet":{"title":""}}""", "invalidTitle")]
    [InlineData("""{"snippet":{"title":"a < b"}}""", "invalidTitle")]
    [InlineData("""{"snippet":{"title":"t","description":"a > b"}}""", "invalidDescription")]
    [InlineData("""{"snippet":{"title":"t","categoryId":"18"}}""", "invalidCategoryId")]
    [InlineData("""{"snippet":{"title":"t","categoryId":22}}""", "badRequest")]
    [InlineData("""{"snippet":{"titel":"t"}}""", "badRequest")]
    [InlineData("""{"snippet":{"title":"t"},"status":{"privacyStatus":"secret"}}""", "invalidVideoMetadata")]
    [InlineData("""{"snippet":{"title":"t"},"status":{"privacyStatus":"public","publishAt":"2027-01-01T00:00:00Z"}}""", "invalidPublishAt")]
    [InlineData("""{"snippet":{"title":"t"},"status":{"privacyStatus":"private","publishAt":"tomorrow"}}""", "invalidPublishAt")]
    [InlineData("""{"snippet":{"title":"t"},"recordingDetails":{"recordingDate":"2026-01-01T00:00:00Z"}}""", "unexpectedPart")]
    [InlineData("""{"snippet":{"title":"t"}""", "parseError")]
    public async Task Metadata_that_YouTube_refuses_is_refused_before_the_bytes(string metadata, string reason)
    {
        (await Open(metadata, 10)).ShouldRefuse(400, reason);

        YouTube.UploadSessions.ShouldBeEmpty();
    }

    [Fact]
    public async Task Titles_count_characters_descriptions_bytes_and_tags_their_quotes()
    {
        string Body(string title, string description, params string[] tags) =>
            new JsonObject { ["snippet"] = new JsonObject { ["title"] = title, ["description"] = description, ["tags"] = new JsonArray([.. tags.Select(t => (JsonNode)t)]) } }.ToJsonString();

        (await Open(Body(string.Concat(Enumerable.Repeat("é", 100)), ""), 1)).Status.ShouldBe(200);
        (await Open(Body(new string('a', 101), ""), 1)).ShouldRefuse(400, "invalidTitle");
        (await Open(Body("t", new string('a', 5000)), 1)).Status.ShouldBe(200);
        (await Open(Body("t", string.Concat(Enumerable.Repeat("é", 2501))), 1)).ShouldRefuse(400, "invalidDescription");
        (await Open(Body("t", "", new string('a', 249), new string('b', 250)), 1)).Status.ShouldBe(200);
        (await Open(Body("t", "", new string('a', 250), new string('b', 250)), 1)).ShouldRefuse(400, "invalidTags");
        (await Open(Body("t", "", new string('a', 247) + " c", new string('b', 250)), 1)).ShouldRefuse(400, "invalidTags");
    }

    [Fact]
    public async Task The_part_parameter_must_be_there_and_known()
    {
        var id = YouTube.AddVideo().Id;

        (await Get("/youtube/v3/videos?id=" + id)).ShouldRefuse(400, "missingRequiredParameter");
        (await Get("/youtube/v3/videos?part=snippet,magic&id=" + id)).ShouldRefuse(400, "unknownPart");
        var item = (await Get("/youtube/v3/videos?part=id&part=status&id=" + id)).Json["items"]![0]!.AsObject();
        item.Select(m => m.Key).ShouldBe(["kind", "etag", "id", "status"]);
    }

    [Fact]
    public async Task An_update_resets_what_a_named_part_leaves_out()
    {
        var answer = await UploadAll(
            """{"snippet":{"title":"one","description":"long","tags":["a","b"],"categoryId":"28"},"status":{"privacyStatus":"unlisted","embeddable":false,"selfDeclaredMadeForKids":true,"containsSyntheticMedia":true}}""", [1]);
        var id = answer.Json["id"]!.GetValue<string>();

        (await Put("/youtube/v3/videos?part=snippet", $$$"""{"id":"{{{id}}}","snippet":{"title":"two"}}""")).ShouldRefuse(400, "invalidVideoMetadata");
        (await Put("/youtube/v3/videos?part=snippet", $$$"""{"id":"{{{id}}}","snippet":{"title":"two","categoryId":"22"}}""")).Status.ShouldBe(200);

        var video = YouTube.Videos.Single();
        (video.Title, video.Description, video.Tags.Count, video.CategoryId).ShouldBe(("two", "", 0, "22"));
        (video.PrivacyStatus, video.SelfDeclaredMadeForKids, video.ContainsSyntheticMedia).ShouldBe(("unlisted", true, true));

        var updated = await Put("/youtube/v3/videos?part=status", $$$"""{"id":"{{{id}}}","status":{"privacyStatus":"private"}}""");
        updated.Json["status"]!["embeddable"]!.GetValue<bool>().ShouldBeTrue();
        (video.PrivacyStatus, video.SelfDeclaredMadeForKids, video.ContainsSyntheticMedia).ShouldBe(("private", null, null));
    }

    [Fact]
    public async Task A_scheduled_video_becomes_public_at_its_time_and_cannot_be_scheduled_again()
    {
        var at = GoogleJson.Time(YouTube.Clock.GetUtcNow() + TimeSpan.FromHours(2));
        var id = (await UploadAll($$$"""{"snippet":{"title":"later"},"status":{"privacyStatus":"private","publishAt":"{{{at}}}"}}""", [1])).Json["id"]!.GetValue<string>();
        var path = "/youtube/v3/videos?part=status,snippet&id=" + id;

        (await Get(path)).Json["items"]![0]!["status"]!["publishAt"]!.GetValue<string>().ShouldBe(at);
        YouTube.Clock.Advance(TimeSpan.FromHours(2) + TimeSpan.FromSeconds(1));
        Token = YouTube.IssueToken().AccessToken;

        var after = (await Get(path)).Json["items"]![0]!;
        after["status"]!["privacyStatus"]!.GetValue<string>().ShouldBe("public");
        after["status"]!["publishAt"].ShouldBeNull();
        after["snippet"]!["publishedAt"]!.GetValue<string>().ShouldBe(at);
        (await Put("/youtube/v3/videos?part=status", $$$"""{"id":"{{{id}}}","status":{"privacyStatus":"private","publishAt":"2030-01-01T00:00:00Z"}}""")).ShouldRefuse(400, "invalidPublishScheduleForVideo");
    }

    [Fact]
    public async Task A_publishing_time_in_the_past_publishes_at_once()
    {
        await UploadAll("""{"snippet":{"title":"late"},"status":{"privacyStatus":"private","publishAt":"2020-01-01T00:00:00Z"}}""", [1]);

        YouTube.Videos.Single().PrivacyStatus.ShouldBe("public");
    }

    [Fact]
    public async Task Without_a_privacy_status_a_video_is_public()
    {
        await UploadAll("""{"snippet":{"title":"open"}}""", [1]);

        YouTube.Videos.Single().PrivacyStatus.ShouldBe("public");
    }

    [Fact]
    public async Task Private_videos_and_owners_parts_are_for_the_owner()
    {
        var other = YouTube.AddChannel(YouTube.AddUser("other@example.com"), "Other");
        var hidden = YouTube.AddVideo(other, "hidden", "private");
        var open = YouTube.AddVideo(other, "open");

        (await Get($"/youtube/v3/videos?part=id&id={hidden.Id},{open.Id},nothere")).Json["items"]!.AsArray().Count.ShouldBe(1);
        (await Get("/youtube/v3/videos?part=processingDetails&id=" + open.Id)).ShouldRefuse(403, "forbidden");
        (await Put("/youtube/v3/videos?part=snippet", $$$"""{"id":"{{{open.Id}}}","snippet":{"title":"mine","categoryId":"22"}}""")).ShouldRefuse(403, "forbidden");
        (await Delete("/youtube/v3/videos?id=" + open.Id)).ShouldRefuse(403, "forbidden");
        (await Delete("/youtube/v3/videos?id=" + hidden.Id)).ShouldRefuse(404, "videoNotFound");
        (await Delete("/youtube/v3/videos?id=" + open.Id, YouTube.IssueToken(other).AccessToken)).Status.ShouldBe(204);
    }

    [Fact]
    public async Task Exactly_one_filter_is_expected()
    {
        (await Get("/youtube/v3/videos?part=id")).ShouldRefuse(400, "missingRequiredParameter");
        (await Get("/youtube/v3/videos?part=id&id=x&chart=mostPopular")).ShouldRefuse(400, "incompatibleParameters");
        (await Get("/youtube/v3/videos?part=id&id=x&maxResults=5")).ShouldRefuse(400, "incompatibleParameters");
        (await Get("/youtube/v3/videos?part=id&chart=mostPopular&maxResults=0")).ShouldRefuse(400, "invalidParameter");
        (await Get("/youtube/v3/videos?part=id&chart=mostPopular&pageToken=bad")).ShouldRefuse(400, "invalidPageToken");
        (await Get("/youtube/v3/videos?part=id&id=x&surprise=1")).ShouldRefuse(400, "unexpectedParameter");
    }

    [Fact]
    public async Task Ratings_are_kept_and_told()
    {
        var id = YouTube.AddVideo().Id;

        (await Post($"/youtube/v3/videos/rate?id={id}&rating=like")).Status.ShouldBe(204);
        (await Post($"/youtube/v3/videos/rate?id={id}&rating=love")).ShouldRefuse(400, "invalidRating");

        (await Get("/youtube/v3/videos/getRating?id=" + id)).Json["items"]![0]!.ToJsonString().ShouldBe($$"""{"videoId":"{{id}}","rating":"like"}""");
        (await Get("/youtube/v3/videos?part=id&myRating=like")).Json["items"]!.AsArray().Count.ShouldBe(1);
        var statistics = (await Get($"/youtube/v3/videos:batchGetStats?part=statistics&id={id}")).Json["items"]![0]!;
        statistics["kind"]!.GetValue<string>().ShouldBe("youtube#videoStats");
        statistics["statistics"]!["likeCount"]!.GetValue<string>().ShouldBe("1");
    }

    [Fact]
    public async Task Etags_spare_reads_and_guard_writes()
    {
        var video = YouTube.AddVideo();
        var path = "/youtube/v3/videos?part=snippet&id=" + video.Id;
        var first = await Get(path);
        var list = first.Json["etag"]!.GetValue<string>();
        var item = first.Json["items"]![0]!["etag"]!.GetValue<string>();
        var change = $$$"""{"id":"{{{video.Id}}}","snippet":{"title":"new","categoryId":"22"}}""";

        var same = await Send(HttpMethod.Get, path, null, null, ("If-None-Match", $"\"{list}\""));
        (same.Status, same.Body).ShouldBe((304, ""));
        (await Send(HttpMethod.Put, "/youtube/v3/videos?part=snippet", Json(change), null, ("If-Match", "\"stale\""))).ShouldRefuse(412, "conditionNotMet");
        (await Send(HttpMethod.Put, "/youtube/v3/videos?part=snippet", Json(change), null, ("If-Match", $"\"{item}\""))).Status.ShouldBe(200);

        (await Send(HttpMethod.Get, path, null, null, ("If-None-Match", $"\"{list}\""))).Status.ShouldBe(200);
        first.Header("etag").ShouldBeNull();
        YouTube.Options.ETagHeaders = true;
        var told = await Get(path);
        told.Header("etag").ShouldBe($"\"{told.Json["etag"]!.GetValue<string>()}\"");
    }

    [Fact]
    public async Task Fields_cut_an_answer()
    {
        var id = YouTube.AddVideo(title: "kept").Id;

        (await Get($"/youtube/v3/videos?part=snippet&id={id}&fields=items(id,snippet/title),pageInfo/totalResults")).Body
            .ShouldBe($$$"""{"items":[{"id":"{{{id}}}","snippet":{"title":"kept"}}],"pageInfo":{"totalResults":1}}""");
        (await Get($"/youtube/v3/videos?part=snippet&id={id}&fields=items(id")).ShouldRefuse(400, "invalidParameter");
    }
}
