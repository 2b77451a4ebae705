using System.Runtime.CompilerServices;
using System.Text;

namespace Social.Pipeline;

/// <summary>Builds the path and query of a call: arguments escaped, the query in the order it is added.</summary>
public sealed class RoutePath
{
    private readonly string _path;
    private StringBuilder? _query;

    private RoutePath(string path) => _path = path;

    /// <summary>Fills a route's path.</summary>
    /// <param name="route">The route.</param>
    /// <param name="arguments">What goes where the path has <c>{}</c>, in order.</param>
    /// <exception cref="ArgumentException">There are more arguments than holes, or one is <c>.</c> or <c>..</c>.</exception>
    public static RoutePath Of(SocialRoute route, params ReadOnlySpan<string> arguments)
    {
        ArgumentNullException.ThrowIfNull(route);
        if (arguments.IsEmpty)
        {
            return new RoutePath(route.Path);
        }

        ReadOnlySpan<char> rest = route.Path;
        DefaultInterpolatedStringHandler path = new(rest.Length, arguments.Length);
        foreach (string argument in arguments)
        {
            int hole = rest.IndexOf("{}", StringComparison.Ordinal);
            ArgumentOutOfRangeException.ThrowIfNegative(hole, nameof(arguments));
            if (argument is "." or "..")
            {
                // Addresses drop such segments even when they are escaped: the request would go to another route.
                throw new ArgumentException($"'{argument}' names nothing on a network.", nameof(arguments));
            }

            path.AppendFormatted(rest[..hole]);
            path.AppendLiteral(Uri.EscapeDataString(argument));
            rest = rest[(hole + 2)..];
        }

        path.AppendFormatted(rest);
        return new RoutePath(path.ToStringAndClear());
    }

    /// <summary>Adds a query parameter, unless its value is null.</summary>
    /// <param name="name">The name.</param>
    /// <param name="value">The value, unescaped.</param>
    public RoutePath Add(string name, string? value)
    {
        if (value is not null)
        {
            (_query is null ? _query = new StringBuilder(_path).Append('?') : _query.Append('&')).Append(Uri.EscapeDataString(name)).Append('=').Append(Uri.EscapeDataString(value));
        }

        return this;
    }

    /// <summary>Returns the path and query.</summary>
    public override string ToString() => _query?.ToString() ?? _path;
}
