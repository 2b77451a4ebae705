using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;

namespace Social;

/// <summary>Names one account of one network: <c>[tenant@]platform[+app]:id</c>, for instance <c>twitter:2244994945</c>.</summary>
/// <remarks>
/// The tenant and the app are percent-encoded in text. The id is everything after the first colon, verbatim and canonical for its network
/// (a LinkedIn id is a whole URN). Parsing what <see cref="ToString"/> returns gives an equal key.
/// </remarks>
[JsonConverter(typeof(AccountKeyJsonConverter))]
public readonly record struct AccountKey : IParsable<AccountKey>
{
    private readonly string? _id;

    /// <summary>Initializes a key.</summary>
    /// <param name="platform">The network.</param>
    /// <param name="id">The account's id on the network, verbatim; not empty.</param>
    /// <param name="tenant">The application's own tenant, when one application serves several.</param>
    /// <param name="app">Which of several apps of the network, when there is more than one.</param>
    public AccountKey(PlatformName platform, string id, string? tenant = null, string? app = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(id);
        if (!IsPlatform(platform.Value))
        {
            throw new ArgumentException($"'{platform}' is not a platform name: letters, digits, '-', '_' and '.' are allowed.", nameof(platform));
        }

        Platform = platform;
        _id = id;
        Tenant = string.IsNullOrEmpty(tenant) ? null : tenant;
        App = string.IsNullOrEmpty(app) ? null : app;
    }

    /// <summary>Gets the network.</summary>
    public PlatformName Platform { get; }

    /// <summary>Gets the account's id on the network, verbatim; empty for <c>default</c>.</summary>
    public string Id => _id ?? string.Empty;

    /// <summary>Gets the application's own tenant, or null.</summary>
    public string? Tenant { get; }

    /// <summary>Gets which of several apps of the network, or null for the default one.</summary>
    public string? App { get; }

    /// <summary>Gets whether this is <c>default</c>, no account at all.</summary>
    public bool IsEmpty => _id is null;

    /// <summary>Parses a key.</summary>
    /// <param name="s">The text, <c>[tenant@]platform[+app]:id</c>.</param>
    /// <exception cref="FormatException">The text is not an account key.</exception>
    public static AccountKey Parse(string s) =>
        TryParse(s, out AccountKey key) ? key : throw new FormatException($"'{s}' is not an account key: expected [tenant@]platform[+app]:id.");

    /// <summary>Parses a key if the text is one.</summary>
    /// <param name="s">The text.</param>
    /// <param name="result">The key.</param>
    public static bool TryParse([NotNullWhen(true)] string? s, out AccountKey result)
    {
        result = default;
        int colon = s is null ? -1 : s.IndexOf(':', StringComparison.Ordinal);
        if (colon <= 0 || colon == s!.Length - 1)
        {
            return false;
        }

        ReadOnlySpan<char> head = s.AsSpan(0, colon);
        string? tenant = null;
        string? app = null;
        int at = head.IndexOf('@');
        if (at >= 0)
        {
            tenant = Uri.UnescapeDataString(head[..at].ToString());
            head = head[(at + 1)..];
        }

        int plus = head.IndexOf('+');
        if (plus >= 0)
        {
            app = Uri.UnescapeDataString(head[(plus + 1)..].ToString());
            head = head[..plus];
        }

        string platform = head.ToString();
        if (tenant is "" || app is "" || !IsPlatform(platform))
        {
            return false;
        }

        result = new AccountKey(new PlatformName(platform), s[(colon + 1)..], tenant, app);
        return true;
    }

    static AccountKey IParsable<AccountKey>.Parse(string s, IFormatProvider? provider) => Parse(s);

    static bool IParsable<AccountKey>.TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out AccountKey result) => TryParse(s, out result);

    /// <inheritdoc/>
    public bool Equals(AccountKey other) =>
        string.Equals(_id, other._id, StringComparison.Ordinal)
        && Platform == other.Platform
        && string.Equals(Tenant, other.Tenant, StringComparison.Ordinal)
        && string.Equals(App, other.App, StringComparison.Ordinal);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(_id, Platform, Tenant, App);

    /// <summary>Returns the text form, which <see cref="Parse(string)"/> reads back.</summary>
    public override string ToString()
    {
        if (_id is null)
        {
            return string.Empty;
        }

        string tenant = Tenant is null ? string.Empty : Uri.EscapeDataString(Tenant) + "@";
        string app = App is null ? string.Empty : "+" + Uri.EscapeDataString(App);
        return $"{tenant}{Platform.Value}{app}:{_id}";
    }

    private static bool IsPlatform(ReadOnlySpan<char> name)
    {
        foreach (char c in name)
        {
            if (!char.IsAsciiLetterOrDigit(c) && c is not ('-' or '_' or '.'))
            {
                return false;
            }
        }

        return !name.IsEmpty;
    }
}
