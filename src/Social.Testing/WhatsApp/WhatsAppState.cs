using System.Globalization;
using System.Security.Cryptography;

namespace Social.Testing;

/// <summary>What WhatsApp remembers. Guarded by <see cref="Gate"/>.</summary>
internal sealed class WhatsAppState(TimeProvider clock)
{
    private static readonly TimeSpan Window = TimeSpan.FromHours(24);
    private static readonly TimeSpan PairPace = TimeSpan.FromSeconds(6);

    private long _lastId = 106_540_352_242_922;

    public Lock Gate { get; } = new();

    public DateTimeOffset Now => clock.GetUtcNow();

    public Dictionary<string, EmulatedWhatsAppBusiness> Businesses { get; } = new(StringComparer.Ordinal);

    public Dictionary<string, EmulatedWhatsAppNumber> Numbers { get; } = new(StringComparer.Ordinal);

    public Dictionary<string, EmulatedWhatsAppTemplate> Templates { get; } = new(StringComparer.Ordinal);

    public Dictionary<string, EmulatedWhatsAppToken> Tokens { get; } = new(StringComparer.Ordinal);

    public Dictionary<string, EmulatedWhatsAppMedia> Media { get; } = new(StringComparer.Ordinal);

    public Dictionary<string, (EmulatedWhatsAppMedia Media, DateTimeOffset Until)> MediaAddresses { get; } = new(StringComparer.Ordinal);

    public List<EmulatedWhatsAppMessage> Messages { get; } = [];

    /// <summary>Gets what people sent to the business, by id.</summary>
    public Dictionary<string, (EmulatedWhatsAppNumber Number, string From)> Inbound { get; } = new(StringComparer.Ordinal);

    public HashSet<string> ReadMessages { get; } = new(StringComparer.Ordinal);

    public HashSet<string> Groups { get; } = new(StringComparer.Ordinal);

    /// <summary>Gets the codes with which sends to a recipient end.</summary>
    public Dictionary<string, int> Refusals { get; } = new(StringComparer.Ordinal);

    private Dictionary<(EmulatedWhatsAppNumber Number, string Recipient), DateTimeOffset> LastInbound { get; } = [];

    private Dictionary<(EmulatedWhatsAppNumber Number, string Recipient), (double Tokens, DateTimeOffset At)> Pairs { get; } = [];

    public string NextId() => (++_lastId).ToString(CultureInfo.InvariantCulture);

    public static string NextMessageId() => "wamid." + Convert.ToBase64String(RandomNumberGenerator.GetBytes(30)).Replace('+', '_').Replace('/', '_');

    public string Receive(EmulatedWhatsAppNumber number, string from)
    {
        var id = NextMessageId();
        Inbound[id] = (number, from);
        LastInbound[(number, from)] = Now;
        return id;
    }

    public bool IsWindowOpen(EmulatedWhatsAppNumber number, string recipient) => LastInbound.TryGetValue((number, recipient), out var at) && Now - at < Window;

    /// <summary>Takes from the bucket of a pair: one in six seconds, and a burst that is borrowed from later.</summary>
    public bool TakePair(EmulatedWhatsAppNumber number, string recipient, int burst)
    {
        var now = Now;
        var (tokens, at) = Pairs.TryGetValue((number, recipient), out var kept) ? kept : (burst, now);
        tokens = Math.Min(burst, tokens + ((now - at) / PairPace));
        if (tokens < 1) return false;
        Pairs[(number, recipient)] = (tokens - 1, now);
        return true;
    }

    public bool TakeSecond(EmulatedWhatsAppNumber number, int most)
    {
        var now = Now;
        number.Sends.RemoveAll(s => now - s >= TimeSpan.FromSeconds(1));
        if (number.Sends.Count >= most) return false;
        number.Sends.Add(now);
        return true;
    }

    public bool IsKnownMessage(string id) => Inbound.ContainsKey(id) || Messages.Exists(m => m.Id == id);

    public void Clear()
    {
        lock (Gate)
        {
            Businesses.Clear();
            Numbers.Clear();
            Templates.Clear();
            Tokens.Clear();
            Media.Clear();
            MediaAddresses.Clear();
            Messages.Clear();
            Inbound.Clear();
            ReadMessages.Clear();
            Groups.Clear();
            Refusals.Clear();
            LastInbound.Clear();
            Pairs.Clear();
        }
    }
}
