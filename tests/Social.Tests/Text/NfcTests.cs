using Social.Text;

namespace Social.Tests.Text;

public sealed class NfcTests
{
    [Theory]
    [InlineData("A\u0301B", "\u00C1B")]
    [InlineData("e\u0301\u0323", "\u1EB9\u0301")] // marks are put in order before they compose
    [InlineData("\u00E9\u0323", "\u1EB9\u0301")] // what is composed already opens again
    [InlineData("a\u0315\u0300\u05AE\u0300", "\u00E0\u05AE\u0300\u0315")]
    [InlineData("\u1E9B\u0323", "\u1E9B\u0323")]
    [InlineData("\u03B1\u0313\u0300\u0345", "\u1F82")] // four code points become one
    [InlineData("か\u3099", "が")]
    [InlineData("\U00011099\U000110BA", "\U0001109A")] // beyond the basic plane
    [InlineData("\u0BC6\u0BBE", "\u0BCA")] // a vowel sign of class 0 that composes backwards
    public void Marks_compose_with_the_letter_before_them(string text, string expected) => Nfc.Normalize(text).ShouldBe(expected);

    [Theory]
    [InlineData("\u1100\u1161", "가")]
    [InlineData("\u1100\u1161\u11A8", "각")]
    [InlineData("가\u11A8", "각")]
    [InlineData("각\u11A8", "각\u11A8")] // a closed syllable takes no second trailing letter
    [InlineData("가\u11A7", "가\u11A7")] // one before the first trailing letter
    [InlineData("\u1112\u1161\u11AB\u1100\u1173\u11AF", "한글")]
    [InlineData("\u1161\u11A8", "\u1161\u11A8")]
    public void Korean_letters_compose_to_syllables(string text, string expected) => Nfc.Normalize(text).ShouldBe(expected);

    [Theory]
    [InlineData("\u212B", "\u00C5")] // Angstrom sign
    [InlineData("\u2126", "\u03A9")] // Ohm sign
    [InlineData("\u2000", "\u2002")]
    [InlineData("\u037E", ";")]
    [InlineData("\uF900", "\u8C48")]
    [InlineData("\U0002F800", "\u4E3D")]
    public void Characters_that_stand_for_another_become_that_other(string text, string expected) => Nfc.Normalize(text).ShouldBe(expected);

    [Theory]
    [InlineData("\u0958", "\u0915\u093C")]
    [InlineData("\uFB2C", "\u05E9\u05BC\u05C1")]
    [InlineData("\u2ADC", "\u2ADD\u0338")]
    [InlineData("\U0001D160", "\U0001D158\U0001D165\U0001D16E")]
    public void Characters_excluded_from_composition_fall_apart(string text, string expected)
    {
        Nfc.Normalize(text).ShouldBe(expected);
        Nfc.IsNormalized(expected).ShouldBeTrue();
    }

    [Fact]
    public void Text_in_form_C_comes_back_as_the_same_instance()
    {
        foreach (string text in new[] { "", "plain", "déjà", "\u0301", "नमस्ते", "한글", "吾輩は猫である", "👨‍👩‍👧‍👦", "\uD83D", "\u1E9B\u0323" })
            Nfc.Normalize(text).ShouldBeSameAs(text);
    }

    [Fact]
    public void A_lone_surrogate_is_kept_and_takes_no_mark() => Nfc.Normalize("e\u0301\uD83D\u0301\uDC00").ShouldBe("\u00E9\uD83D\u0301\uDC00");

    [Fact]
    public void Thousands_of_marks_in_any_order_are_sorted_stably()
    {
        string text = "q" + string.Concat(Enumerable.Repeat("\u0301\u0323\u0300\u0334", 3000));
        string composed = Nfc.Normalize(text);
        composed.ShouldBe("q" + new string('\u0334', 3000) + new string('\u0323', 3000) + string.Concat(Enumerable.Repeat("\u0301\u0300", 3000)));
        Nfc.IsNormalized(composed).ShouldBeTrue();
    }

    [Fact]
    public void A_destination_that_is_too_small_is_reported()
    {
        Span<char> small = stackalloc char[2];
        Nfc.TryNormalize("\uFB2C", small, out int written).ShouldBeFalse();
        written.ShouldBe(0);
        Nfc.TryNormalize("abc", small, out written).ShouldBeFalse();
        written.ShouldBe(0);
        Nfc.TryNormalize("A\u0301B", small, out written).ShouldBeTrue();
        written.ShouldBe(2);
    }

    [Fact]
    public void A_boundary_splits_text_into_parts_that_compose_alone()
    {
        const string text = "ae\u0301\u0323b";
        Nfc.NextBoundary(text, 0).ShouldBe(1);
        Nfc.NextBoundary(text, 1).ShouldBe(4);
        Nfc.NextBoundary(text, 4).ShouldBe(5);
        Should.Throw<ArgumentOutOfRangeException>(() => Nfc.NextBoundary(text, 5));
    }

    [Fact]
    public void The_quick_check_allocates_nothing()
    {
        const string text = "déjà vu e\u0301 한글 が か\u3099 👨‍👩‍👧 \u1E9B\u0323";
        Nfc.IsNormalized(text);
        long before = GC.GetAllocatedBytesForCurrentThread();
        for (int i = 0; i < 100; i++)
            Nfc.IsNormalized(text);
        ((GC.GetAllocatedBytesForCurrentThread() - before) / 100).ShouldBe(0); // what the runtime itself once allocates on this thread is not ours
    }
}
