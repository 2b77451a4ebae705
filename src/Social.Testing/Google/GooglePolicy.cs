namespace Social.Testing;

/// <summary>What a method of a Google API demands.</summary>
/// <param name="Service">The service, such as <c>youtube.googleapis.com</c>.</param>
/// <param name="Method">The method's full name, as errors tell it.</param>
/// <param name="Scopes">The scopes, one of which suffices; without the common prefix.</param>
/// <param name="Query">The query parameters that the method knows, besides those that every method knows.</param>
internal sealed record GooglePolicy(string Service, string Method, IReadOnlyList<string> Scopes, IReadOnlyList<string> Query)
{
    /// <summary>Gets whether an API key is enough.</summary>
    public bool AllowsKey { get; init; }

    /// <summary>Gets the units that a call costs.</summary>
    public int Cost { get; init; } = 1;

    /// <summary>Gets the bucket that is charged.</summary>
    public string Bucket { get; init; } = "";
}
