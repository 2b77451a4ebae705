namespace Social.Testing;

/// <summary>The routes of a network; the most exact one wins: a literal segment over a parameter.</summary>
internal sealed class RouteTable
{
    private readonly List<EmulatorRoute> _routes = [];

    public void Map(string method, string template, EmulatorHandler handler, object? policy = null) =>
        _routes.Add(new EmulatorRoute(method, template, handler, policy));

    public void Map(string method, string template, Func<EmulatorExchange, EmulatorAnswer> handler, object? policy = null) =>
        Map(method, template, x => Task.FromResult(handler(x)), policy);

    public (EmulatorRoute Route, Dictionary<string, string> Values)? Match(string method, string path)
    {
        var segments = path.Split('/');
        (EmulatorRoute, Dictionary<string, string>)? best = null;
        var exactness = -1;
        foreach (var route in _routes)
        {
            if (route.Method != method || route.Exactness <= exactness || route.Match(segments) is not { } values) continue;
            best = (route, values);
            exactness = route.Exactness;
        }

        return best;
    }
}
