using Social.Testing;

namespace Quickstart;

/// <summary>Somebody looks at the emulated posts and answers the first, so that metrics have something to count.</summary>
internal static class Audience
{
    public static void Visit(TwitterEmulator network)
    {
        EmulatedTwitterUser reader = network.AddUser("reader");
        int seen = 0;
        foreach (EmulatedTweet tweet in network.Tweets) tweet.Impressions = 1000 - (100 * seen++);
        if (network.Tweets is [var first, ..]) network.AddTweet(reader, $"@{first.Author.Username} welcome!", replyTo: first);
    }
}
