namespace Social.Twitter.Tests.Text;

public sealed class UrlTests
{
    [Theory]
    [InlineData("See http://example.com.", "http://example.com")]
    [InlineData("See HTTPS://Example.COM/Path!", "HTTPS://Example.COM/Path")]
    [InlineData("(http://example.com/a_(b)_c)", "http://example.com/a_(b)_c")]
    [InlineData("http://example.com/a_(b(c)d)", "http://example.com/a_(b(c)d)")]
    [InlineData("http://example.com/a_(b(c(d)))", "http://example.com/a_")]
    [InlineData("http://example.com/()", "http://example.com/")]
    [InlineData("http://example.com/путь/é–x,", "http://example.com/путь/é–x")]
    [InlineData("http://example.com:8080/x?y=1&z=(2)#f", "http://example.com:8080/x?y=1&z=(2)#f")]
    [InlineData("http://example.com?y=1&z!", "http://example.com?y=1&z")]
    [InlineData("http://example.com:x", "http://example.com")]
    [InlineData("http://sub_domain.example.com/", "http://sub_domain.example.com/")]
    [InlineData("http://a.b-c.co.uk/", "http://a.b-c.co.uk/")]
    [InlineData("http://日本語.jp/", "http://日本語.jp/")]
    [InlineData("http://пример.рф", "http://пример.рф")]
    [InlineData("http://ПРИМЕР.РФ", "http://ПРИМЕР.РФ")]
    [InlineData("http://例え.みんなです", "http://例え.みんな")]
    [InlineData("http://xn--bcher-kva.xn--p1ai/", "http://xn--bcher-kva.xn--p1ai/")]
    public void A_link_with_a_scheme_is_found(string text, string expected) =>
        TweetText.ExtractUrls(text).ShouldHaveSingleItem().Value.ShouldBe(expected);

    [Theory]
    [InlineData("go to example.com now", "example.com")]
    [InlineData("example.com/path", "example.com/path")]
    [InlineData("example.com?x=1", "example.com")] // without a path no query
    [InlineData("example.com:80/x?y=1", "example.com:80/x?y=1")]
    [InlineData("t.co", "t.co")]
    [InlineData("twitter.jp", "twitter.jp")]
    [InlineData("example.comです", "example.com")]
    [InlineData("日本語example.com/a", "example.com/a")]
    [InlineData("éa.com", "a.com")]
    [InlineData("münchen.de", "münchen.de")]
    [InlineData("a_b.example.com", "b.example.com")]
    [InlineData("example.com.", "example.com")]
    [InlineData("\u200Eexample.com", "example.com")]
    public void A_link_without_a_scheme_is_found(string text, string expected) =>
        TweetText.ExtractUrls(text).ShouldHaveSingleItem().Value.ShouldBe(expected);

    [Theory]
    [InlineData("end.Start")]
    [InlineData("version 1.2.3")]
    [InlineData("example.invalidtld")]
    [InlineData("user@example.com")]
    [InlineData("#example.com")]
    [InlineData("$example.com")]
    [InlineData("-example.com")]
    [InlineData("/example.com")]
    [InlineData("_example.com")]
    [InlineData("ahttp://example")]
    [InlineData("example.com-x")]
    [InlineData("example.com@x")]
    [InlineData("日本語.jp")]
    [InlineData("a..com")]
    [InlineData("http://-.com")]
    [InlineData("http://example_.com")]
    [InlineData("....")]
    [InlineData(".com")]
    public void What_only_looks_like_a_link_is_none(string text) => TweetText.ExtractUrls(text).ShouldBeEmpty();

    [Theory]
    [InlineData("https://t.co/abc123/def", "https://t.co/abc123")]
    [InlineData("https://t.co/abc123?x=1!", "https://t.co/abc123?x=1")]
    [InlineData("https://t.co/abcdefghijabcdefghijabcdefghijabcdefghij", "https://t.co/abcdefghijabcdefghijabcdefghijabcdefghij")]
    [InlineData("https://t.co/", "https://t.co/")]
    public void A_short_link_ends_after_its_first_segment(string text, string expected) =>
        TweetText.ExtractUrls(text).ShouldHaveSingleItem().Value.ShouldBe(expected);

    [Fact]
    public void A_short_link_of_more_than_40_characters_is_none() =>
        TweetText.ExtractUrls("https://t.co/abcdefghijabcdefghijabcdefghijabcdefghijk").ShouldBeEmpty();

    [Fact]
    public void A_host_label_may_have_63_characters()
    {
        TweetText.ExtractUrls($"http://{new string('a', 63)}.com").Count.ShouldBe(1);
        TweetText.ExtractUrls($"http://{new string('a', 64)}.com").ShouldBeEmpty();
        // What counts is the label as encoded for the name servers.
        TweetText.ExtractUrls($"http://{new string('ü', 50)}.com").Count.ShouldBe(1);
        TweetText.ExtractUrls($"http://{new string('ü', 63)}.com").ShouldBeEmpty();
    }

    [Fact]
    public void A_URL_may_have_4096_characters()
    {
        string longest = "https://example.com/" + new string('a', 4096 - 20);
        TweetText.ExtractUrls(longest).Count.ShouldBe(1);
        TweetText.ExtractUrls(longest + "a").ShouldBeEmpty();
        TweetText.WeightedLength(longest).ShouldBe(23);
        TweetText.WeightedLength(longest + "a").ShouldBe(4097);
        TweetText.ExtractUrls("example.com/" + new string('a', 4096 - 20)).Count.ShouldBe(1);
        TweetText.ExtractUrls("example.com/" + new string('a', 4097 - 20)).ShouldBeEmpty();
    }

    [Fact]
    public void Several_links_are_found_in_order()
    {
        TweetText.ExtractUrls("http://a.com http://b.com/x, c.org and d.net/y").Select(url => url.Value)
            .ShouldBe(["http://a.com", "http://b.com/x", "c.org", "d.net/y"]);
        TweetText.ExtractUrls("http://a.comhttp://b.com").ShouldBeEmpty();
    }

    [Theory]
    [InlineData("https://example.com/x?y=1", true)]
    [InlineData("http://example.com", true)]
    [InlineData("example.com", false)]
    [InlineData("https://example.com/a b", false)]
    [InlineData(" https://example.com", false)]
    [InlineData("ftp://example.com", false)]
    [InlineData("https://localhost", false)]
    [InlineData("", false)]
    public void A_whole_URL_can_be_checked(string url, bool expected) => TweetText.IsValidUrl(url).ShouldBe(expected);

    [Fact]
    public void A_URL_may_be_checked_without_asking_for_a_scheme() => TweetText.IsValidUrl("example.com/x", requireScheme: false).ShouldBeTrue();
}
