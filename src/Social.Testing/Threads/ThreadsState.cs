namespace Social.Testing;

/// <summary>What Threads remembers. Guarded by <see cref="Gate"/>.</summary>
internal sealed class ThreadsState(TimeProvider clock)
{
    private readonly List<(string UserId, ThreadsDeed Deed, DateTimeOffset At)> _deeds = [];
    private long _lastId = 17_900_000_000_000_000;

    public Lock Gate { get; } = new();

    public DateTimeOffset Now => clock.GetUtcNow();

    public Dictionary<string, EmulatedThreadsUser> Users { get; } = new(StringComparer.Ordinal);

    public Dictionary<string, EmulatedThreadsContainer> Containers { get; } = new(StringComparer.Ordinal);

    public Dictionary<string, EmulatedThreadsPost> Posts { get; } = new(StringComparer.Ordinal);

    public Dictionary<string, EmulatedGraphToken> Tokens { get; } = new(StringComparer.Ordinal);

    public Dictionary<string, (EmulatedThreadsUser User, IReadOnlyList<string> Scopes, string RedirectUri, DateTimeOffset ExpiresAt)> Codes { get; } = new(StringComparer.Ordinal);

    public bool IsUser(string id)
    {
        lock (Gate) return Users.ContainsKey(id);
    }

    public string NextId() => (++_lastId).ToString(System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>Notes what counts towards a quota: what is deleted afterwards counts all the same.</summary>
    public void Note(EmulatedThreadsUser user, ThreadsDeed deed) => _deeds.Add((user.Id, deed, Now));

    /// <summary>Counts what a user did in the last 24 hours.</summary>
    public int Used(EmulatedThreadsUser user, ThreadsDeed deed)
    {
        var since = Now.AddHours(-24);
        return _deeds.Count(d => d.UserId == user.Id && d.Deed == deed && d.At > since);
    }

    public void Clear()
    {
        lock (Gate)
        {
            Users.Clear();
            Containers.Clear();
            Posts.Clear();
            Tokens.Clear();
            Codes.Clear();
            _deeds.Clear();
        }
    }
}
