namespace Social.Meta;

/// <summary>One part of a batch.</summary>
/// <param name="Method">GET, POST or DELETE.</param>
/// <param name="Path">The path and query below the version, such as <c>me/accounts?fields=id</c>, escaped.</param>
public sealed record GraphBatchRequest(HttpMethod Method, string Path)
{
    /// <summary>Gets the fields of a POST, or empty. A POST of a batch must be one that may be sent twice: what makes a post goes through the publisher.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Form { get; init; } = [];

    /// <summary>Returns the method: paths and fields may hold what nobody else should read.</summary>
    public override string ToString() => Method.Method;
}
