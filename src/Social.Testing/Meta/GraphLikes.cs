namespace Social.Testing;

/// <summary>Who likes what.</summary>
internal sealed class GraphLikes
{
    private readonly Lock _gate = new();
    private readonly Dictionary<string, HashSet<string>> _likes = new(StringComparer.Ordinal);

    public IReadOnlyCollection<string> Of(string id)
    {
        lock (_gate) return _likes.TryGetValue(id, out var who) ? [.. who] : [];
    }

    public void Set(string id, string who, bool likes)
    {
        lock (_gate)
        {
            if (!_likes.TryGetValue(id, out var known)) _likes[id] = known = new HashSet<string>(StringComparer.Ordinal);
            if (likes) known.Add(who);
            else known.Remove(who);
        }
    }

    public void Clear()
    {
        lock (_gate) _likes.Clear();
    }
}
