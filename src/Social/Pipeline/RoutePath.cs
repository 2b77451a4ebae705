using System.Text;

namespace Social.Pipeline;

/// <summary>Builds the path and query of a call: arguments escaped, the query in the order it is added.</summary>
public sealed class RoutePath
{
    private readonly StringBuilder _text;
    private bool _hasQuery;

    private RoutePath(string path)
    {
        _text = new StringBuilder(path);
    }

    /// <summary>Fills a route's path.</summary>
    /// <param name="route">The route.</param>
    /// <param name="arguments">What goes where the path has <c>{}</c>, in order.</param>
    /// <exception cref="ArgumentException">There are more arguments than holes, or one is <c>.</c> or <c>..</c>.</exception>
    public static RoutePath Of(SocialRoute route, params ReadOnlySpan<string> arguments)
    {
        ArgumentNullException.ThrowIfNull(route);
        string path = route.Path;
        foreach (string argument in arguments)
        {
            int hole = path.IndexOf("{}", StringComparison.Ordinal);
            ArgumentOutOfRangeException.ThrowIfNegative(hole, nameof(arguments));
            if (argument is "." or "..")
            {
                // Addresses drop such segments even when they are escaped: the request would go to another route.
                throw new ArgumentException($"'{argument}' names nothing on a network.", nameof(arguments));
            }

            path = string.Concat(path.AsSpan(0, hole), Uri.EscapeDataString(argument), path.AsSpan(hole + 2));
        }

        return new RoutePath(path);
    }

    /// <summary>Adds a query parameter, unless its value is null.</summary>
    /// <param name="name">The name.</param>
    /// <param name="value">The value, unescaped.</param>
    public RoutePath Add(string name, string? value)
    {
        if (value is not null)
        {
            _text.Append(_hasQuery ? '&' : '?').Append(Uri.EscapeDataString(name)).Append('=').Append(Uri.EscapeDataString(value));
            _hasQuery = true;
        }

        return this;
    }

    /// <summary>Returns the path and query.</summary>
    public override string ToString() => _text.ToString();
}
