namespace Social.Benchmarks.Networks;

/// <summary>The shares that Meta tells with its answers once an app is busy.</summary>
internal static class MetaUsage
{
    /// <summary>Makes the headers of an app and of an account's business use case.</summary>
    public static KeyValuePair<string, string>[] Of(string account, string type) =>
    [
        new("X-App-Usage", """{"call_count":28,"total_time":25,"total_cputime":25}"""),
        new("X-Business-Use-Case-Usage", $$"""{"{{account}}":[{"type":"{{type}}","call_count":1,"total_cputime":1,"total_time":1,"estimated_time_to_regain_access":0}]}"""),
    ];
}
