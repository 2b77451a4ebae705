namespace Social.Google.Tests.Accounts;

public sealed class DirectoryPlaceTests
{
    [Theory]
    [InlineData(null, 0, null)]
    [InlineData("acc|ounts%", 3, "loc=ations|")]
    [InlineData(null, 19, "x")]
    public void A_place_survives_as_text(string? accounts, int index, string? locations)
    {
        DirectoryPlace place = new(accounts, index, locations);

        DirectoryPlace.Parse(place.ToString()).ShouldBe(place);
    }

    [Theory]
    [InlineData("")]
    [InlineData("1")]
    [InlineData("x||")]
    [InlineData("-1||")]
    public void What_is_no_place_is_refused(string text) => Should.Throw<SocialValidationException>(() => DirectoryPlace.Parse(text)).Problems[0].Member.ShouldBe("ContinuationToken");
}
