using Social.Text;

namespace Social.Tests.Text;

public sealed class LinkTextTests
{
    [Theory]
    [InlineData("https://example.com/a", true)]
    [InlineData("see https://example.com/a", true)]
    [InlineData("see https://example.com/a.", true)]
    [InlineData("see (https://example.com/a), then", true)]
    [InlineData("https://example.com/a\nhttps://example.com/b", true)]
    [InlineData("https://example.com/abc", false)]
    [InlineData("https://example.com/a/b", false)]
    [InlineData("https://example.com/a?b=c", false)]
    [InlineData("https://example.com/a.html", false)]
    [InlineData("xhttps://example.com/a", false)]
    [InlineData("https://example.com/abc and https://example.com/a", true)]
    [InlineData("nothing", false)]
    public void An_address_is_in_a_text_only_as_a_whole(string text, bool isThere) =>
        LinkText.Contains(text, new Uri("https://example.com/a")).ShouldBe(isThere);
}
