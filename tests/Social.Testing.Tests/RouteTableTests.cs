namespace Social.Testing.Tests;

public sealed class RouteTableTests
{
    private static readonly EmulatorHandler Handler = _ => Task.FromResult(EmulatorAnswer.Empty(200));

    [Theory]
    [InlineData("/v1/locations/55", "/v1/locations/{location}", "55")]
    [InlineData("/v1/locations/55:fetch", "/v1/locations/{location}:fetch", "55")]
    [InlineData("/v1/locations/all", "/v1/locations/all", null)]
    [InlineData("/v1/locations/55:other", "/v1/locations/{location}", "55:other")]
    [InlineData("/v1/locations/:fetch", "/v1/locations/{location}", ":fetch")]
    public void The_most_exact_template_wins_whatever_the_order(string path, string template, string? value)
    {
        var routes = new RouteTable();
        routes.Map("GET", "/v1/locations/{location}", Handler);
        routes.Map("GET", "/v1/locations/{location}:fetch", Handler);
        routes.Map("GET", "/v1/locations/all", Handler);

        var (route, values) = routes.Match("GET", path)!.Value;

        route.Template.ShouldBe(template);
        values.GetValueOrDefault("location").ShouldBe(value);
    }

    [Fact]
    public void Another_method_or_length_matches_nothing()
    {
        var routes = new RouteTable();
        routes.Map("GET", "/v1/{id}:verb", Handler);

        routes.Match("POST", "/v1/5:verb").ShouldBeNull();
        routes.Match("GET", "/v1/5:verb/more").ShouldBeNull();
    }
}
