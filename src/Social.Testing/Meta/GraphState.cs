using System.Globalization;

namespace Social.Testing;

/// <summary>What Facebook and Instagram remember together. Guarded by <see cref="Gate"/>.</summary>
internal sealed class GraphState
{
    private readonly Dictionary<string, EmulatedGraphNode> _nodes = new(StringComparer.Ordinal);
    private readonly List<EmulatedGraphNode> _inOrder = [];
    private long _lastId = 17_900_000_000_000_000;

    public GraphState(FacebookEmulatorOptions facebook, InstagramEmulatorOptions instagram, TimeProvider time)
    {
        Facebook = facebook;
        Instagram = instagram;
        Clock = new EmulatorClock(time);
        Tokens = new GraphTokens(this);
        Seed = new GraphSeed(this);
    }

    public Lock Gate { get; } = new();

    public EmulatorClock Clock { get; }

    public FacebookEmulatorOptions Facebook { get; }

    public InstagramEmulatorOptions Instagram { get; }

    public GraphTokens Tokens { get; }

    public GraphSeed Seed { get; }

    public EmulatedMetaApp App { get; } = new("138483919580948", "emulator-meta-secret", "998877665544332", "emulator-instagram-secret", "https://app.example.com/meta/callback");

    public DateTimeOffset Now => Clock.GetUtcNow();

    public GraphUsage Usage { get; } = new();

    public GraphLikes Likes { get; } = new();

    public string NextId()
    {
        lock (Gate) return (++_lastId).ToString(CultureInfo.InvariantCulture);
    }

    public T Add<T>(T node)
        where T : EmulatedGraphNode
    {
        lock (Gate)
        {
            if (!_nodes.TryAdd(node.Id, node)) throw new ArgumentException($"The id {node.Id} is taken.", nameof(node));
            _inOrder.Add(node);
            return node;
        }
    }

    public void Remove(EmulatedGraphNode node)
    {
        lock (Gate)
        {
            _nodes.Remove(node.Id);
            _inOrder.Remove(node);
        }
    }

    public EmulatedGraphNode? Find(string id)
    {
        lock (Gate) return _nodes.GetValueOrDefault(id);
    }

    public T? Find<T>(string? id)
        where T : EmulatedGraphNode => id is null ? null : Find(id) as T;

    /// <summary>Lists the nodes of a kind, oldest first.</summary>
    public List<T> All<T>(Func<T, bool>? where = null)
        where T : EmulatedGraphNode
    {
        lock (Gate) return [.. _inOrder.OfType<T>().Where(n => where is null || where(n))];
    }

    public void Clear()
    {
        lock (Gate)
        {
            _nodes.Clear();
            _inOrder.Clear();
            Tokens.Clear();
            Usage.Clear();
            Likes.Clear();
            App.RequiresProof = false;
            Seed.Plant();
        }
    }
}
