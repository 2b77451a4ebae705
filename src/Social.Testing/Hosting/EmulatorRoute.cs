namespace Social.Testing;

internal delegate Task<EmulatorAnswer> EmulatorHandler(EmulatorExchange exchange);

/// <summary>
/// One route of a network. A segment is a literal, a parameter (<c>{id}</c>), or a parameter with a literal end (<c>{id}:verb</c>). The policy is the network's own:
/// who may call it, with which scopes.
/// </summary>
internal sealed class EmulatorRoute(string method, string template, EmulatorHandler handler, object? policy)
{
    private readonly Segment[] _segments = [.. template.Split('/').Select(Segment.Parse)];

    public string Method { get; } = method;

    public string Template { get; } = template;

    public EmulatorHandler Handler { get; } = handler;

    public object? Policy { get; } = policy;

    /// <summary>Gets how exact the route is: a literal segment counts more than one with a literal end, and that more than a parameter.</summary>
    public int Exactness { get; } = template.Split('/').Select(Segment.Parse).Sum(s => s.Name is null ? 2 : s.Literal.Length > 0 ? 1 : 0);

    public Dictionary<string, string>? Match(string[] path)
    {
        if (path.Length != _segments.Length) return null;
        for (var i = 0; i < path.Length; i++)
            if (!_segments[i].Matches(path[i])) return null;

        var values = new Dictionary<string, string>(StringComparer.Ordinal);
        for (var i = 0; i < path.Length; i++)
            if (_segments[i].Name is { } name) values[name] = Uri.UnescapeDataString(path[i][..^_segments[i].Literal.Length]);
        return values;
    }

    /// <summary>A segment: its parameter, if it has one, and the literal text, which is the whole segment or its end.</summary>
    private readonly record struct Segment(string? Name, string Literal)
    {
        public static Segment Parse(string text)
        {
            if (!text.StartsWith('{')) return new Segment(null, text);
            var end = text.IndexOf('}', StringComparison.Ordinal);
            return new Segment(text[1..end], text[(end + 1)..]);
        }

        public bool Matches(string given) => Name is null ? given == Literal : given.Length > Literal.Length && given.EndsWith(Literal, StringComparison.Ordinal);
    }
}
