using Social.RateLimiting;

namespace Social.Pipeline;

/// <summary>One endpoint of a network, as data: how to call it, with which credentials, against which limits.</summary>
/// <remarks>Immutable; kept in static fields next to the code that calls it.</remarks>
public sealed class SocialRoute
{
    /// <summary>Initializes a route.</summary>
    /// <param name="name">The name that spans, metrics, limits and errors carry, such as <c>tweets.create</c>.</param>
    /// <param name="method">The HTTP method.</param>
    /// <param name="path">The path, with <c>{}</c> where an argument goes.</param>
    public SocialRoute(string name, HttpMethod method, string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        ArgumentNullException.ThrowIfNull(method);
        ArgumentException.ThrowIfNullOrEmpty(path);
        Name = name;
        Method = method;
        Path = path;
        Kind = method == HttpMethod.Get || method == HttpMethod.Head ? RouteKind.Read : RouteKind.Write;
    }

    /// <summary>Gets the name.</summary>
    public string Name { get; }

    /// <summary>Gets the HTTP method.</summary>
    public HttpMethod Method { get; }

    /// <summary>Gets the path, with <c>{}</c> where an argument goes.</summary>
    public string Path { get; }

    /// <summary>Gets what the route does; by default a read for GET and a repeatable write for all else.</summary>
    public RouteKind Kind { get; init; }

    /// <summary>Gets the logical host.</summary>
    public string Host { get; init; } = HostNames.Api;

    /// <summary>Gets the kinds of credential the network accepts, the preferred first; empty when it asks for none.</summary>
    public IReadOnlyList<CredentialKind> Credentials { get; init; } = [];

    /// <summary>Gets the scopes an OAuth 2.0 token needs.</summary>
    public IReadOnlyList<string> Scopes { get; init; } = [];

    /// <summary>Gets what each request takes from which windows.</summary>
    public IReadOnlyList<RateLimitCharge> Limits { get; init; } = [];

    /// <summary>Gets what a read gives, which decides whether the read cache may serve it; never by default.</summary>
    public ReadKind Cache { get; init; }

    /// <summary>Returns the name.</summary>
    public override string ToString() => Name;
}
