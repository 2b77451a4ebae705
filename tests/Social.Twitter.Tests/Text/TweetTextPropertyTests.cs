using FsCheck;
using FsCheck.Fluent;

namespace Social.Twitter.Tests.Text;

public sealed class TweetTextPropertyTests
{
    private static readonly string[] Pieces =
    [
        "a", "Z", "7", "_", "-", ".", "/", ":", "://", "http://", "https://", "t.co/", "com", "co.jp", "example.com", "xn--a", "рф", "日", "ü", "\u0301",
        "\u0323", "か\u3099", "\u1112\u1161\u11AB", "(", ")", "?", "&", "=", "#", "＃", "@", "＠", "@user/list", "$TWTR", "rt", " ", "\n", "\u3000", "\u200D",
        "\u202A", "\uFE0F", "\uFE0E", "\u20E3", "\uFEFF", "\uFFFF", "👨‍👩‍👧‍👦", "👍🏽", "🇩🇪", "🇩", "☺", "©", "1️⃣", "\uD83D", "\uDC00", "\uD83C",
    ];

    private static readonly Gen<string> AnyUnits =
        Gen.Choose(0, char.MaxValue).Select(static unit => (char)unit).ListOf().Select(static units => string.Concat(units));

    private static readonly Gen<string> Joined = Gen.Elements(Pieces).ListOf().Select(static pieces => string.Concat(pieces));

    private static readonly Arbitrary<string> Texts = Gen.OneOf(AnyUnits, Joined, Joined).ToArbitrary();

    private static readonly Config Thorough = Config.QuickThrowOnFailure.WithMaxTest(3000);

    [Fact]
    public void Any_UTF16_can_be_measured() =>
        Prop.ForAll(Texts, static text =>
        {
            TweetTextMeasure measure = TweetText.Measure(text);
            return measure.WeightedLength == TweetText.WeightedLength(text)
                && measure.ValidRangeEnd <= measure.DisplayRangeEnd
                && measure.DisplayRangeEnd == Math.Max(0, text.Length - 1)
                && (!measure.IsValid || measure.ValidRangeEnd == text.Length - 1)
                && TweetText.WeightedLength(text, TwitterTextRules.V2) >= measure.WeightedLength;
        }).Check(Thorough);

    [Fact]
    public void Spaces_after_a_text_add_their_number() =>
        Prop.ForAll(Texts, static text => TweetText.WeightedLength(text + "   ") == TweetText.WeightedLength(text) + 3).Check(Thorough);

    [Fact]
    public void Weight_does_not_depend_on_the_normalization_form() =>
        Prop.ForAll(Texts, static text => TweetText.WeightedLength(Social.Text.Nfc.Normalize(text)) == TweetText.WeightedLength(text)).Check(Thorough);

    [Fact]
    public void Entities_lie_in_the_text_in_order_and_apart() =>
        Prop.ForAll(Texts, static text =>
        {
            int end = 0;
            foreach (TweetEntity entity in TweetText.Extract(text))
            {
                if (entity.Start < end || entity.End <= entity.Start || entity.End > text.Length
                    || !text[entity.Start..entity.End].Contains(entity.Value, StringComparison.Ordinal))
                    return false;
                end = entity.End;
            }

            return true;
        }).Check(Thorough);

    [Fact]
    public void What_a_preview_shows_fits_and_one_more_piece_does_not() =>
        Prop.ForAll(Texts, static text =>
        {
            TwitterTextRules rules = TwitterTextRules.V3.WithMaxLength(10);
            TweetPreview preview = TweetText.Preview(text, rules);
            bool isWhole = preview.CutAt is null;
            int cut = preview.CutAt ?? preview.Text.Length;
            bool splitsPair = cut > 0 && cut < preview.Text.Length && char.IsHighSurrogate(preview.Text[cut - 1]) && char.IsLowSurrogate(preview.Text[cut]);
            bool splitsUrl = TweetText.ExtractUrls(preview.Text).Any(url => url.Start < cut && cut < url.End);
            return isWhole == (preview.WeightedLength <= 10) && preview.Text.StartsWith(preview.VisibleText, StringComparison.Ordinal) && !splitsPair && !splitsUrl;
        }).Check(Thorough);
}
