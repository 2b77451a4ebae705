using FsCheck;
using FsCheck.Fluent;

namespace Social.LinkedIn.Tests.Wire;

public sealed class RestLiPropertyTests
{
    private static readonly Config Thorough = Config.QuickThrowOnFailure.WithMaxTest(2000);

    private static readonly string[] Pieces =
    [
        "a", "Z", "7", " ", "(", ")", ",", ":", "'", "''", "%", "%28", "List(", "List()", "urn:li:share:1", "&", "=", "+", "?", "#", "/", "é", "株", "👍🏽", "null", "\\", "~", "!", "*",
    ];

    private static readonly Gen<string> Texts = Gen.Elements(Pieces).ListOf().Select(static pieces => string.Concat(pieces));

    private static readonly Arbitrary<RestLiValue> Values = Gen.Sized(static size => Value(Math.Min(size, 4))).ToArbitrary();

    [Fact]
    public void Reading_what_was_written_gives_the_same_value() =>
        Prop.ForAll(Values, static value => RestLiDecoder.Decode(RestLiEncoder.Encode(value)).Equals(value)).Check(Thorough);

    [Fact]
    public void What_is_written_has_only_characters_that_an_address_keeps() =>
        Prop.ForAll(Values, static value =>
        {
            string written = RestLiEncoder.Encode(value);
            return new Uri(new Uri("https://api.linkedin.com"), "/x?p=" + written).Query == "?p=" + written.Replace("%7E", "~", StringComparison.Ordinal);
        }).Check(Thorough);

    [Fact]
    public void Brackets_of_the_structure_are_balanced_whatever_the_texts_hold() =>
        Prop.ForAll(Values, static value =>
        {
            int depth = 0;
            foreach (char c in RestLiEncoder.Encode(value))
            {
                depth += c == '(' ? 1 : c == ')' ? -1 : 0;
                if (depth < 0)
                {
                    return false;
                }
            }

            return depth == 0;
        }).Check(Thorough);

    [Fact]
    public void Any_text_is_refused_or_read_as_what_is_written_the_same_way() =>
        Prop.ForAll(Texts.ToArbitrary(), static text => RestLiDecoder.TryDecode(text) is not { } value || RestLiDecoder.Decode(value.ToString()).Equals(value)).Check(Thorough);

    [Theory]
    [InlineData("")]
    [InlineData("List(")]
    [InlineData("List(a,")]
    [InlineData("(a:b")]
    [InlineData("(a)")]
    [InlineData("(a:b)x")]
    [InlineData("a)b")]
    [InlineData("List(a b,)")]
    public void What_is_no_value_is_refused_with_its_place(string text) =>
        Should.Throw<FormatException>(() => RestLiDecoder.Decode(text)).Message.ShouldContain("character");

    [Fact]
    public void Nesting_without_end_is_refused() =>
        Should.Throw<FormatException>(() => RestLiDecoder.Decode(string.Concat(Enumerable.Repeat("List(", 100_000)))).Message.ShouldContain("nested");

    private static Gen<RestLiValue> Value(int depth) => depth <= 0
        ? Texts.Select(static text => (RestLiValue)text)
        : Gen.OneOf(
            Texts.Select(static text => (RestLiValue)text),
            Value(depth - 1).ListOf().Select(static items => RestLiValue.List(items.Take(4))),
            Texts.Zip(Value(depth - 1)).ListOf().Select(static members => RestLiValue.Record([.. members.Take(4).Select(static m => (m.Item1, m.Item2))])));
}
