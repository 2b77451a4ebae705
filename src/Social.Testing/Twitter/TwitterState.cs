using System.Globalization;

namespace Social.Testing;

/// <summary>What exists on the emulated X. Every access holds <see cref="Gate"/>.</summary>
internal sealed class TwitterState(TimeProvider clock)
{
    // X's ids count milliseconds since this instant, shifted, so that they sort by time.
    private const long Epoch = 1288834974657;
    private long _lastId;

    public Lock Gate { get; } = new();

    public TimeProvider Clock { get; } = clock;

    public Dictionary<string, EmulatedTwitterUser> Users { get; } = new(StringComparer.Ordinal);

    /// <summary>Gets the posts that exist, by id; oldest first because ids grow.</summary>
    public SortedList<ulong, EmulatedTweet> Tweets { get; } = [];

    public Dictionary<string, EmulatedTwitterMedia> Media { get; } = new(StringComparer.Ordinal);

    /// <summary>Gets the posts that exist, newest first, without a copy.</summary>
    public IEnumerable<EmulatedTweet> NewestFirst
    {
        get
        {
            for (var i = Tweets.Count - 1; i >= 0; i--) yield return Tweets.Values[i];
        }
    }

    public DateTimeOffset Now => Clock.GetUtcNow();

    public string NextId() => NextId(Now);

    public string NextId(DateTimeOffset at)
    {
        lock (Gate)
        {
            var candidate = (at.ToUnixTimeMilliseconds() - Epoch) << 22;
            // A seeded post of the past must sort there, and no id may repeat.
            if (at >= Now - TimeSpan.FromSeconds(1)) candidate = _lastId = Math.Max(candidate, _lastId + 1);
            while (candidate <= 0 || Tweets.ContainsKey((ulong)candidate)) candidate++;
            return candidate.ToString(CultureInfo.InvariantCulture);
        }
    }

    public EmulatedTweet? Tweet(string? id) =>
        ulong.TryParse(id, NumberStyles.None, CultureInfo.InvariantCulture, out var key) ? Tweets.GetValueOrDefault(key) : null;

    public void Add(EmulatedTweet tweet) => Tweets[ulong.Parse(tweet.Id, CultureInfo.InvariantCulture)] = tweet;

    public bool Remove(string id) => ulong.TryParse(id, NumberStyles.None, CultureInfo.InvariantCulture, out var key) && Tweets.Remove(key);

    public EmulatedTwitterUser? UserByName(string username) =>
        Users.Values.FirstOrDefault(u => string.Equals(u.Username, username, StringComparison.OrdinalIgnoreCase));

    public void Clear()
    {
        lock (Gate)
        {
            Users.Clear();
            Tweets.Clear();
            foreach (var media in Media.Values) media.Dispose();
            Media.Clear();
        }
    }
}
