using System.Text.Json.Nodes;
using Social.LinkedIn.Tests.Publishing;
using Social.Testing;

namespace Social.LinkedIn.Tests.Conversations;

public sealed class ConversationTests
{
    [Fact]
    public async Task A_comment_is_plain_text_and_its_answer_hangs_below_it()
    {
        await using LinkedInFixture fixture = await LinkedInFixture.StartAsync();
        EmulatedLinkedInPost post = fixture.Network.AddPost(fixture.Organization.Id, "post");
        IComments comments = (await fixture.Social.FindAsync<IComments>(fixture.Organization))!;

        PublishResult first = await comments.ReplyAsync(fixture.Organization, post.Urn, "well (done) #1 @all");
        PublishResult answer = await comments.ReplyAsync(fixture.Organization, first.Reference!.Id!, "thanks");

        post.Comments.Select(c => c.Text).ShouldBe(["well (done) #1 @all", "thanks"]);
        first.Reference.Id.ShouldBe(post.Comments[0].Urn);
        answer.Reference!.Id.ShouldBe(post.Comments[1].Urn);
        post.Comments[1].Parent.ShouldBe(post.Comments[0]);
        List<Comment> read = await ReadAsync(comments.ListComments(fixture.Organization, post.Urn));
        read[0].Text.ShouldBe("well (done) #1 @all");
        (read[0].Id, read[0].AuthorId, read[0].ParentId).ShouldBe((first.Reference.Id, fixture.Organization.Id, null));
    }

    [Fact]
    public async Task A_recorded_comment_is_read_by_its_older_name_of_the_URN()
    {
        await using LinkedInFixture fixture = await LinkedInFixture.StartAsync();
        fixture.Network.Answer("POST", "/rest/socialActions/*/comments", """
            {"actor":"urn:li:organization:5637409","agent":"urn:li:person:CnpTkB7V70",
             "created":{"actor":"urn:li:organization:5637409","impersonator":"urn:li:person:CnpTkB7V70","time":1583863835990},
             "lastModified":{"actor":"urn:li:organization:5637409","impersonator":"urn:li:person:CnpTkB7V70","time":1583863835991},
             "id":"6643206422739898368","message":{"attributes":[],"text":"commentV2 with image urn"},
             "$URN":"urn:li:comment:(urn:li:activity:6641861161010679808,6643206422739898368)","object":"urn:li:activity:6641861161010679808"}
            """, 201, new Dictionary<string, string> { ["x-restli-id"] = "6643206422739898368" });

        PublishResult result = await fixture.LinkedIn.Comments.ReplyAsync(fixture.Organization, "urn:li:activity:6641861161010679808", "commentV2 with image urn");

        result.Reference!.Id.ShouldBe("urn:li:comment:(urn:li:activity:6641861161010679808,6643206422739898368)");
        RecordedRequest request = fixture.Network.Requests.Single();
        request.Path.ShouldBe("/rest/socialActions/urn%3Ali%3Aactivity%3A6641861161010679808/comments");
        PublishTests.ShouldBeJson(request.BodyText, $$$"""{"actor":"{{{fixture.Organization.Id}}}","object":"urn:li:activity:6641861161010679808","message":{"text":"commentV2 with image urn"}}""");
    }

    [Fact]
    public async Task A_mention_stands_where_its_name_does()
    {
        await using LinkedInFixture fixture = await LinkedInFixture.StartAsync();
        EmulatedLinkedInPost post = fixture.Network.AddPost(fixture.Organization.Id, "post");

        await fixture.LinkedIn.Comments.ReplyAsync(fixture.Organization, post.Urn, new PostText([TextSegment.Plain("👍🏽 "), TextSegment.Mention(fixture.Company.Urn, "Devtestco"), TextSegment.Plain("!")]));

        JsonNode attribute = JsonNode.Parse(fixture.BodiesOf("POST", "/rest/socialActions/*/comments").Single())!["message"]!["attributes"]![0]!;
        (attribute["start"]!.GetValue<int>(), attribute["length"]!.GetValue<int>()).ShouldBe((5, 9));
        post.Comments.Single().Mentions.ShouldBe([fixture.Company.Urn]);
    }

    [Fact]
    public async Task A_comment_is_changed_read_and_deleted_by_its_URN()
    {
        await using LinkedInFixture fixture = await LinkedInFixture.StartAsync();
        EmulatedLinkedInPost post = fixture.Network.AddPost(fixture.Organization.Id, "post");
        string urn = (await fixture.LinkedIn.Comments.ReplyAsync(fixture.Organization, post.Urn, "before")).Reference!.Id!;

        await fixture.LinkedIn.Comments.UpdateAsync(fixture.Organization, urn, "after");
        LinkedInComment read = (await fixture.LinkedIn.Comments.GetAsync(fixture.Organization, urn))!;
        await fixture.LinkedIn.Comments.DeleteAsync(fixture.Organization, urn);

        (read.Urn, read.Text, read.Object).ShouldBe((urn, "after", post.ActivityUrn));
        post.Comments.ShouldBeEmpty();
        (await fixture.LinkedIn.Comments.GetAsync(fixture.Organization, urn)).ShouldBeNull();
    }

    [Fact]
    public async Task A_thread_without_comments_is_empty_though_LinkedIn_answers_404()
    {
        await using LinkedInFixture fixture = await LinkedInFixture.StartAsync();
        EmulatedLinkedInPost post = fixture.Network.AddPost(fixture.Organization.Id, "post");

        (await ReadAsync(fixture.LinkedIn.Comments.ListComments(fixture.Organization, post.Urn))).ShouldBeEmpty();

        fixture.Network.Requests.Single().StatusCode.ShouldBe(404);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1251)]
    public async Task A_comment_has_its_own_limit(int length)
    {
        await using LinkedInFixture fixture = await LinkedInFixture.StartAsync();

        SocialValidationException error = await Should.ThrowAsync<SocialValidationException>(() => fixture.LinkedIn.Comments.ReplyAsync(fixture.Organization, "urn:li:share:1", new string('x', length)));

        error.Problems.ShouldHaveSingleItem().Limit.ShouldBe("1-1250");
        fixture.Network.Requests.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_reaction_is_given_once_and_taken_back()
    {
        await using LinkedInFixture fixture = await LinkedInFixture.StartAsync();
        EmulatedLinkedInPost post = fixture.Network.AddPost(fixture.Organization.Id, "post");
        IReactions reactions = (await fixture.Social.FindAsync<IReactions>(fixture.Organization))!;

        await reactions.ReactAsync(fixture.Organization, post.Urn, "praise");
        await reactions.ReactAsync(fixture.Organization, post.Urn, "praise");
        List<LinkedInReaction> read = [];
        await foreach (LinkedInReaction reaction in fixture.LinkedIn.Reactions.List(fixture.Organization, post.Urn))
        {
            read.Add(reaction);
        }

        fixture.Network.Requests.Of("POST", "/rest/reactions").Select(r => r.StatusCode).ShouldBe([201, 409, 201]);
        read.ShouldHaveSingleItem().ReactionType.ShouldBe(LinkedInReactions.Praise);
        read[0].Actor.ShouldBe(fixture.Organization.Id);
        await reactions.UnreactAsync(fixture.Organization, post.Urn);
        post.Reactions.ShouldBeEmpty();
        fixture.Network.Requests.Of("DELETE", "/rest/reactions/*")[^1].Path
            .ShouldBe($"/rest/reactions/(actor:{Uri.EscapeDataString(fixture.Organization.Id)},entity:{Uri.EscapeDataString(post.Urn)})");
    }

    [Fact]
    public async Task A_reaction_that_is_asked_for_by_its_kind_takes_the_place_of_another_and_any_will_do_for_none()
    {
        await using LinkedInFixture fixture = await LinkedInFixture.StartAsync();
        EmulatedLinkedInPost post = fixture.Network.AddPost(fixture.Organization.Id, "post");

        await fixture.LinkedIn.Reactions.ReactAsync(fixture.Organization, post.Urn);
        await fixture.LinkedIn.Reactions.ReactAsync(fixture.Organization, post.Urn, LinkedInReactions.Praise);
        string praised = post.Reactions.ShouldHaveSingleItem().ReactionType;
        await fixture.LinkedIn.Reactions.ReactAsync(fixture.Organization, post.Urn);

        praised.ShouldBe(LinkedInReactions.Praise);
        post.Reactions.ShouldHaveSingleItem().ReactionType.ShouldBe(LinkedInReactions.Praise);
    }

    [Theory]
    [InlineData(EmulatorFaultKind.ResetAfterTaken)]
    [InlineData(EmulatorFaultKind.ServerErrorAfter)]
    public async Task What_is_taken_back_twice_because_an_answer_was_lost_is_taken_back(EmulatorFaultKind kind)
    {
        await using LinkedInFixture fixture = await LinkedInFixture.StartAsync();
        EmulatedLinkedInPost post = fixture.Network.AddPost(fixture.Organization.Id, "post");
        string comment = (await fixture.LinkedIn.Comments.ReplyAsync(fixture.Organization, post.Urn, "gone soon")).Reference!.Id!;
        await fixture.LinkedIn.Reactions.ReactAsync(fixture.Organization, post.Urn);
        fixture.Network.Faults.Add(new EmulatorFault { Kind = kind, Method = "DELETE", PathPattern = "/rest/reactions/*" });
        fixture.Network.Faults.Add(new EmulatorFault { Kind = kind, Method = "DELETE", PathPattern = "/rest/socialActions/*/comments/*" });

        await fixture.LinkedIn.Reactions.UnreactAsync(fixture.Organization, post.Urn);
        await fixture.LinkedIn.Comments.DeleteAsync(fixture.Organization, comment);

        (post.Reactions.Count, post.Comments.Count).ShouldBe((0, 0));
        fixture.Network.Requests.CountOf("DELETE", "/rest/reactions/*").ShouldBe(2);
        fixture.Network.Requests.CountOf("DELETE", "/rest/socialActions/*/comments/*").ShouldBe(2);
    }

    [Fact]
    public async Task A_conversation_is_counted_closed_and_opened()
    {
        await using LinkedInFixture fixture = await LinkedInFixture.StartAsync();
        EmulatedLinkedInPost post = fixture.Network.AddPost(fixture.Organization.Id, "post");
        await fixture.LinkedIn.Comments.ReplyAsync(fixture.Organization, post.Urn, "one");
        await fixture.LinkedIn.Reactions.ReactAsync(fixture.Organization, post.Urn);

        LinkedInSocialMetadata before = await fixture.LinkedIn.Conversations.GetAsync(fixture.Organization, post.Urn);
        await fixture.LinkedIn.Conversations.SetCommentsAsync(fixture.Organization, post.Urn, areOpen: false);
        LinkedInSocialMetadata after = await fixture.LinkedIn.Conversations.GetAsync(fixture.Organization, post.Urn);

        before.Reactions["LIKE"].ShouldBe(1);
        before.Comments.ShouldBe(1);
        (before.CommentsState, after.CommentsState).ShouldBe(("OPEN", "CLOSED"));
        PublishTests.ShouldBeJson(fixture.BodiesOf("POST", "/rest/socialMetadata/*").Single(), """{"patch":{"$set":{"commentsState":"CLOSED"}}}""");
    }

    [Theory]
    [InlineData("urn:li:comment:(urn:li:activity:7094637247890620418,7094977717598625792)")]
    [InlineData("urn:li:comment:(activity:7094637247890620418,7094977717598625792)")]
    public void A_comments_URN_is_read_with_and_without_its_inner_name(string text)
    {
        CommentUrn urn = CommentUrn.TryParse(text)!.Value;

        (urn.Thread, urn.Id).ShouldBe(("urn:li:activity:7094637247890620418", "7094977717598625792"));
        CommentUrn.TryParse("urn:li:comment:123").ShouldBeNull();
    }

    private static async Task<List<T>> ReadAsync<T>(SocialPageable<T> listing)
    {
        List<T> items = [];
        await foreach (T item in listing)
        {
            items.Add(item);
        }

        return items;
    }
}
