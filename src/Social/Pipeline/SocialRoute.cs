using Social.RateLimiting;

namespace Social.Pipeline;

/// <summary>One endpoint of a network, as data: how to call it, with which credentials, against which limits.</summary>
/// <remarks>Immutable; kept in static fields next to the code that calls it.</remarks>
public sealed class SocialRoute
{
    private static readonly IReadOnlyDictionary<CredentialKind, RouteVariant> NoVariants = new Dictionary<CredentialKind, RouteVariant>();

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

    /// <summary>Gets what to do when an account has no credential of these kinds, in a sentence for its error, or null.</summary>
    public string? CredentialAdvice { get; init; }

    /// <summary>Gets the scopes an OAuth 2.0 token needs.</summary>
    public IReadOnlyList<string> Scopes { get; init; } = [];

    /// <summary>Gets scopes of which an OAuth 2.0 token needs one, where any of several opens the route; empty for none.</summary>
    public IReadOnlyList<string> AnyScopes { get; init; } = [];

    /// <summary>Gets what is different for some kinds of credential: where one call lives on several hosts or needs other scopes, by the sign-in that gave the token. Empty for none.</summary>
    public IReadOnlyDictionary<CredentialKind, RouteVariant> Variants { get; init; } = NoVariants;

    /// <summary>Gets a status beside 2xx that is an answer and no error, such as the 308 of a resumable upload; or null.</summary>
    public int? OtherSuccess { get; init; }

    /// <summary>Gets whether a request that failed is never sent again by itself, because the network is asked first what it took of it; no by default. What provably did not leave, or was refused, may follow.</summary>
    public bool IsSentOnce { get; init; }

    /// <summary>Gets whether the time-out runs only while no byte moves; by default for <see cref="RouteKind.Upload"/>. A commit that streams media says so.</summary>
    public bool StreamsMedia
    {
        get => _streamsMedia ?? Kind == RouteKind.Upload;
        init => _streamsMedia = value;
    }

    private readonly bool? _streamsMedia;

    /// <summary>Gets what each request takes from which windows.</summary>
    public IReadOnlyList<RateLimitCharge> Limits { get; init; } = [];

    /// <summary>Gets what a read gives, which decides whether the read cache may serve it; never by default.</summary>
    public ReadKind Cache { get; init; }

    /// <summary>Returns the logical host for a credential.</summary>
    internal string HostFor(CredentialKind kind) => Variants.Count > 0 && Variants.TryGetValue(kind, out RouteVariant? variant) && variant.Host is { } host ? host : Host;

    internal bool Accepts(CredentialKind kind, IReadOnlyList<string> granted) => Lacking(kind, granted).Count == 0;

    /// <summary>Returns the scopes that a grant lacks. A token without known scopes is given the benefit of the doubt; OAuth 1.0a has none.</summary>
    internal IReadOnlyList<string> Lacking(CredentialKind kind, IReadOnlyList<string> granted)
    {
        if (granted.Count == 0)
        {
            return [];
        }

        RouteVariant? variant = Variants.Count > 0 && Variants.TryGetValue(kind, out RouteVariant? found) ? found : null;
        IReadOnlyList<string> all = variant?.Scopes ?? Scopes;
        IReadOnlyList<string> any = variant?.AnyScopes ?? AnyScopes;

        // Few of either, and asked for with every call: no set is worth building.
        List<string>? lacking = null;
        for (int i = 0; i < all.Count; i++)
        {
            if (!Has(granted, all[i]))
            {
                (lacking ??= []).Add(all[i]);
            }
        }

        for (int i = 0; i < any.Count; i++)
        {
            if (Has(granted, any[i]))
            {
                return (IReadOnlyList<string>?)lacking ?? [];
            }
        }

        // The first is the one to ask for.
        return any.Count > 0 ? [.. lacking ?? [], any[0]] : (IReadOnlyList<string>?)lacking ?? [];
    }

    // By index: an enumerator of a list that is only known by its interface is an object, and this is asked several times in each call.
    private static bool Has(IReadOnlyList<string> granted, string scope)
    {
        for (int i = 0; i < granted.Count; i++)
        {
            if (granted[i] == scope)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Returns the name.</summary>
    public override string ToString() => Name;
}
