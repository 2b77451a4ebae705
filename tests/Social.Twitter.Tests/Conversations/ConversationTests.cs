using Social.Testing;

namespace Social.Twitter.Tests.Conversations;

public sealed class ConversationTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_the_plan_forbids_is_a_permission_error()
    {
        await using TwitterFixture fixture = await TwitterFixture.StartAsync();
        fixture.X.Options.SelfServeRestrictions = true;
        EmulatedTweet tweet = fixture.X.AddTweet(fixture.X.AddUser("other"), "x");

        SocialPermissionException e = await Should.ThrowAsync<SocialPermissionException>(() => fixture.Twitter.Likes.LikeAsync(fixture.Account, tweet.Id, Ct));

        e.Status.ShouldBe(403);
        tweet.LikedBy.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_missing_scope_is_told_before_anything_is_sent_and_the_ability_is_not_there()
    {
        await using TwitterFixture fixture = await TwitterFixture.StartAsync();
        EmulatedTwitterUser reader = fixture.X.AddUser("reader");
        AccountKey account = new(PlatformName.Twitter, reader.Id);
        await TwitterFixture.ConnectAsync(fixture.Services, account, reader.Username, fixture.X.IssueOAuth2Token(reader, ["tweet.read", "users.read"]));

        SocialPermissionException e = await Should.ThrowAsync<SocialPermissionException>(() => fixture.Twitter.Likes.LikeAsync(account, "1", Ct));

        e.MissingScopes.ShouldBe(["like.write"]);
        (await fixture.Social.FindAsync<IReactions>(account, Ct)).ShouldBeNull();
        (await fixture.Social.FindAsync<IPostReader>(account, Ct)).ShouldNotBeNull();
        fixture.X.Requests.Count.ShouldBe(0);
    }

    [Fact]
    public async Task Only_a_like_is_a_reaction()
    {
        await using TwitterFixture fixture = await TwitterFixture.StartAsync();
        EmulatedTweet tweet = fixture.X.AddTweet(fixture.X.AddUser("other"), "x");
        IReactions reactions = (await fixture.Social.FindAsync<IReactions>(fixture.Account, Ct))!;

        await Should.ThrowAsync<SocialValidationException>(() => reactions.ReactAsync(fixture.Account, tweet.Id, "love", Ct));
        await reactions.ReactAsync(fixture.Account, tweet.Id, "Like", Ct);
        tweet.LikedBy.ShouldBe([fixture.Account.Id]);
        (await fixture.Twitter.Likes.ListLikedTweets(fixture.Account, fixture.Account.Id).ToListAsync(Ct)).ShouldHaveSingleItem().Id.ShouldBe(tweet.Id);
        (await fixture.Twitter.Likes.ListLikingUsers(fixture.Account, tweet.Id).ToListAsync(Ct)).ShouldHaveSingleItem().Id.ShouldBe(fixture.Account.Id);
        await reactions.UnreactAsync(fixture.Account, tweet.Id, Ct);
        tweet.LikedBy.ShouldBeEmpty();
    }

    [Fact]
    public async Task Bookmarks_are_added_listed_and_removed()
    {
        await using TwitterFixture fixture = await TwitterFixture.StartAsync();
        EmulatedTweet tweet = fixture.X.AddTweet(fixture.X.AddUser("other"), "x");

        (await fixture.Twitter.Bookmarks.AddAsync(fixture.Account, tweet.Id, cancellationToken: Ct)).ShouldBeTrue();
        (await fixture.Twitter.Bookmarks.List(fixture.Account).ToListAsync(Ct)).ShouldHaveSingleItem().Id.ShouldBe(tweet.Id);
        (await fixture.Twitter.Bookmarks.RemoveAsync(fixture.Account, tweet.Id, Ct)).ShouldBeFalse();
        (await fixture.Twitter.Bookmarks.List(fixture.Account).ToListAsync(Ct)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Comments_form_a_tree_and_those_of_a_reply_are_its_own()
    {
        await using TwitterFixture fixture = await TwitterFixture.StartAsync();
        EmulatedTwitterUser other = fixture.X.AddUser("other");
        EmulatedTweet post = fixture.X.AddTweet(fixture.X.DefaultUser, "post");
        EmulatedTweet reply = fixture.X.AddTweet(other, "1 < 2", replyTo: post);
        EmulatedTweet nested = fixture.X.AddTweet(fixture.X.DefaultUser, "indeed", replyTo: reply);
        IComments comments = (await fixture.Social.FindAsync<IComments>(fixture.Account, Ct))!;

        List<Comment> all = await comments.ListComments(fixture.Account, post.Id).ToListAsync(Ct);
        List<Comment> below = await comments.ListComments(fixture.Account, reply.Id).ToListAsync(Ct);

        all.Select(c => (c.Id, c.ParentId)).ShouldBe([(nested.Id, reply.Id), (reply.Id, null)]);
        all[1].Text.ShouldBe("1 < 2");
        all[1].AuthorHandle.ShouldBe("other");
        below.ShouldHaveSingleItem().ShouldSatisfyAllConditions(c => c.Id.ShouldBe(nested.Id), c => c.ParentId.ShouldBeNull(), c => c.PostId.ShouldBe(reply.Id));
        (await Should.ThrowAsync<SocialApiException>(async () => await comments.ListComments(fixture.Account, "404").ToListAsync(Ct))).Code.ShouldBe(SocialErrorCode.NotFound);
    }

    [Fact]
    public async Task Answering_goes_through_the_journal_and_replies_are_hidden_and_deleted()
    {
        await using TwitterFixture fixture = await TwitterFixture.StartAsync();
        EmulatedTwitterUser other = fixture.X.AddUser("other");
        EmulatedTweet post = fixture.X.AddTweet(fixture.X.DefaultUser, "post");
        EmulatedTweet foreign = fixture.X.AddTweet(other, "rude", replyTo: post);
        IComments comments = (await fixture.Social.FindAsync<IComments>(fixture.Account, Ct))!;
        ICommentModerator moderator = (await fixture.Social.FindAsync<ICommentModerator>(fixture.Account, Ct))!;
        PublishOptions once = new() { IdempotencyKey = "answer-1" };

        PublishResult answer = await comments.ReplyAsync(fixture.Account, foreign.Id, "thanks", once, Ct);
        await comments.ReplyAsync(fixture.Account, foreign.Id, "thanks", once, Ct);
        fixture.X.Requests.CountOf("POST", "/2/tweets").ShouldBe(1);
        fixture.X.Tweets.ShouldContain(t => t.Id == answer.Reference!.Id && t.ReplyTo == foreign);

        await moderator.SetHiddenAsync(fixture.Account, foreign.Id, true, Ct);
        foreign.IsHidden.ShouldBeTrue();
        await moderator.SetHiddenAsync(fixture.Account, foreign.Id, false, Ct);
        foreign.IsHidden.ShouldBeFalse();
        await moderator.DeleteCommentAsync(fixture.Account, answer.Reference!.Id!, Ct);
        fixture.X.Tweets.ShouldNotContain(t => t.Id == answer.Reference.Id);
        await Should.ThrowAsync<SocialPermissionException>(() => moderator.DeleteCommentAsync(fixture.Account, foreign.Id, Ct));
    }
}
