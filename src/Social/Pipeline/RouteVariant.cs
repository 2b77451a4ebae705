namespace Social.Pipeline;

/// <summary>What of a route is different for one kind of credential: a member that is null is the route's own.</summary>
public sealed record RouteVariant
{
    /// <summary>Gets the logical host.</summary>
    public string? Host { get; init; }

    /// <summary>Gets the scopes that a token of this kind needs.</summary>
    public IReadOnlyList<string>? Scopes { get; init; }

    /// <summary>Gets the scopes of which a token of this kind needs one.</summary>
    public IReadOnlyList<string>? AnyScopes { get; init; }
}
