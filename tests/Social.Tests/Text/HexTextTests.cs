using Social.Text;

namespace Social.Tests.Text;

public sealed class HexTextTests
{
    [Fact]
    public void Every_byte_is_read_in_either_case()
    {
        byte[] all = [.. Enumerable.Range(0, 256).Select(i => (byte)i)];
        byte[] read = new byte[256];

        HexText.TryRead(Convert.ToHexString(all), read).ShouldBeTrue();
        read.ShouldBe(all);
        HexText.TryRead(Convert.ToHexStringLower(all), read).ShouldBeTrue();
        read.ShouldBe(all);
        HexText.TryRead("", []).ShouldBeTrue();
    }

    [Theory]
    [InlineData("0g")]
    [InlineData("g0")]
    [InlineData("0")]
    [InlineData("000")]
    [InlineData("")]
    [InlineData(" 0")]
    [InlineData("+1")]
    [InlineData("0x")]
    [InlineData("0\u0660")]
    [InlineData("０0")]
    [InlineData("/0")]
    [InlineData(":0")]
    [InlineData("@0")]
    [InlineData("`0")]
    public void What_is_no_byte_is_refused(string text) => HexText.TryRead(text, new byte[1]).ShouldBeFalse();

    [Fact]
    public void Any_character_that_is_no_digit_is_refused_wherever_it_stands()
    {
        for (char c = '\0'; c < 0x300; c++)
        {
            bool isDigit = char.IsAsciiHexDigit(c);
            HexText.TryRead([c, '0', '0', '0'], new byte[2]).ShouldBe(isDigit);
            HexText.TryRead(['0', '0', '0', c], new byte[2]).ShouldBe(isDigit);
        }
    }
}
