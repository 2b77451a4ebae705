namespace Social.Testing;

/// <summary>Finds what a path means: a fixed door such as <c>/debug_token</c>, or a node and one of its edges, whose kind decides.</summary>
internal sealed class GraphRouter(GraphEmulator emulator)
{
    private readonly Dictionary<(string Method, string Edge), List<Edge>> _edges = [];

    /// <summary>Maps a door that is no node.</summary>
    public void Map(string method, string template, GraphHandler handler, bool needsToken = true, bool isUpload = false)
    {
        var endpoint = new GraphEndpoint(handler, needsToken, isUpload);
        emulator.Routes.Map(method, template, Unused, endpoint);
    }

    public void Map(string method, string template, Func<GraphCall, EmulatorAnswer> handler, bool needsToken = true) =>
        Map(method, template, call => Task.FromResult(handler(call)), needsToken);

    /// <summary>Maps an edge of a kind of node; an empty edge is the node itself.</summary>
    public void On<T>(string method, string edge, Func<GraphCall, T, Task<EmulatorAnswer>> handler, GraphPolicy policy)
        where T : EmulatedGraphNode
    {
        if (!_edges.TryGetValue((method, edge), out var edges))
        {
            _edges[(method, edge)] = edges = [];
            Map(method, edge.Length == 0 ? "/{version}/{id}" : $"/{{version}}/{{id}}/{edge}", call => DispatchAsync(call, edge, edges));
        }

        edges.Add(new Edge(typeof(T), (call, node) => handler(call, (T)node), policy));
    }

    public void On<T>(string method, string edge, Func<GraphCall, T, EmulatorAnswer> handler, GraphPolicy policy)
        where T : EmulatedGraphNode => On<T>(method, edge, (call, node) => Task.FromResult(handler(call, node)), policy);

    public async Task<EmulatorAnswer> InvokeAsync(GraphCall call, GraphEndpoint endpoint, bool isUpload)
    {
        if (call.RouteValues.GetValueOrDefault("version") is { } version && GraphVersionTable.Answering(version, emulator.State.Now) is null)
            throw new GraphRefusal(GraphErrors.Error(400, 2500, $"Unknown path components: {call.Path}"));
        if (endpoint.NeedsToken) emulator.Gatekeeper.Authenticate(call, isUpload);
        return await endpoint.Handler(call).ConfigureAwait(false);
    }

    /// <summary>A route is called by its endpoint, which a batch can call as well.</summary>
    private static Task<EmulatorAnswer> Unused(EmulatorExchange exchange) => throw new InvalidOperationException("Graph's routes are called by their endpoint.");

    private async Task<EmulatorAnswer> DispatchAsync(GraphCall call, string edge, List<Edge> edges)
    {
        var id = call.RouteValues["id"];
        var node = emulator.Gatekeeper.Resolve(call, id) ?? throw GraphErrors.NotFound(id, call.Method);
        var found = edges.Find(e => e.Type.IsInstanceOfType(node));
        if (found is null)
        {
            throw edge.Length == 0
                ? GraphErrors.NotFound(id, call.Method)
                : GraphErrors.Parameter($"Tried accessing nonexisting field ({edge.Split('/')[0]}) on node type ({node.TypeName})");
        }

        emulator.Gatekeeper.Authorize(call, node, found.Policy);
        return await found.Handler(call, node).ConfigureAwait(false);
    }

    private sealed record Edge(Type Type, Func<GraphCall, EmulatedGraphNode, Task<EmulatorAnswer>> Handler, GraphPolicy Policy);
}
