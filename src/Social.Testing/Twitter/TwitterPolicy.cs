namespace Social.Testing;

/// <summary>What a route of X demands: the kinds of authentication, the scopes of an OAuth 2.0 user token, the query parameters it knows.</summary>
internal sealed record TwitterPolicy(TwitterAccess Access, string Scopes, IReadOnlyList<string> Query)
{
    public bool Writes { get; init; }

    public IEnumerable<string> RequiredScopes => Scopes.Split(' ', StringSplitOptions.RemoveEmptyEntries);

    public static TwitterPolicy Read(TwitterAccess access, string scopes, params string[] query) => new(access, scopes, query);

    public static TwitterPolicy Write(TwitterAccess access, string scopes, params string[] query) => new(access, scopes, query) { Writes = true };
}
