using Social.Pipeline;

namespace Social.Tests.Pipeline;

public sealed class RoutePathTests
{
    private static readonly SocialRoute Route = new("r", HttpMethod.Get, "/2/users/{}/likes/{}");

    [Fact]
    public void Arguments_and_values_are_escaped() =>
        RoutePath.Of(Route, "a/b", "ü").Add("q", "x y&z").Add("none", null).Add("w", "1,2").ToString().ShouldBe("/2/users/a%2Fb/likes/%C3%BC?q=x%20y%26z&w=1%2C2");

    [Fact]
    public void An_argument_too_many_is_an_error() => Should.Throw<ArgumentOutOfRangeException>(() => RoutePath.Of(Route, "a", "b", "c"));

    [Theory]
    [InlineData(".")]
    [InlineData("..")]
    public void A_dot_segment_would_lead_to_another_route_and_is_refused(string id)
    {
        new Uri(new Uri("https://api.example.com"), "/2/users/%2E%2E/likes").AbsolutePath.ShouldBe("/2/likes");
        Should.Throw<ArgumentException>(() => RoutePath.Of(Route, "1", id)).Message.ShouldContain($"'{id}'");
    }
}
