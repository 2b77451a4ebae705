namespace Social.Testing;

/// <summary>Who makes a request of X.</summary>
internal sealed record TwitterCaller(TwitterAccess Kind, EmulatedTwitterApp App, EmulatedTwitterUser? User, IReadOnlyList<string> Scopes)
{
    public string AccessLevel => Kind switch
    {
        TwitterAccess.AppOnly => "read",
        TwitterAccess.OAuth1 => App.AccessLevel,
        _ => Scopes.Contains("tweet.write") ? "read-write" : "read",
    };
}
