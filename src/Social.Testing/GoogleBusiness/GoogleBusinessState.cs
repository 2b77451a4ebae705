using System.Globalization;

namespace Social.Testing;

/// <summary>What exists on the emulated Business Profile. Every access holds <see cref="Gate"/>.</summary>
internal sealed class GoogleBusinessState(TimeProvider clock)
{
    private long _lastId;

    public Lock Gate { get; } = new();

    public DateTimeOffset Now => clock.GetUtcNow();

    public OrderedDictionary<string, EmulatedBusinessAccount> Accounts { get; } = new(StringComparer.Ordinal);

    public OrderedDictionary<string, EmulatedBusinessLocation> Locations { get; } = new(StringComparer.Ordinal);

    public OrderedDictionary<string, EmulatedLocalPost> Posts { get; } = new(StringComparer.Ordinal);

    public OrderedDictionary<string, EmulatedBusinessMedia> Media { get; } = new(StringComparer.Ordinal);

    public OrderedDictionary<string, EmulatedReview> Reviews { get; } = new(StringComparer.Ordinal);

    public Dictionary<string, GoogleBusinessUpload> Uploads { get; } = new(StringComparer.Ordinal);

    public Dictionary<(string Location, string Metric, DateOnly Day), long> Metrics { get; } = [];

    public Dictionary<(string Location, string Keyword, DateOnly Month), long> Keywords { get; } = [];

    public Dictionary<string, string> CreateRequests { get; } = new(StringComparer.Ordinal);

    /// <summary>Makes an id: more digits than a 64-bit number holds, as Google's are.</summary>
    public string NextId()
    {
        lock (Gate) return (120_000_000_000_000_000_000m + (++_lastId * 31_337m)).ToString(CultureInfo.InvariantCulture);
    }

    public void Clear()
    {
        lock (Gate)
        {
            Accounts.Clear();
            Locations.Clear();
            Posts.Clear();
            Media.Clear();
            Reviews.Clear();
            Uploads.Clear();
            Metrics.Clear();
            Keywords.Clear();
            CreateRequests.Clear();
        }
    }
}
