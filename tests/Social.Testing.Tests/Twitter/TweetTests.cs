namespace Social.Testing.Tests.Twitter;

public sealed class TweetTests : TwitterTestBase
{
    [Fact]
    public async Task A_post_is_created_and_kept()
    {
        var answer = await Post("/2/tweets", """{"text":"Test Tweet"}""");
        answer.Status.ShouldBe(201);
        Emulator.Twitter.Tweets.Single().Text.ShouldBe("Test Tweet");
    }
}
