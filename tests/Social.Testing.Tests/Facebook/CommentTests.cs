namespace Social.Testing.Tests.Facebook;

public sealed class CommentTests : FacebookTestBase
{
    [Fact]
    public async Task A_comment_is_written_and_read_as_it_is_asked_for()
    {
        var post = Facebook.AddPost(Page, "Hello");

        var made = await Post($"/{post.Id}/comments?fields=id,message,permalink_url,created_time", "message=Message from api and updated");

        var number = post.Id.Split('_')[1];
        var id = Id(made);
        id.ShouldStartWith(number + "_");
        made.Body.ShouldBe(
            $$"""{"id":"{{id}}","message":"Message from api and updated","permalink_url":"https://www.facebook.com/{{Page.Id}}/posts/{{number}}?comment_id={{id.Split('_')[1]}}","created_time":"{{made.Json["created_time"]}}"}""");
        made.Json["created_time"]!.GetValue<string>().ShouldMatch(@"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\+0000$");
        (await Post($"/{post.Id}/comments", "message=Another")).Json.AsObject().Count.ShouldBe(1);
    }

    [Fact]
    public async Task Comments_are_answered_hidden_changed_and_deleted()
    {
        var post = Facebook.AddPost(Page, "Hello");
        var comment = Facebook.AddComment(post, "Ada", "First");

        var reply = Id(await Post($"/{comment.Id}/comments", "message=Thanks"));
        var nested = Id(await Post($"/{reply}/comments", "message=Thanks again"));
        Succeeded(await Post("/" + comment.Id, "is_hidden=true"));
        comment.IsHidden.ShouldBeTrue();
        Refused(await Post("/" + comment.Id, "message=Put into her mouth"), 200, status: 403);
        Succeeded(await Post("/" + reply, "message=Many thanks"));
        Refused(await Post("/" + reply), 100);
        (await Get($"/{nested}?fields=parent%7Bid%7D")).Json["parent"]!["id"]!.GetValue<string>().ShouldBe(comment.Id);

        (await Get($"/{post.Id}/comments?summary=true")).Json["summary"]!["total_count"]!.GetValue<int>().ShouldBe(1);
        (await Get($"/{post.Id}/comments?filter=stream&order=reverse_chronological&fields=message")).Json["data"]!.AsArray().Select(c => c!["message"]!.GetValue<string>()).ShouldBe(["Thanks again", "Many thanks", "First"]);
        (await Get($"/{post.Id}?fields=comments.limit(1).summary(true)%7Bmessage,comments%7Bmessage%7D%7D")).Json["comments"]!["data"]![0]!["comments"]!["data"]!.AsArray().Count.ShouldBe(2);
        Succeeded(await Delete("/" + comment.Id));
        Facebook.Comments.ShouldBeEmpty();
    }

    [Fact]
    public async Task Who_wrote_a_comment_needs_a_permission()
    {
        var comment = Facebook.AddComment(Facebook.AddPost(Page, "Hello"), "Ada", "First");

        (await Get($"/{comment.Id}?fields=from")).Json["from"]!["name"]!.GetValue<string>().ShouldBe("Ada");
        (await Get($"/{comment.Id}?fields=from", Facebook.IssuePageToken(scopes: ["pages_read_engagement"]).AccessToken)).Json["from"].ShouldBeNull();
    }

    [Fact]
    public async Task Likes_and_reactions_are_counted()
    {
        var post = Facebook.AddPost(Page, "Hello");
        post.Reactions["LOVE"] = 2;

        Succeeded(await Post($"/{post.Id}/likes"));
        (await Get($"/{post.Id}/likes?summary=true")).Json["summary"]!.ToJsonString().ShouldBe("""{"total_count":1,"can_like":true,"has_liked":true}""");
        (await Get($"/{post.Id}?fields=reactions.type(LIKE).limit(0).summary(true).as(like),reactions.type(LOVE).limit(0).summary(true).as(love)")).Body.ShouldBe(
            $$$"""{"like":{"data":[],"summary":{"total_count":1}},"love":{"data":[],"summary":{"total_count":2}},"id":"{{{post.Id}}}"}""");
        (await Get($"/{post.Id}/reactions?summary=total_count")).Json["summary"]!["total_count"]!.GetValue<int>().ShouldBe(3);
        Refused(await Get($"/{post.Id}/reactions?type=MEH"), 100);
        Succeeded(await Delete($"/{post.Id}/likes"));
        (await Get($"/{post.Id}/likes")).Json["data"]!.AsArray().ShouldBeEmpty();
    }

    [Fact]
    public async Task A_comment_that_says_nothing_or_comes_from_nobody_is_refused()
    {
        var post = Facebook.AddPost(Page, "Hello");

        Refused(await Post($"/{post.Id}/comments"), 100);
        Refused(await Post($"/{post.Id}/comments", "attachment_id=17"), 100);
        Refused(await Post($"/{post.Id}_17/comments", "message=Hi"), 100, 33, type: "GraphMethodException");
        Refused(await Post($"/{post.Id}/comments", "message=Hi", Facebook.IssuePageToken(scopes: ["pages_read_engagement"]).AccessToken), 200, status: 403);
        Refused(await Get($"/{post.Id}/comments?order=random"), 100);
        Facebook.Comments.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_private_reply_is_one_and_within_a_week()
    {
        var post = Facebook.AddPost(Page, "Hello");
        var comment = Facebook.AddComment(post, "Ada", "First");
        var old = Facebook.AddComment(post, "Bob", "Long ago", createdAt: Facebook.Clock.GetUtcNow().AddDays(-8));

        var sent = await Reply(comment.Id);
        sent.Json["recipient_id"]!.GetValue<string>().ShouldBe(comment.AuthorId);
        comment.PrivateReply.ShouldBe("Hi");
        Refused(await Reply(comment.Id), 10900);
        Refused(await Reply(old.Id), 10, 2018278);
        Refused(await Reply("17"), 100, 33, type: "GraphMethodException");
        Refused(await PostJson($"/{Page.Id}/messages", """{"recipient":{"id":"1"},"message":{"text":"Hi"}}"""), 10, 2018278);
        Refused(await PostJson($"/{Page.Id}/messages", """{"recipient":{"comment_id":"1"},"message":{}}"""), 100);
    }

    [Fact]
    public async Task People_are_blocked()
    {
        (await Post($"/{Page.Id}/blocked", "psid=[\"1\",\"2\"]")).Body.ShouldBe("""{"1":true,"2":true}""");
        Refused(await Post($"/{Page.Id}/blocked"), 100);
    }

    private Task<Answer> Reply(string comment) => PostJson($"/{Page.Id}/messages", $$$"""{"recipient":{"comment_id":"{{{comment}}}"},"message":{"text":"Hi"},"messaging_type":"RESPONSE"}""");
}
