using System.Globalization;

namespace Social.AotSmoke;

/// <summary>What the command line says: of each network where it is and a token that is good there.</summary>
internal sealed class Arguments
{
    public const string Twitter = "--twitter";
    public const string LinkedIn = "--linkedin";
    public const string Reddit = "--reddit";
    public const string Facebook = "--facebook";

    private const string Started = "--started-at";

    private readonly Dictionary<string, string> _values = new(StringComparer.Ordinal);

    /// <summary>Gets when the program was started, in milliseconds since 1970, or null.</summary>
    public double? StartedAt => _values.TryGetValue(Started, out string? nanoseconds) ? double.Parse(nanoseconds, NumberStyles.None, CultureInfo.InvariantCulture) / 1e6 : null;

    public static Arguments Parse(string[] args)
    {
        Arguments arguments = new();
        for (int i = 0; i < args.Length; i += 2)
        {
            arguments._values[args[i]] = args[i + 1];
        }

        return arguments;
    }

    public (string Host, string? Token)? HostAndToken(string network) =>
        _values.TryGetValue(network, out string? value) && value.Split(',', 2) is [string host, string token] ? (host, token) : null;
}
