namespace Social.Twitter.Tests.Text;

public sealed class PunycodeTests
{
    [Theory]
    [InlineData("example", "example")]
    [InlineData("bücher", "xn--bcher-kva")]
    [InlineData("münchen", "xn--mnchen-3ya")]
    [InlineData("日本語", "xn--wgv71a119e")]
    [InlineData("пример", "xn--e1afmkfd")]
    [InlineData("💩", "xn--ls8h")]
    [InlineData("3年B組金八先生", "xn--3B-ww4c5e180e575a65lsy2b")] // RFC 3492, section 7.1
    [InlineData("ليهمابتكلموشعربي؟", "xn--egbpdaj6bu4bxfgehfvwxn")] // the same, sample A
    public void A_label_is_as_long_as_its_encoding(string label, string encoded) => Punycode.EncodedLength(label).ShouldBe(encoded.Length);
}
