namespace Social.Testing;

/// <summary>Makes the policies of YouTube's methods from the columns of its method table.</summary>
internal static class YouTubePolicy
{
    public const string General = "general";
    public const string Uploads = "uploads";
    public const string Search = "search";
    public const string Analytics = "analytics";
    private const string Service = "youtube.googleapis.com";

    /// <summary>Makes a policy.</summary>
    /// <param name="method">The method, such as <c>Video.List</c>.</param>
    /// <param name="scopes">Letters: Y youtube, F force-ssl, R readonly, U upload, P partner.</param>
    /// <param name="cost">The units.</param>
    /// <param name="query">The query parameters.</param>
    public static GooglePolicy Of(string method, string scopes, int cost, params IReadOnlyList<string> query)
    {
        var dot = method.IndexOf('.', StringComparison.Ordinal);
        return new GooglePolicy(Service, $"youtube.api.v3.V3Data{method[..dot]}Service{method[dot..]}", [.. scopes.Select(Scope)], query) { Cost = cost, Bucket = General };
    }

    public static GooglePolicy Public(string method, string scopes, int cost, params IReadOnlyList<string> query) => Of(method, scopes, cost, query) with { AllowsKey = true };

    private static string Scope(char letter) => letter switch
    {
        'Y' => "youtube",
        'F' => "youtube.force-ssl",
        'R' => "youtube.readonly",
        'U' => "youtube.upload",
        _ => "youtubepartner",
    };
}
