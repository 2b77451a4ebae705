namespace Social.Testing.Tests.Instagram;

public sealed class CommentTests : InstagramTestBase
{
    [Fact]
    public async Task Comments_are_read_answered_hidden_and_deleted()
    {
        var media = Instagram.AddMedia(Account, "Hi");
        var comment = Instagram.AddMediaComment(media, "ada", "This is awesome!", createdAt: new DateTimeOffset(2017, 8, 31, 19, 16, 2, TimeSpan.Zero));

        (await Get($"/{media.Id}/comments", Instagram.IssueInstagramToken().AccessToken)).Body.ShouldStartWith($$"""{"data":[{"timestamp":"2017-08-31T19:16:02+0000","text":"This is awesome!","id":"{{comment.Id}}"}]""");
        var reply = Id(await PostJson($"/{comment.Id}/replies", """{"message":"Thanks for sharing!"}"""));
        (await Get($"/{comment.Id}/replies?fields=text,username,parent_id")).Json["data"]![0]!.ToJsonString().ShouldBe($$"""{"text":"Thanks for sharing!","username":"emulated","parent_id":"{{comment.Id}}","id":"{{reply}}"}""");
        (await Get($"/{media.Id}/comments?fields=text,replies%7Btext%7D")).Json["data"]![0]!["replies"]!["data"]![0]!["text"]!.GetValue<string>().ShouldBe("Thanks for sharing!");
        Succeeded(await Post($"/{comment.Id}?hide=true"));
        comment.IsHidden.ShouldBeTrue();
        Refused(await Post($"/{comment.Id}"), 100);
        Succeeded(await Delete($"/{comment.Id}"));
        Instagram.MediaComments.ShouldBeEmpty();
    }

    [Fact]
    public async Task The_newest_comments_come_first_fifty_at_most()
    {
        var media = Instagram.AddMedia(Account, "Hi");
        for (var i = 0; i < 51; i++) Instagram.AddMediaComment(media, "ada", $"{i}");

        var page = (await Get($"/{media.Id}/comments?limit=100")).Json;

        (page["data"]!.AsArray().Count, page["data"]![0]!["text"]!.GetValue<string>()).ShouldBe((50, "50"));
        page["paging"]!["next"].ShouldNotBeNull();
    }

    [Theory]
    [InlineData("")]
    [InlineData("message=%23a%20%23b%20%23c%20%23d%20%23e")]
    [InlineData("message=https://a.example.com%20https://b.example.com")]
    [InlineData("message=WHY%20NOT")]
    public async Task A_comment_that_is_not_right_is_refused(string form) => Refused(await Post($"/{Instagram.AddMedia(Account).Id}/comments", form), 100);

    [Fact]
    public async Task A_comment_has_300_characters()
    {
        var media = Instagram.AddMedia(Account);
        Refused(await Post($"/{media.Id}/comments", "message=" + new string('x', 301)), 100);
        Id(await Post($"/{media.Id}/comments", "message=" + new string('x', 300)));
    }

    [Fact]
    public async Task A_private_reply_is_one_and_within_a_week()
    {
        var media = Instagram.AddMedia(Account, "Hi");
        var comment = Instagram.AddMediaComment(media, "ada", "First");
        var old = Instagram.AddMediaComment(media, "bob", "Long ago", createdAt: Instagram.Clock.GetUtcNow().AddDays(-8));

        (await Reply(comment.Id)).Json["message_id"]!.GetValue<string>().ShouldStartWith("aWdfZ");
        comment.PrivateReply.ShouldBe("Hi");
        Refused(await Reply(comment.Id), 10900);
        Refused(await Reply(old.Id), 10, 2534022);
        Refused(await Reply("17"), 100, 33, type: "GraphMethodException");
        Refused(await PostJson($"/{Account.Id}/messages", """{"recipient":{"id":"1"},"message":{"text":"Hi"}}"""), 10, 2534022);
    }

    private Task<Answer> Reply(string comment) => PostJson($"/{Account.Id}/messages", $$$"""{"recipient":{"comment_id":"{{{comment}}}"},"message":{"text":"Hi"}}""");
}
