namespace Social.Testing;

internal delegate Task<EmulatorAnswer> EmulatorHandler(EmulatorExchange exchange);

/// <summary>One route of a network. The policy is the network's own: who may call it, with which scopes.</summary>
internal sealed class EmulatorRoute(string method, string template, EmulatorHandler handler, object? policy)
{
    private readonly string[] _segments = template.Split('/');

    public string Method { get; } = method;

    public string Template { get; } = template;

    public EmulatorHandler Handler { get; } = handler;

    public object? Policy { get; } = policy;

    public int Literals { get; } = template.Split('/').Count(s => !IsParameter(s));

    public Dictionary<string, string>? Match(string[] path)
    {
        if (path.Length != _segments.Length) return null;
        for (var i = 0; i < path.Length; i++)
            if (IsParameter(_segments[i]) ? path[i].Length == 0 : path[i] != _segments[i]) return null;

        var values = new Dictionary<string, string>(StringComparer.Ordinal);
        for (var i = 0; i < path.Length; i++)
            if (IsParameter(_segments[i])) values[_segments[i][1..^1]] = Uri.UnescapeDataString(path[i]);
        return values;
    }

    private static bool IsParameter(string segment) => segment.StartsWith('{');
}
