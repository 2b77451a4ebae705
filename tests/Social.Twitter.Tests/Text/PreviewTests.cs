namespace Social.Twitter.Tests.Text;

public sealed class PreviewTests
{
    [Fact]
    public void A_text_that_fits_is_shown_whole_and_composed()
    {
        TweetPreview preview = TweetText.Preview("de\u0301ja\u0300 http://test.co");
        preview.Text.ShouldBe("d\u00E9j\u00E0 http://test.co");
        preview.VisibleText.ShouldBe(preview.Text);
        (preview.WeightedLength, preview.Remaining, preview.IsValid, preview.CutAt).ShouldBe((28, 252, true, null));
    }

    [Fact]
    public void A_text_that_is_too_long_is_cut_at_the_limit()
    {
        TweetPreview preview = TweetText.Preview(new string('x', 285));
        (preview.WeightedLength, preview.Remaining, preview.IsValid, preview.CutAt).ShouldBe((285, -5, false, 280));
        preview.VisibleText.ShouldBe(new string('x', 280));
    }

    [Theory]
    [InlineData("😀")]
    [InlineData("👨‍👩‍👧‍👦")]
    [InlineData("👍🏽")]
    [InlineData("https://example.com/path")]
    [InlineData("example.com")]
    public void The_cut_is_never_inside_an_emoji_or_URL(string last)
    {
        string before = new string('x', 278) + " ";
        TweetText.Preview(before + last + " tail").CutAt.ShouldBe(279);
        TweetText.Preview(before + last + " tail", TwitterTextRules.V2).CutAt.ShouldBe(279);
    }

    [Fact]
    public void An_emoji_that_just_fits_is_kept() => TweetText.Preview(new string('x', 278) + "👨‍👩‍👧‍👦tail").CutAt.ShouldBe(278 + 11);

    [Fact]
    public void The_free_mentions_of_a_reply_are_shown_and_not_counted()
    {
        TweetPreview preview = TweetText.Preview("@jack " + new string('x', 281), leadingMentionsAreFree: true);
        (preview.WeightedLength, preview.Remaining, preview.CutAt).ShouldBe((281, -1, 286));
        preview.VisibleText.ShouldBe("@jack " + new string('x', 280));
    }

    [Fact]
    public void Invalid_characters_are_not_cut_away_but_reported()
    {
        TweetPreview preview = TweetText.Preview("a\uFEFFb");
        (preview.IsValid, preview.CutAt, preview.VisibleText).ShouldBe((false, null, "a\uFEFFb"));
    }
}
