using Social.Google.Tests.Auth;
using Social.Pipeline;

namespace Social.Google.Tests.Wire;

public sealed class FieldMaskTests
{
    [Theory]
    [InlineData("")]
    [InlineData("a,")]
    [InlineData("a,,b")]
    [InlineData("a(b")]
    [InlineData("a)b")]
    [InlineData("items()")]
    [InlineData("a b")]
    [InlineData("a&key=1")]
    public void What_cannot_be_a_mask_is_refused_before_it_is_sent(string text) => Should.Throw<FormatException>(() => FieldMask.Parse(text));

    [Theory]
    [InlineData("items(id,snippet/title),nextPageToken")]
    [InlineData("name,storefrontAddress.regionCode")]
    [InlineData("*")]
    public void Masks_are_kept_as_written(string text) => FieldMask.Parse(text).ToString().ShouldBe(text);

    [Fact]
    public void Masks_and_the_quota_user_join_the_query_only_where_they_are_given()
    {
        SocialRoute route = new("any", HttpMethod.Get, "/v1/things");

        RoutePath.Of(route).AddFields(default).AddQuotaUser(new TestOptions()).ToString().ShouldBe("/v1/things");
        RoutePath.Of(route).AddFields(FieldMask.Of("id", "title")).AddQuotaUser(new TestOptions { QuotaUser = "tenant 7" }).ToString()
            .ShouldBe("/v1/things?fields=id%2Ctitle&quotaUser=tenant%207");
    }
}
