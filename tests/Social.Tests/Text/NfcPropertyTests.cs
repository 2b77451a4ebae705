using FsCheck;
using FsCheck.Fluent;
using Social.Text;

namespace Social.Tests.Text;

public sealed class NfcPropertyTests
{
    // Letters, marks of several classes, Korean letters, exclusions, and halves of surrogate pairs.
    private const string Alphabet =
        "ab eA\u00E9\u1EB9\u0300\u0301\u0323\u0327\u0334\u0345\u0315\u3099かが\u1100\u1161\u11A8가각\u0958\u212B\uFB2C\u0BC6\u0BBE\uD804\uDC99\uDCBA\uD834\uDD5E\uFFFF";

    private static readonly Arbitrary<string> Texts =
        Gen.Elements(Alphabet.ToCharArray()).ListOf().Select(static units => string.Concat(units)).ToArbitrary();

    private static readonly Config Thorough = Config.QuickThrowOnFailure.WithMaxTest(2000);

    [Fact]
    public void Composing_twice_changes_nothing() =>
        Prop.ForAll(Texts, static text =>
        {
            string once = Nfc.Normalize(text);
            return Nfc.IsNormalized(once) && ReferenceEquals(Nfc.Normalize(once), once) && once.Length <= text.Length * Nfc.MaxExpansion;
        }).Check(Thorough);

    [Fact]
    public void Whether_text_is_composed_is_known_without_composing() =>
        Prop.ForAll(Texts, static text => Nfc.IsNormalized(text) == (Nfc.Normalize(text) == text)).Check(Thorough);

    [Fact]
    public void Parts_between_boundaries_compose_alone() =>
        Prop.ForAll(Texts, static text =>
        {
            List<string> parts = [];
            for (int at = 0; at < text.Length;)
            {
                int end = Nfc.NextBoundary(text, at);
                parts.Add(Nfc.Normalize(text[at..end]));
                at = end;
            }

            return string.Concat(parts) == Nfc.Normalize(text);
        }).Check(Thorough);
}
