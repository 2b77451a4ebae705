namespace Social.Google;

/// <summary>A location and the account through which the older API reaches it.</summary>
/// <param name="AccountId">The account's number.</param>
/// <param name="LocationId">The location's number.</param>
internal readonly record struct BusinessLocationName(string AccountId, string LocationId)
{
    /// <summary>The fact of a connected account that names its parent: <c>accounts/109…</c>.</summary>
    public const string AccountFact = "account";

    private const string AccountPrefix = "accounts/";
    private const string LocationPrefix = "locations/";

    public string Account => AccountPrefix + AccountId;

    public string Location => LocationPrefix + LocationId;

    public string Full => $"{Account}/{Location}";

    /// <summary>Returns the number in <c>locations/123</c>, or null.</summary>
    public static string? LocationIdOf(string? name) => IdOf(name, LocationPrefix);

    /// <summary>Returns the number in <c>accounts/123</c>, or null.</summary>
    public static string? AccountIdOf(string? name) => IdOf(name, AccountPrefix);

    /// <summary>Returns the last part of a name such as <c>accounts/A/locations/L/localPosts/P</c>.</summary>
    public static string LastOf(string? name) => name is null ? string.Empty : name[(name.LastIndexOf('/') + 1)..];

    private static string? IdOf(string? name, string prefix) =>
        name is not null && name.StartsWith(prefix, StringComparison.Ordinal) && name.Length > prefix.Length && name.AsSpan(prefix.Length).IndexOfAnyExceptInRange('0', '9') < 0 ? name[prefix.Length..] : null;
}
