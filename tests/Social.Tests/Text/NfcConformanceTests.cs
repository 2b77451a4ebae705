using Social.Text;

namespace Social.Tests.Text;

/// <summary>The laws of Unicode Standard Annex #15, over a sample of the standard's test file (see eng/unicode).</summary>
public sealed class NfcConformanceTests
{
    [Theory]
    [MemberData(nameof(NfcSample.Rows), MemberType = typeof(NfcSample))]
    public void All_five_columns_obey_the_conformance_law(string source, string nfc, string nfd, string nfkc, string nfkd)
    {
        Nfc.Normalize(source).ShouldBe(nfc);
        Nfc.Normalize(nfc).ShouldBe(nfc);
        Nfc.Normalize(nfd).ShouldBe(nfc);
        Nfc.Normalize(nfkc).ShouldBe(nfkc);
        Nfc.Normalize(nfkd).ShouldBe(nfkc);
    }

    [Fact]
    public void Every_code_point_composes_to_a_fixed_point()
    {
        for (int point = 0; point <= 0x10FFFF; point++)
        {
            if (point is >= 0xD800 and <= 0xDFFF)
                continue;
            string text = char.ConvertFromUtf32(point);
            string composed = Nfc.Normalize(text);
            if (!Nfc.IsNormalized(composed) || Nfc.IsNormalized(text) != (text == composed))
                Assert.Fail($"U+{point:X4} does not compose to a fixed point.");
        }
    }
}
