using Social.Testing.Tests.Google;

namespace Social.Testing.Tests.YouTube;

public sealed class CommentTests : YouTubeTestBase
{
    [Fact]
    public async Task A_thread_begins_with_a_comment_and_takes_replies()
    {
        var video = YouTube.AddVideo();
        var made = await Post("/youtube/v3/commentThreads?part=id,snippet", $$$$$"""{"snippet":{"videoId":"{{{{{video.Id}}}}}","topLevelComment":{"snippet":{"textOriginal":"Sun from the api"}}}}""");
        made.Status.ShouldBe(200, made.Body);
        made.Json["snippet"]!["topLevelComment"]!["snippet"]!["textOriginal"]!.GetValue<string>().ShouldBe("Sun from the api");
        made.Json["snippet"]!["topLevelComment"]!["snippet"]!["authorChannelId"]!["value"]!.GetValue<string>().ShouldBe(YouTube.DefaultChannel.Id);
        var id = made.Json["id"]!.GetValue<string>();

        var reply = await Post("/youtube/v3/comments?part=snippet", $$$"""{"snippet":{"parentId":"{{{id}}}","textOriginal":"a <b> & c"}}""");
        reply.Json["id"]!.GetValue<string>().ShouldStartWith(id + ".");
        (await Post("/youtube/v3/comments?part=snippet", $$$"""{"snippet":{"parentId":"{{{reply.Json["id"]}}}","textOriginal":"deeper"}}""")).ShouldRefuse(400, "operationNotSupported");

        var thread = (await Get("/youtube/v3/commentThreads?part=snippet,replies&videoId=" + video.Id)).Json["items"]![0]!;
        thread["snippet"]!["totalReplyCount"]!.GetValue<int>().ShouldBe(1);
        thread["replies"]!["comments"]![0]!["snippet"]!["textDisplay"]!.GetValue<string>().ShouldBe("a &lt;b&gt; &amp; c");
        (await Get($"/youtube/v3/comments?part=snippet&textFormat=plainText&parentId={id}")).Json["items"]![0]!["snippet"]!["textDisplay"]!.GetValue<string>().ShouldBe("a <b> & c");
    }

    [Fact]
    public async Task A_thread_brings_five_replies_and_the_list_brings_all()
    {
        var video = YouTube.AddVideo();
        var top = YouTube.AddComment(video, YouTube.DefaultChannel, "top");
        for (var i = 0; i < 7; i++) YouTube.AddComment(video, YouTube.DefaultChannel, "reply " + i, top);

        (await Get("/youtube/v3/commentThreads?part=replies&videoId=" + video.Id)).Json["items"]![0]!["replies"]!["comments"]!.AsArray().Count.ShouldBe(5);
        (await Get("/youtube/v3/comments?part=id&maxResults=100&parentId=" + top.Id)).Json["items"]!.AsArray().Count.ShouldBe(7);
    }

    [Fact]
    public async Task Moderation_is_for_the_owner_of_the_video()
    {
        var guest = YouTube.AddChannel(YouTube.AddUser("guest@example.com"), "Guest");
        var token = YouTube.IssueToken(guest).AccessToken;
        var video = YouTube.AddVideo();
        var comment = YouTube.AddComment(video, guest, "rude");
        var path = "/youtube/v3/comments/setModerationStatus?id=" + comment.Id;

        (await Post(path + "&moderationStatus=rejected", token: token)).ShouldRefuse(403, "forbidden");
        (await Post(path + "&moderationStatus=heldForReview&banAuthor=true")).ShouldRefuse(400, "banWithoutReject");
        (await Post(path + "&moderationStatus=heldForReview")).Status.ShouldBe(204);

        (await Get("/youtube/v3/commentThreads?part=id&videoId=" + video.Id)).Json["items"]!.AsArray().ShouldBeEmpty();
        (await Get("/youtube/v3/commentThreads?part=id&moderationStatus=heldForReview&videoId=" + video.Id)).Json["items"]!.AsArray().Count.ShouldBe(1);
        (await Get("/youtube/v3/commentThreads?part=id&moderationStatus=heldForReview&videoId=" + video.Id, token)).ShouldRefuse(403, "forbidden");
    }

    [Fact]
    public async Task Only_the_author_changes_and_deletes()
    {
        var guest = YouTube.AddChannel(YouTube.AddUser("guest@example.com"), "Guest");
        var comment = YouTube.AddComment(YouTube.AddVideo(), guest, "first");
        var token = YouTube.IssueToken(guest).AccessToken;
        var body = $$$"""{"id":"{{{comment.Id}}}","snippet":{"textOriginal":"second"}}""";

        (await Put("/youtube/v3/comments?part=snippet", body)).ShouldRefuse(403, "forbidden");
        (await Put("/youtube/v3/comments?part=snippet", body, token)).Status.ShouldBe(200);
        comment.Text.ShouldBe("second");
        (await Delete("/youtube/v3/comments?id=" + comment.Id)).ShouldRefuse(403, "forbidden");
        (await Delete("/youtube/v3/comments?id=" + comment.Id, token)).Status.ShouldBe(204);
        (await Delete("/youtube/v3/comments?id=" + comment.Id, token)).ShouldRefuse(404, "commentNotFound");
    }

    [Fact]
    public async Task Comments_that_cannot_be_are_refused()
    {
        var video = YouTube.AddVideo();
        string Body(string text) => $$$$$"""{"snippet":{"videoId":"{{{{{video.Id}}}}}","topLevelComment":{"snippet":{"textOriginal":"{{{{{text}}}}}"}}}}""";

        (await Post("/youtube/v3/commentThreads?part=snippet", Body(""))).ShouldRefuse(400, "commentTextRequired");
        (await Post("/youtube/v3/commentThreads?part=snippet", Body(new string('a', 10_001)))).ShouldRefuse(400, "commentTextTooLong");
        (await Post("/youtube/v3/comments?part=snippet", """{"snippet":{"textOriginal":"t"}}""")).ShouldRefuse(400, "parentIdMissing");
        (await Post("/youtube/v3/comments?part=snippet", """{"snippet":{"textOriginal":"t","parentId":"x"}}""")).ShouldRefuse(404, "parentCommentNotFound");
        video.AllowsComments = false;
        (await Post("/youtube/v3/commentThreads?part=snippet", Body("t"))).ShouldRefuse(403, "commentsDisabled");
        (await Post("/youtube/v3/commentThreads?part=snippet", Body("t"), YouTube.IssueToken(scopes: ["https://www.googleapis.com/auth/youtube"]).AccessToken)).ShouldRefuse(403, "insufficientPermissions");
    }
}
