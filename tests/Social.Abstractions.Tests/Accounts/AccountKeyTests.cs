using FsCheck;
using FsCheck.Fluent;

namespace Social.Abstractions.Tests.Accounts;

public sealed class AccountKeyTests
{
    [Theory]
    [InlineData("twitter:2244994945", "twitter", "2244994945", null, null)]
    [InlineData("linkedin:urn:li:organization:5583111", "linkedin", "urn:li:organization:5583111", null, null)]
    [InlineData("acme%40corp@twitter+news:1", "twitter", "1", "acme@corp", "news")]
    [InlineData("t@reddit:t2_a@b+c", "reddit", "t2_a@b+c", "t", null)]
    public void A_key_is_read(string text, string platform, string id, string? tenant, string? app)
    {
        AccountKey key = AccountKey.Parse(text);

        key.ShouldBe(new AccountKey(new PlatformName(platform), id, tenant, app));
        key.ToString().ShouldBe(text);
    }

    [Theory]
    [InlineData("")]
    [InlineData("twitter")]
    [InlineData("twitter:")]
    [InlineData(":1")]
    [InlineData("@twitter:1")]
    [InlineData("twitter+:1")]
    [InlineData("twit ter:1")]
    public void What_is_no_key_is_refused(string text)
    {
        AccountKey.TryParse(text, out _).ShouldBeFalse();
        Should.Throw<FormatException>(() => AccountKey.Parse(text));
    }

    [Fact]
    public void Parsing_what_was_printed_gives_the_same_key() =>
        Check.QuickThrowOnFailure(Prop.ForAll<NonEmptyString, string?, string?>((id, tenant, app) =>
        {
            AccountKey key = new(PlatformName.Twitter, id.Get, Whole(tenant), Whole(app));
            return AccountKey.Parse(key.ToString()) == key;
        }));

    [Fact]
    public void The_platform_compares_ignoring_case_and_the_id_does_not()
    {
        AccountKey.Parse("Twitter:Ab").ShouldBe(AccountKey.Parse("twitter:Ab"));
        AccountKey.Parse("twitter:Ab").ShouldNotBe(AccountKey.Parse("twitter:ab"));
        AccountKey.Parse("Twitter:Ab").GetHashCode().ShouldBe(AccountKey.Parse("twitter:Ab").GetHashCode());
    }

    /// <summary>A tenant is text: half a surrogate pair is none.</summary>
    private static string? Whole(string? text) => text is null ? null : string.Concat(text.EnumerateRunes().Where(r => r != System.Text.Rune.ReplacementChar).Select(r => r.ToString()));
}
