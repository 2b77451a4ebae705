using Social.Testing;

namespace Social.Twitter.Tests.Publishing;

/// <summary>An edit is a publish of its own, whatever it has in common with another.</summary>
public sealed class EditTests
{
    private static readonly PublishOptions Once = new() { IdempotencyKey = "order-17" };

    [Fact]
    public async Task An_edit_makes_a_new_version_and_answers_its_reference()
    {
        await using TwitterFixture fixture = await PremiumAsync();
        PublishResult first = await fixture.Social.PublishAsync(new Post { Text = "The frist words" }, fixture.Account);

        IPostEditor editor = await fixture.Social.GetAsync<IPostEditor>(fixture.Account);
        PublishResult edited = await editor.EditPostAsync(fixture.Account, first.Reference!.Id!, new Post { Text = "The first words" });

        edited.Reference!.Id.ShouldNotBe(first.Reference.Id);
        EmulatedTweet tweet = fixture.X.Tweets.Single(t => t.Id == edited.Reference.Id);
        (tweet.Text, tweet.EditHistory[0]).ShouldBe(("The first words", first.Reference.Id));
    }

    [Fact]
    public async Task A_key_that_published_a_post_does_not_edit_with_the_same_words()
    {
        await using TwitterFixture fixture = await PremiumAsync();
        Post post = new() { Text = "The same words" };
        PublishResult first = await fixture.Social.PublishAsync(post, fixture.Account, Once);

        IPostEditor editor = await fixture.Social.GetAsync<IPostEditor>(fixture.Account);
        SocialException error = await Should.ThrowAsync<SocialException>(() => editor.EditPostAsync(fixture.Account, first.Reference!.Id!, post, Once));

        error.Code.ShouldBe(SocialErrorCode.IdempotencyConflict);
        fixture.X.Requests.CountOf("POST", "/2/tweets").ShouldBe(1);
    }

    [Fact]
    public async Task A_key_that_edited_one_post_does_not_edit_another_to_the_same_words()
    {
        await using TwitterFixture fixture = await PremiumAsync();
        PublishResult one = await fixture.Social.PublishAsync(new Post { Text = "One" }, fixture.Account);
        PublishResult two = await fixture.Social.PublishAsync(new Post { Text = "Two" }, fixture.Account);
        IPostEditor editor = await fixture.Social.GetAsync<IPostEditor>(fixture.Account);
        Post after = new() { Text = "Corrected" };
        PublishResult edited = await editor.EditPostAsync(fixture.Account, one.Reference!.Id!, after, Once);

        (await editor.EditPostAsync(fixture.Account, one.Reference.Id!, after, Once)).Reference.ShouldBe(edited.Reference);
        SocialException error = await Should.ThrowAsync<SocialException>(() => editor.EditPostAsync(fixture.Account, two.Reference!.Id!, after, Once));

        error.Code.ShouldBe(SocialErrorCode.IdempotencyConflict);
        fixture.X.Requests.CountOf("POST", "/2/tweets").ShouldBe(3);
    }

    private static async Task<TwitterFixture> PremiumAsync()
    {
        TwitterFixture fixture = await TwitterFixture.StartAsync();
        fixture.X.DefaultUser.IsPremium = true;
        fixture.X.Options.DuplicateWindow = TimeSpan.Zero;
        return fixture;
    }
}
