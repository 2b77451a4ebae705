using System.Text.Json.Serialization;

namespace Social;

/// <summary>The kind of a credential, which decides how a request is authenticated and whether the token is refreshed.</summary>
/// <remarks>An open set: any name is allowed, spelling is kept, comparison ignores case, <c>default</c> is the empty name.</remarks>
[JsonConverter(typeof(OpenSetJsonConverter<CredentialKind>))]
public readonly record struct CredentialKind : IOpenSet<CredentialKind>
{
    private readonly string? _value;

    /// <summary>Initializes a value of any name.</summary>
    /// <param name="value">The name; not empty.</param>
    public CredentialKind(string value)
    {
        ArgumentException.ThrowIfNullOrEmpty(value);
        _value = value;
    }

    /// <summary>Gets <c>oauth2</c>: an OAuth 2.0 user token.</summary>
    public static CredentialKind OAuth2 { get; } = new("oauth2");

    /// <summary>Gets <c>oauth1</c>: an OAuth 1.0a user token, which signs each request.</summary>
    public static CredentialKind OAuth1 { get; } = new("oauth1");

    /// <summary>Gets <c>app</c>: a token of the app itself, without a user.</summary>
    public static CredentialKind App { get; } = new("app");

    /// <summary>Gets <c>page</c>: a token of a page, derived from its owner's token.</summary>
    public static CredentialKind Page { get; } = new("page");

    /// <summary>Gets <c>business</c>: a token of a business integration or system user.</summary>
    public static CredentialKind Business { get; } = new("business");

    /// <summary>Gets <c>service</c>: a service account that signs its own assertions.</summary>
    public static CredentialKind Service { get; } = new("service");

    /// <inheritdoc/>
    public string Value => _value ?? string.Empty;

    /// <summary>Gets whether this is <c>default</c>, no name at all.</summary>
    [JsonIgnore]
    public bool IsEmpty => _value is null;

    static CredentialKind IOpenSet<CredentialKind>.Create(string value) => new(value);

    /// <inheritdoc/>
    public bool Equals(CredentialKind other) => string.Equals(Value, other.Value, StringComparison.OrdinalIgnoreCase);

    /// <inheritdoc/>
    public override int GetHashCode() => Value.GetHashCode(StringComparison.OrdinalIgnoreCase);

    /// <summary>Returns the name.</summary>
    public override string ToString() => Value;
}
