namespace Social.Testing.Tests.Twitter;

public sealed class TextTests
{
    [Theory]
    [InlineData("Hi http://test.co", 26)]
    [InlineData("http://test.co", 23)]
    [InlineData("Hello, world! 👋", 16)]
    [InlineData("H🐱☺👨‍👩‍👧‍👦", 7)]
    [InlineData("😷👾😡🔥💩", 10)]
    [InlineData("🙋🏽👨‍🎤", 4)]
    [InlineData("1⃣", 2)]
    [InlineData("A\u0301B", 2)]
    [InlineData("no.url here.but", 15)]
    [InlineData("see example.com.", 28)]
    public void Weight_follows_the_published_examples(string text, int weight) => TwitterText.Weigh(text).ShouldBe(weight);

    [Fact]
    public void Repeated_texts_weigh_what_the_examples_say()
    {
        TwitterText.Weigh(new string('漢', 160)).ShouldBe(320);
        TwitterText.Weigh(string.Concat(Enumerable.Repeat("👨‍👩‍👧‍👦", 140))).ShouldBe(280);
        TwitterText.Weigh(string.Concat(Enumerable.Repeat("https://www.twitter.com/aloha ", 10))).ShouldBe(240);
        TwitterText.Weigh(new string('a', 285)).ShouldBe(285);
    }
}
