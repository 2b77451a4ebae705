namespace Social.Testing;

/// <summary>What Threads remembers. Guarded by <see cref="Gate"/>.</summary>
internal sealed class ThreadsState(TimeProvider clock)
{
    private long _lastId = 17_900_000_000_000_000;

    public Lock Gate { get; } = new();

    public DateTimeOffset Now => clock.GetUtcNow();

    public Dictionary<string, EmulatedThreadsUser> Users { get; } = new(StringComparer.Ordinal);

    public Dictionary<string, EmulatedThreadsContainer> Containers { get; } = new(StringComparer.Ordinal);

    public Dictionary<string, EmulatedThreadsPost> Posts { get; } = new(StringComparer.Ordinal);

    public Dictionary<string, EmulatedGraphToken> Tokens { get; } = new(StringComparer.Ordinal);

    public Dictionary<string, (EmulatedThreadsUser User, IReadOnlyList<string> Scopes, string RedirectUri, DateTimeOffset ExpiresAt)> Codes { get; } = new(StringComparer.Ordinal);

    public string NextId() => (++_lastId).ToString(System.Globalization.CultureInfo.InvariantCulture);

    public int PublishedSince(EmulatedThreadsUser user, DateTimeOffset since) => Posts.Values.Count(p => p.Author == user && p.ReplyTo is null && p.CreatedAt > since);

    public void Clear()
    {
        lock (Gate)
        {
            Users.Clear();
            Containers.Clear();
            Posts.Clear();
            Tokens.Clear();
            Codes.Clear();
        }
    }
}
