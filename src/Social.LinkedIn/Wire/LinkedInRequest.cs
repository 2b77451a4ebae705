using Social.Pipeline;

namespace Social.LinkedIn;

/// <summary>One request to LinkedIn's API.</summary>
/// <param name="Route">The route.</param>
/// <param name="Account">The account that asks; <c>default</c> when <see cref="Presented"/> or <see cref="Credential"/> says who does.</param>
internal sealed record LinkedInRequest(LinkedInRoute Route, AccountKey Account)
{
    /// <summary>Gets the path and query, or null for the route's own.</summary>
    public RestLiPath? Path { get; init; }

    /// <summary>Gets the JSON body, or empty.</summary>
    public ReadOnlyMemory<byte> Json { get; init; }

    /// <summary>Gets words of the body as a reader knows them, where little text has them escaped.</summary>
    public IReadOnlyList<string> Words { get; init; } = [];

    public ICommitGate? Gate { get; init; }

    public RateLimitWait? RateLimit { get; init; }

    public bool IsFresh { get; init; }

    /// <summary>Gets tokens that are not saved yet, or null.</summary>
    public Credential? Presented { get; init; }

    /// <summary>Gets the credential that asks, where no account does; or null.</summary>
    public CredentialKey? Credential { get; init; }
}
