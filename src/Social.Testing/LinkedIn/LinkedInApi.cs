namespace Social.Testing;

/// <summary>The Rest.li resources of LinkedIn: every path knows its methods.</summary>
internal sealed class LinkedInApi(RouteTable routes, Lock gate, Func<EmulatorExchange, Task<EmulatorAnswer>> serve)
{
    private static readonly string[] Verbs = ["GET", "POST", "PUT", "DELETE"];
    private readonly Dictionary<string, List<LinkedInMethod>> _methods = new(StringComparer.Ordinal);

    public void Add(string kind, string template, string scopes, Func<LinkedInCall, EmulatorAnswer> handler, params string[] query) =>
        Add(kind, null, template, scopes, handler, query);

    public void Finder(string name, string template, string scopes, Func<LinkedInCall, EmulatorAnswer> handler, params string[] query) =>
        Add("FINDER", name, template, scopes, handler, ["q", .. query]);

    public void Action(string name, string template, string scopes, Func<LinkedInCall, EmulatorAnswer> handler) =>
        Add("ACTION", name, template, scopes, handler, ["action"]);

    /// <summary>Adds an action that has to wait, and takes the state's lock by itself.</summary>
    public void Action(string name, string template, string scopes, Func<LinkedInCall, Task<EmulatorAnswer>> handler) =>
        Add("ACTION", name, template, scopes, handler, ["action"]);

    public IReadOnlyList<LinkedInMethod> MethodsOf(string template) => _methods[template];

    private void Add(string kind, string? name, string template, string scopes, Func<LinkedInCall, EmulatorAnswer> handler, string[] query) =>
        Add(kind, name, template, scopes, call => Task.FromResult(Locked(call, handler)), query);

    private EmulatorAnswer Locked(LinkedInCall call, Func<LinkedInCall, EmulatorAnswer> handler)
    {
        lock (gate) return handler(call);
    }

    private void Add(string kind, string? name, string template, string scopes, Func<LinkedInCall, Task<EmulatorAnswer>> handler, string[] query)
    {
        if (!_methods.TryGetValue(template, out var methods))
        {
            _methods[template] = methods = [];
            // All verbs, because a tunnelled call arrives as POST, and because a wrong one deserves the network's own answer.
            foreach (var verb in Verbs) routes.Map(verb, template, new EmulatorHandler(serve), this);
        }

        var resource = string.Join('.', template.Split('/').Skip(2).Where(s => !s.StartsWith('{')));
        methods.Add(new LinkedInMethod(kind, name, resource, scopes.Split(' ', StringSplitOptions.RemoveEmptyEntries), query, handler));
    }
}
