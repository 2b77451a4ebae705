namespace Social.Testing;

/// <summary>Judges the user agent, by which Reddit tells its clients apart.</summary>
internal static class RedditAgents
{
    private static readonly string[] Libraries =
    [
        "python", "curl", "wget", "java", "okhttp", "go-http-client", "axios", "node", "undici", "ruby", "perl", "libwww", "php", "guzzle",
        "apache-httpclient", "restsharp", "scrapy", "postman", "httpie", "aiohttp", ".net", "dotnet",
    ];

    /// <summary>Tells how an agent is refused; null when it is not.</summary>
    public static EmulatorAnswer? Refuse(string? agent)
    {
        if (string.IsNullOrWhiteSpace(agent) || agent.StartsWith("Mozilla/", StringComparison.Ordinal)) return RedditProblems.Blocked();
        // Only the default agents of libraries: one that goes on to describe the app in Reddit's form is what Reddit asks for.
        var isDescribed = agent.Count(c => c == ':') >= 2;
        return !isDescribed && Libraries.Any(l => agent.StartsWith(l, StringComparison.OrdinalIgnoreCase)) ? RedditProblems.TooManyRequests() : null;
    }
}
