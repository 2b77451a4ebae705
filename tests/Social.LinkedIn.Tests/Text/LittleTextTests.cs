using FsCheck;
using FsCheck.Fluent;

namespace Social.LinkedIn.Tests.Text;

public sealed class LittleTextTests
{
    private static readonly string[] Pieces =
        ["a", "_", "#", "#tag", "(", ")", "[", "]", "{", "}", "@", "\\", "|", "<", ">", "*", "~", " ", "é", "👍🏽", "{hashtag|", "@[x](y)"];

    [Fact]
    public void Every_reserved_character_is_escaped() =>
        LittleText.Escape(@"Hi @you (v2.0) [beta] {x} <b> #1 a_b *c* ~d | e\f").ShouldBe(@"Hi \@you \(v2.0\) \[beta\] \{x\} \<b\> \#1 a\_b \*c\* \~d \| e\\f");

    [Fact]
    public void Mentions_and_hashtags_are_templates_and_their_names_are_escaped()
    {
        PostText text = new([TextSegment.Plain("Hello "), TextSegment.Mention("urn:li:organization:2414183", "Devtestco"), TextSegment.Plain(" see #coding (soon)")]);

        LittleText.Write(text).ShouldBe(@"Hello @[Devtestco](urn:li:organization:2414183) see {hashtag|\#|coding} \(soon\)");
        LittleText.Mention("urn:li:organization:1", "A (B) [C]").ShouldBe(@"@[A \(B\) \[C\]](urn:li:organization:1)");
    }

    [Theory]
    [InlineData("#dotnet rocks", @"{hashtag|\#|dotnet} rocks")]
    [InlineData("we like #c4net.", @"we like {hashtag|\#|c4net}.")]
    [InlineData("(#inside)", @"\({hashtag|\#|inside}\)")]
    [InlineData("#日本語", @"{hashtag|\#|日本語}")]
    [InlineData("＃wide", @"{hashtag|\#|wide}")]
    [InlineData("number #1", @"number \#1")]
    [InlineData("C# is", @"C\# is")]
    [InlineData("https://example.com/a_b#frag(1)", @"https://example.com/a\_b\#frag\(1\)")]
    [InlineData("# alone", @"\# alone")]
    [InlineData("##two", @"\#\#two")]
    public void Hashtags_are_told_from_signs(string text, string expected) => LittleText.Write(text).ShouldBe(expected);

    [Theory]
    [InlineData(@"Hi \@you \(v2.0\)", "Hi @you (v2.0)")]
    [InlineData(@"see {hashtag|\#|coding} and #plain", "see #coding and #plain")]
    [InlineData(@"by @[A \(B\)](urn:li:organization:1)!", "by A (B)!")]
    [InlineData("nothing special", "nothing special")]
    [InlineData("broken @[name and {hashtag|", "broken @[name and {hashtag|")]
    [InlineData(@"ends with \", @"ends with \")]
    public void What_LinkedIn_returns_is_read_as_people_see_it(string commentary, string plain) => LittleText.ToPlain(commentary).ShouldBe(plain);

    [Fact]
    public void Writing_and_reading_give_the_text_again_whatever_it_holds() =>
        Prop.ForAll(
            Gen.Elements(Pieces).ListOf().Select(static pieces => string.Concat(pieces)).ToArbitrary(),
            static text => LittleText.ToPlain(LittleText.Escape(text)) == text && LittleText.ToPlain(LittleText.Write(text)) == text).Check(Config.QuickThrowOnFailure.WithMaxTest(2000));

    [Fact]
    public void The_preview_counts_what_a_reader_sees_and_cuts_between_characters()
    {
        CommentaryWriter writer = new(5);
        writer.Append("(a👍🏽b");

        writer.Length.ShouldBe(7);
        writer.ToString().ShouldBe(@"\(a👍🏽b");
        writer.CutAt.ShouldBe(5);
    }
}
