namespace Social.Testing;

/// <summary>Reads the <c>part</c> parameter.</summary>
internal static class YouTubeParts
{
    /// <summary>Reads the parts that a call names.</summary>
    /// <param name="exchange">The request.</param>
    /// <param name="known">The parts of the resource; <c>id</c> is always legal.</param>
    public static IReadOnlySet<string> Read(EmulatorExchange exchange, params IReadOnlyList<string> known)
    {
        if (GoogleQuery.List(exchange, "part") is not { Count: > 0 } named) throw YouTubeProblems.Parameter("parameter", "missingRequiredParameter", "part", "Missing required parameter: part");
        foreach (var part in named)
            if (part != "id" && !known.Contains(part)) throw YouTubeProblems.Parameter("part", "unknownPart", "part", $"'{part}'");
        return named.ToHashSet(StringComparer.Ordinal);
    }

    /// <summary>Refuses a body that brings a part which <c>part</c> does not name.</summary>
    public static void CheckBody(GoogleBody body, IReadOnlySet<string> parts)
    {
        foreach (var (name, value) in body.Value)
        {
            if (value is null || name is "id" or "kind" or "etag" || parts.Contains(name)) continue;
            throw YouTubeProblems.Parameter("part", "unexpectedPart", "part", $"The request body holds the part '{name}', which the part parameter does not name.");
        }
    }
}
