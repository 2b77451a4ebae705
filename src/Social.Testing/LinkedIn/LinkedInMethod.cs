namespace Social.Testing;

/// <summary>One method of a Rest.li resource: what it is called, who may call it, and what it takes.</summary>
/// <param name="Kind">The Rest.li method, such as <c>FINDER</c>.</param>
/// <param name="Name">The name of a finder or an action; null for the others.</param>
/// <param name="Resource">The resource as error messages name it.</param>
/// <param name="Scopes">The scopes of which one is needed; none means any token.</param>
/// <param name="Query">The query parameters it knows.</param>
/// <param name="Handler">What answers.</param>
internal sealed record LinkedInMethod(
    string Kind, string? Name, string Resource, IReadOnlyList<string> Scopes, IReadOnlyList<string> Query, Func<LinkedInCall, Task<EmulatorAnswer>> Handler)
{
    /// <summary>Gets what a limit counts: the resource and the method.</summary>
    public string Endpoint => $"{Resource}.{Kind}";
}
