using Social.Google;
using Social.Pipeline;

namespace Social.YouTube;

/// <summary>What to read of a resource. Less is faster; the price in quota is the same.</summary>
public sealed record YouTubeRead
{
    /// <summary>Gets the parts, such as <c>snippet</c> and <c>statistics</c>; empty for what the method reads by default.</summary>
    public IReadOnlyList<string> Parts { get; init; } = [];

    /// <summary>Gets the fields of the answer (partial response), such as <c>items(id,snippet/title)</c>; default for all.</summary>
    public FieldMask Fields { get; init; }

    /// <summary>Gets the language of names and texts that YouTube translates, or null.</summary>
    public string? Language { get; init; }

    /// <summary>Adds parts, fields and language to a path. What makes it a list is read whatever the fields say: without the token it would end with its first page.</summary>
    internal static RoutePath AddTo(RoutePath path, YouTubeRead? read, string parts)
    {
        string? fields = read is { Fields.IsEmpty: false } ? read.Fields.ToString() : null;
        if (fields is not null and not "*")
        {
            fields = string.Join(',', fields.Split(',').Union(["kind", "nextPageToken"], StringComparer.Ordinal));
        }

        return path
            .Add("part", read is { Parts.Count: > 0 } ? string.Join(',', read.Parts) : parts)
            .Add("fields", fields)
            .Add("hl", read?.Language)
            .Add("prettyPrint", "false");
    }
}
