namespace Social.Twitter.Tests.Text;

public sealed class WeightedLengthTests
{
    private const string Family = "👨‍👩‍👧‍👦";

    [Theory]
    [InlineData("", 0)]
    [InlineData("Hi http://test.co", 26)]
    [InlineData("http://test.co", 23)]
    [InlineData("Hello, world! 👋", 16)]
    [InlineData("H🐱☺" + Family, 7)]
    [InlineData("😷👾😡🔥💩", 10)]
    [InlineData("🙋🏽👨‍🎤", 4)]
    [InlineData("1\u20E3", 2)]
    [InlineData("A\u0301B", 2)]
    [InlineData("ABC\u202A\uFFFFABC\uFFFE", 12)]
    [InlineData("한글", 4)]
    [InlineData("\u1112\u1161\u11AB", 2)]
    [InlineData("\u10FF\u1100", 3)] // the last light code point, and the next one
    [InlineData("\u1FFF\u2000\u200D\u200E\u200F\u2010\u201F\u2020", 2 + 1 + 1 + 2 + 2 + 1 + 1 + 2)]
    [InlineData("\u2031\u2032\u2037\u2038", 2 + 1 + 1 + 2)]
    [InlineData("𝟙", 2)]
    public void Text_weighs_what_X_says_since_version_3(string text, int expected) => TweetText.WeightedLength(text).ShouldBe(expected);

    [Theory]
    [InlineData("H🐱☺" + Family, 16)]
    [InlineData("🙋🏽👨‍🎤", 9)]
    [InlineData("Hello, world! 👋", 16)]
    [InlineData("😷👾😡🔥💩", 10)]
    [InlineData("1\u20E3", 3)]
    [InlineData("Hi http://test.co", 26)]
    public void Text_weighs_what_X_said_in_version_2(string text, int expected) =>
        TweetText.WeightedLength(text, TwitterTextRules.V2).ShouldBe(expected);

    [Fact]
    public void Long_texts_weigh_what_X_says()
    {
        TweetText.WeightedLength(new string('故', 160)).ShouldBe(320);
        TweetText.WeightedLength(string.Concat(Enumerable.Repeat(Family, 140))).ShouldBe(280);
        TweetText.WeightedLength(new string('x', 285)).ShouldBe(285);
        TweetText.WeightedLength(string.Concat(Enumerable.Repeat("https://www.twitter.com/aloha ", 10))).ShouldBe(240);
    }

    [Theory]
    [InlineData("☺️", 2)] // with a variation selector 16
    [InlineData("☺︎", 4)] // with a variation selector 15
    [InlineData("©", 1)]
    [InlineData("©️", 2)]
    [InlineData("a©️b", 4)]
    [InlineData("㊗️", 2)]
    [InlineData("日㊗️本", 6)]
    [InlineData("7️⃣", 2)]
    [InlineData("7\uFE0F", 3)] // a digit is no emoji without its keycap
    [InlineData("x\u20E3", 3)]
    [InlineData("👍🏽", 2)]
    [InlineData("☝🏽", 2)]
    [InlineData("☝️🏽", 2)]
    [InlineData("🏽", 2)] // a lone skin tone
    [InlineData("🇩🇪", 2)]
    [InlineData("🇩", 2)] // a lone regional indicator
    [InlineData("🇩🇪🇫", 4)]
    [InlineData("🇦🇦", 4)] // no such flag
    [InlineData("🏴󠁧󠁢󠁥󠁮󠁧󠁿", 2)]
    [InlineData("👩‍❤️‍💋‍👩", 2)]
    [InlineData("👩🏿‍🚒", 2)]
    [InlineData("🕵️‍♂️", 2)]
    [InlineData("👁‍🗨", 2)]
    [InlineData("👨‍👨‍👨‍👨", 11)] // no such family: each by itself
    [InlineData("😀\uFE0F", 4)] // a selector where none belongs
    public void An_emoji_sequence_weighs_two_once(string text, int expected) => TweetText.WeightedLength(text).ShouldBe(expected);

    [Fact]
    public void A_lone_surrogate_weighs_two()
    {
        TweetText.WeightedLength("a\uD83Db").ShouldBe(4);
        TweetText.WeightedLength("\uDC00\uD83D").ShouldBe(4);
    }

    [Theory]
    [InlineData("ordinary text with a dot. And more")]
    [InlineData("See https://example.com/path?x=1 and example.org.")]
    [InlineData("吾輩は猫である。名前はまだ無い。")]
    [InlineData("👨‍👩‍👧‍👦👍🏽🇩🇪☺️1️⃣")]
    [InlineData("de\u0301ja\u0300 vu, か\u3099 \u1112\u1161\u11AB")]
    [InlineData("http://bücher.example.com/ü münchen.de")]
    public void Counting_allocates_nothing(string text)
    {
        foreach (string each in new[] { text, string.Concat(Enumerable.Repeat(text, 40)) })
        {
            TweetText.WeightedLength(each);
            TweetText.Measure(each);
            long before = GC.GetAllocatedBytesForCurrentThread();
            for (int i = 0; i < 100; i++)
            {
                TweetText.WeightedLength(each);
                TweetText.Measure(each);
            }

            ((GC.GetAllocatedBytesForCurrentThread() - before) / 100).ShouldBe(0); // what the runtime itself once allocates on this thread is not ours
        }
    }
}
