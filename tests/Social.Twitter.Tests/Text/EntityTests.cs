namespace Social.Twitter.Tests.Text;

public sealed class EntityTests
{
    [Fact]
    public void Entities_come_in_order_with_their_places()
    {
        const string text = "@jack/team see #news and $TWTR at https://x.com/a via @support";
        TweetText.Extract(text).ShouldBe(
        [
            new(TweetEntityKind.List, 0, 10, "jack", "team"),
            new(TweetEntityKind.Hashtag, 15, 20, "news"),
            new(TweetEntityKind.Cashtag, 25, 30, "TWTR"),
            new(TweetEntityKind.Url, 34, 49, "https://x.com/a"),
            new(TweetEntityKind.Mention, 54, 62, "support"),
        ]);
    }

    [Theory]
    [InlineData("http://example.com/#news", "Url")]
    [InlineData("http://example.com/@jack", "Url")]
    [InlineData("#news.com", "Hashtag")]
    [InlineData("@jack.com", "Mention")]
    public void Overlapping_entities_leave_the_first(string text, string expected) =>
        TweetText.Extract(text).Select(entity => entity.Kind.ToString()).ShouldBe([expected]);

    [Theory]
    [InlineData("#a", "a")]
    [InlineData("＃a", "a")]
    [InlineData("#日本語タグ。", "日本語タグ")]
    [InlineData("#2024年", "2024年")]
    [InlineData("#a_b-c", "a_b")]
    [InlineData("text#no (#yes)", "yes")]
    [InlineData("##a", "a")]
    [InlineData("#naïve", "naïve")]
    [InlineData("#ча́с", "ча́с")]
    [InlineData("#l·l", "l·l")]
    [InlineData("#ムー・ムー", "ムー・ムー")]
    [InlineData("#क्ष", "क्ष")]
    [InlineData("❤️#love", "love")]
    [InlineData("😀#joy", "joy")]
    [InlineData("#𠀀漢", "𠀀漢")]
    public void A_hashtag_is_found(string text, string expected) => TweetText.ExtractHashtags(text).ShouldHaveSingleItem().Value.ShouldBe(expected);

    [Theory]
    [InlineData("#1234")]
    [InlineData("#_")]
    [InlineData("#")]
    [InlineData("&#a")]
    [InlineData("a#b")]
    [InlineData("日#本")]
    [InlineData("#a#b")]
    [InlineData("#a://b")]
    [InlineData("#️⃣")]
    [InlineData("#\uFE0Fa")]
    [InlineData("http://example.com/#a")]
    public void What_only_looks_like_a_hashtag_is_none(string text) => TweetText.ExtractHashtags(text).ShouldBeEmpty();

    [Theory]
    [InlineData("@jack", "jack")]
    [InlineData("＠jack", "jack")]
    [InlineData("hi @jack!", "jack")]
    [InlineData(".@jack", "jack")]
    [InlineData("日@jack", "jack")]
    [InlineData("RT@jack", "jack")]
    [InlineData("RT:@jack", "jack")]
    [InlineData("rt @jack", "jack")]
    [InlineData("@jack日", "jack")]
    [InlineData("@abcdefghijklmnopqrstuvwxyz", "abcdefghijklmnopqrst")]
    public void A_mention_is_found(string text, string expected) => TweetText.ExtractMentions(text).ShouldHaveSingleItem().Value.ShouldBe(expected);

    [Theory]
    [InlineData("jack@example")]
    [InlineData("@")]
    [InlineData("@@")]
    [InlineData("@jack@")]
    [InlineData("@jacké")]
    [InlineData("@http://example.com")]
    [InlineData("&@jack")]
    [InlineData("art@jack")]
    [InlineData("-rt@jack")]
    [InlineData("@jack/team")]
    public void What_only_looks_like_a_mention_is_none(string text) => TweetText.ExtractMentions(text).ShouldBeEmpty();

    [Theory]
    [InlineData("$TWTR", "TWTR")]
    [InlineData("buy $twtr, now", "twtr")]
    [InlineData("$BRK.A", "BRK.A")]
    [InlineData("$BRK_AB", "BRK_AB")]
    [InlineData("$TEST.abc", "TEST")]
    [InlineData("\u3000$ABCDEF\u3000", "ABCDEF")]
    public void A_cashtag_is_found(string text, string expected) => TweetText.ExtractCashtags(text).ShouldHaveSingleItem().Value.ShouldBe(expected);

    [Theory]
    [InlineData("$1")]
    [InlineData("$ABCDEFG")]
    [InlineData("US$ABC")]
    [InlineData("$ABC1")]
    [InlineData("$ABC日")]
    [InlineData("$")]
    public void What_only_looks_like_a_cashtag_is_none(string text) => TweetText.ExtractCashtags(text).ShouldBeEmpty();

    [Theory]
    [InlineData("@jack hello", "jack")]
    [InlineData(" \u3000＠jack", "jack")]
    [InlineData("hello @jack", null)]
    [InlineData("@jack@x", null)]
    [InlineData("", null)]
    public void A_reply_begins_with_a_mention(string text, string? expected) => TweetText.ExtractReplyMention(text).ShouldBe(expected);

    [Fact]
    public void Single_entities_can_be_checked()
    {
        TweetText.IsValidUsername("@jack").ShouldBeTrue();
        TweetText.IsValidUsername("jack").ShouldBeFalse();
        TweetText.IsValidUsername("@ja ck").ShouldBeFalse();
        TweetText.IsValidUsername("@").ShouldBeFalse();
        TweetText.IsValidUsername("@" + new string('a', 21)).ShouldBeFalse();
        TweetText.IsValidHashtag("#tag").ShouldBeTrue();
        TweetText.IsValidHashtag("#1").ShouldBeFalse();
        TweetText.IsValidHashtag("#tag ").ShouldBeFalse();
        TweetText.IsValidList("@jack/team").ShouldBeTrue();
        TweetText.IsValidList("@jack").ShouldBeFalse();
        TweetText.IsValidList(" @jack/team").ShouldBeFalse();
    }

    [Fact]
    public void A_lone_surrogate_before_a_hash_sign_starts_no_hashtag()
    {
        TweetText.ExtractHashtags("\uD83D#a").ShouldBeEmpty();
        TweetText.ExtractHashtags("#a\uD83D").ShouldHaveSingleItem().Value.ShouldBe("a");
    }
}
