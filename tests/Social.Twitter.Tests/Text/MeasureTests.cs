namespace Social.Twitter.Tests.Text;

public sealed class MeasureTests
{
    [Fact]
    public void An_empty_text_is_invalid() => TweetText.Measure("").ShouldBe(new TweetTextMeasure(0, 0, false, 0, 0, 0, 0, false));

    [Theory]
    [InlineData("Hi http://test.co", 26, 92, 16)]
    [InlineData("http://test.co", 23, 82, 13)]
    [InlineData("A\u0301B", 2, 7, 2)]
    [InlineData("H🐱☺👨‍👩‍👧‍👦", 7, 25, 14)]
    public void A_text_that_fits_is_valid_to_its_last_unit(string text, int length, int permillage, int end) =>
        TweetText.Measure(text).ShouldBe(new TweetTextMeasure(length, permillage, true, 0, end, 0, end, false));

    [Fact]
    public void A_text_of_the_full_length_is_valid()
    {
        TweetText.Measure(new string('x', 280)).ShouldBe(new TweetTextMeasure(280, 1000, true, 0, 279, 0, 279, false));
        TweetText.IsValid(string.Concat(Enumerable.Repeat("👨‍👩‍👧‍👦", 140))).ShouldBeTrue();
    }

    [Fact]
    public void The_valid_range_ends_where_the_limit_falls()
    {
        TweetText.Measure(new string('故', 160)).ShouldBe(new TweetTextMeasure(320, 1142, false, 0, 159, 0, 139, false));
        TweetText.Measure(new string('x', 285)).ShouldBe(new TweetTextMeasure(285, 1017, false, 0, 284, 0, 279, false));
    }

    [Fact]
    public void The_valid_range_ends_before_a_URL_that_does_not_fit()
    {
        string text = new string('x', 270) + " https://example.com/a";
        TweetText.Measure(text).ValidRangeEnd.ShouldBe(270);
    }

    [Fact]
    public void The_valid_range_counts_the_units_of_the_text_as_given()
    {
        string text = string.Concat(Enumerable.Repeat("e\u0301", 10)) + new string('x', 280);
        TweetText.Measure(text).ShouldBe(new TweetTextMeasure(290, 1035, false, 0, 299, 0, 289, false));
        TweetText.Measure(new string('x', 280) + "e\u0301").ValidRangeEnd.ShouldBe(279);
        TweetText.Measure(new string('x', 279) + "e\u0301y").ValidRangeEnd.ShouldBe(280);
    }

    [Fact]
    public void Version_2_may_end_the_valid_range_inside_an_emoji_and_version_3_may_not()
    {
        string text = new string('x', 279) + "👨‍🎤";
        TweetText.Measure(text, TwitterTextRules.V3).ValidRangeEnd.ShouldBe(278);
        text = new string('x', 278) + "👨‍🎤";
        TweetText.Measure(text, TwitterTextRules.V3).ValidRangeEnd.ShouldBe(282);
        TweetText.Measure(text, TwitterTextRules.V2).ValidRangeEnd.ShouldBe(279);
    }

    [Theory]
    [InlineData("ABC\u202A\uFFFFABC\uFFFE", 12, 3)]
    [InlineData("a\uFEFF", 3, 0)]
    [InlineData("\uFFFE", 2, 0)]
    public void Invalid_characters_make_a_text_invalid(string text, int length, int validEnd)
    {
        TweetTextMeasure measure = TweetText.Measure(text);
        measure.HasInvalidCharacters.ShouldBeTrue();
        measure.IsValid.ShouldBeFalse();
        measure.WeightedLength.ShouldBe(length);
        measure.ValidRangeEnd.ShouldBe(validEnd);
    }

    [Fact]
    public void Premium_posts_have_a_limit_of_their_own()
    {
        TwitterTextRules premium = TwitterTextRules.V3.WithMaxLength(25_000);
        TweetText.IsValid(new string('x', 25_000), premium).ShouldBeTrue();
        TweetText.IsValid(new string('x', 25_001), premium).ShouldBeFalse();
        TweetText.Measure(new string('x', 280), premium).Permillage.ShouldBe(11);
        TwitterTextRules.V3.MaxWeightedLength.ShouldBe(280);
        Should.Throw<ArgumentOutOfRangeException>(() => TwitterTextRules.V3.WithMaxLength(0));
    }

    [Fact]
    public void Leading_mentions_of_a_reply_are_free()
    {
        const string text = "@jack @x_dev hello @friend";
        TweetText.WeightedLength(text).ShouldBe(26);
        TweetText.Measure(text, leadingMentionsAreFree: true).ShouldBe(new TweetTextMeasure(13, 46, true, 13, 25, 13, 25, false));
        TweetText.Measure("hello @jack", leadingMentionsAreFree: true).WeightedLength.ShouldBe(11);
        TweetText.Measure("@jack", leadingMentionsAreFree: true).WeightedLength.ShouldBe(5);
        TweetText.Measure("@jack ", leadingMentionsAreFree: true).ShouldBe(new TweetTextMeasure(0, 0, false, 6, 6, 6, 6, false));
    }

    [Fact]
    public void The_rules_state_the_numbers_they_count_by()
    {
        TwitterTextRules rules = TwitterTextRules.V3;
        (rules.Version, rules.Scale, rules.DefaultWeight, rules.LightWeight, rules.TransformedUrlLength, rules.EmojiParsing)
            .ShouldBe((3, 100, 200, 100, 23, true));
        rules.LightRanges.ShouldBe([(0, 4351), (8192, 8205), (8208, 8223), (8242, 8247)]);
        TwitterTextRules.V2.EmojiParsing.ShouldBeFalse();

        for (int point = 0; point <= char.MaxValue; point++)
        {
            ReadOnlySpan<char> text = [(char)point];
            if (!Social.Text.Nfc.IsNormalized(text))
                continue; // counts as what it composes to
            int expected = rules.LightRanges.Any(range => range.First <= point && point <= range.Last) ? 1 : 2;
            if (TweetText.WeightedLength(text) != expected)
                Assert.Fail($"U+{point:X4} does not weigh {expected}.");
        }
    }
}
