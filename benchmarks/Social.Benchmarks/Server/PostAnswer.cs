namespace Social.Benchmarks.Server;

/// <summary>What X answers to a post, with limits that never end.</summary>
internal static class PostAnswer
{
    public const string ContentType = "application/json; charset=utf-8";

    private const string Limit = "1000000000";
    private const string Reset = "4102444800";

    public static byte[] Body { get; } = """{"data":{"edit_history_tweet_ids":["1907466254431887616"],"id":"1907466254431887616","text":"We shipped 2.0 today: faster, smaller, calmer."}}"""u8.ToArray();

    public static KeyValuePair<string, string>[] Headers { get; } =
    [
        new("x-rate-limit-limit", Limit),
        new("x-rate-limit-remaining", Limit),
        new("x-rate-limit-reset", Reset),
        new("x-app-limit-24hour-limit", Limit),
        new("x-app-limit-24hour-remaining", Limit),
        new("x-app-limit-24hour-reset", Reset),
        new("x-user-limit-24hour-limit", Limit),
        new("x-user-limit-24hour-remaining", Limit),
        new("x-user-limit-24hour-reset", Reset),
        new("x-transaction-id", "8f3b1d2c4a5e6f70"),
    ];
}
