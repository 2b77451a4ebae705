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
}
