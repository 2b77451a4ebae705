using System.Text;

namespace Social.LinkedIn;

/// <summary>Builds the path and query of a Rest.li call: keys and values in Rest.li's own writing, in the order they are added.</summary>
internal sealed class RestLiPath
{
    private StringBuilder? _query;

    private RestLiPath(string path) => Path = path;

    /// <summary>Gets the path.</summary>
    public string Path { get; }

    /// <summary>Gets the query without its mark; empty when there is none.</summary>
    public string Query => _query?.ToString() ?? string.Empty;

    /// <summary>Fills a route's path.</summary>
    /// <param name="route">The route.</param>
    /// <param name="keys">What goes where the path has <c>{}</c>, in order: texts or records.</param>
    public static RestLiPath Of(LinkedInRoute route, params ReadOnlySpan<RestLiValue> keys)
    {
        string path = route.Path;
        foreach (RestLiValue key in keys)
        {
            int hole = path.IndexOf("{}", StringComparison.Ordinal);
            ArgumentOutOfRangeException.ThrowIfNegative(hole, nameof(keys));
            path = string.Concat(path.AsSpan(0, hole), RestLiEncoder.Encode(key), path.AsSpan(hole + 2));
        }

        RestLiPath built = new(path);
        return route.Action is { } action ? built.Add("action", action) : route.Finder is { } finder ? built.Add("q", finder) : built;
    }

    /// <summary>Adds a parameter, unless its value is null.</summary>
    public RestLiPath Add(string name, RestLiValue? value)
    {
        if (value is not null)
        {
            Next().Append(Uri.EscapeDataString(name)).Append('=').Append(RestLiEncoder.Encode(value));
        }

        return this;
    }

    /// <summary>Asks for some fields only: the one parameter whose commas stay as they are.</summary>
    public RestLiPath Fields(string fields)
    {
        Next().Append("fields=").Append(fields);
        return this;
    }

    /// <summary>Returns the path and query.</summary>
    public override string ToString() => _query is null ? Path : $"{Path}?{_query}";

    /// <summary>Returns where the next parameter is written.</summary>
    private StringBuilder Next() => _query is null ? _query = new StringBuilder() : _query.Append('&');
}
