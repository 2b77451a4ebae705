using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Xml.Linq;

namespace Social.Testing;

/// <summary>The hub that tells of new videos (WebSub): it takes subscriptions, asks their addresses, and delivers signed feeds. It reaches loopback only.</summary>
internal sealed class YouTubeHub(YouTubeEmulator emulator) : IDisposable
{
    private const int MaxSecretBytes = 199;
    private static readonly TimeSpan LongestLease = TimeSpan.FromDays(10);
    private static readonly string[] Known = ["hub.mode", "hub.callback", "hub.topic", "hub.verify", "hub.verify_token", "hub.secret", "hub.lease_seconds"];
    private static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";
    private static readonly XNamespace Tube = "http://www.youtube.com/xml/schemas/2015";
    private static readonly XNamespace Stone = "http://purl.org/atompub/tombstones/1.0";

    private readonly HttpMessageInvoker _client = new(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false, UseProxy = false });
    private readonly CancellationTokenSource _stopping = new();
    private readonly Lock _gate = new();
    private readonly Dictionary<(string Callback, string Channel), EmulatedHubSubscription> _held = [];
    private readonly List<Task> _questions = [];
    private int _isDisposed;

    public IReadOnlyList<EmulatedHubSubscription> Held
    {
        get
        {
            lock (_gate) return [.. _held.Values.Where(s => s.ExpiresAt > emulator.Clock.GetUtcNow())];
        }
    }

    public void Map(RouteTable routes) => routes.Map("POST", "/subscribe", TakeAsync);

    /// <summary>Waits until every address was asked.</summary>
    public async Task SettleAsync(CancellationToken cancellationToken)
    {
        Task[] open;
        lock (_gate) open = [.. _questions];
        await Task.WhenAll(open).WaitAsync(cancellationToken).ConfigureAwait(false);
    }

    public async Task<IReadOnlyList<int>> PushAsync(EmulatedVideo video, bool deleted, CancellationToken cancellationToken)
    {
        List<int> answers = [];
        foreach (var subscription in Held.Where(s => s.ChannelId == video.Channel.Id))
        {
            var body = Encoding.UTF8.GetBytes((deleted ? WriteStone(video) : WriteFeed(video, subscription.Topic)).ToString());
            using var content = new ByteArrayContent(body);
            content.Headers.TryAddWithoutValidation("Content-Type", "application/atom+xml");
            using var request = new HttpRequestMessage(HttpMethod.Post, subscription.Callback) { Content = content };
            request.Headers.TryAddWithoutValidation("Link", $"<{emulator.BaseAddress}>; rel=hub, <{subscription.Topic}>; rel=self");
            if (subscription.Secret is { } secret) request.Headers.TryAddWithoutValidation("X-Hub-Signature", "sha1=" + Convert.ToHexStringLower(HMACSHA1.HashData(Encoding.UTF8.GetBytes(secret), body)));
            using var response = await _client.SendAsync(request, cancellationToken).ConfigureAwait(false);
            answers.Add((int)response.StatusCode);
        }

        return answers;
    }

    public void Clear()
    {
        lock (_gate)
        {
            _held.Clear();
            _questions.Clear();
        }
    }

    public void Dispose()
    {
        if (Interlocked.Exchange(ref _isDisposed, 1) != 0) return;
        _stopping.Cancel();
        _stopping.Dispose();
        _client.Dispose();
    }

    private async Task<EmulatorAnswer> TakeAsync(EmulatorExchange exchange)
    {
        if (exchange.ContentType != "application/x-www-form-urlencoded") return Refuse("The body must be application/x-www-form-urlencoded.");
        var form = FormPairs.Parse(Encoding.UTF8.GetString(await exchange.ReadBodyAsync().ConfigureAwait(false)));
        foreach (var (name, _) in form)
            if (!Known.Contains(name)) return Refuse($"Unknown parameter: {name}");
        string? Field(string name) => form.FirstOrDefault(f => f.Key == "hub." + name).Value is { Length: > 0 } value ? value : null;

        if (Field("mode") is not ("subscribe" or "unsubscribe") || Field("mode") is not { } mode) return Refuse("Invalid value for hub.mode: " + Field("mode"));
        if (!Uri.TryCreate(Field("callback"), UriKind.Absolute, out var callback) || callback.Scheme is not ("http" or "https") || callback.Fragment.Length > 0) return Refuse("Invalid parameter: hub.callback");
        if (Field("topic") is not { } topic || ChannelOf(topic) is not { } channel) return Refuse("Invalid parameter: hub.topic");
        if (Field("verify") is not ("async" or "sync")) return Refuse("Invalid value for hub.verify; must be sync or async");
        if (Field("secret") is { } secret && Encoding.UTF8.GetByteCount(secret) > MaxSecretBytes) return Refuse("Invalid parameter: hub.secret must be less than 200 bytes");
        var lease = emulator.Options.HubLease;
        if (Field("lease_seconds") is { } asked)
        {
            if (!int.TryParse(asked, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds) || seconds == 0) return Refuse("Invalid parameter: hub.lease_seconds");
            lease = TimeSpan.FromSeconds(seconds);
        }

        emulator.Secrets.Add(Field("secret"));
        emulator.Secrets.Add(Field("verify_token"));
        var wish = new Wish(mode, callback, channel, topic, Field("secret"), Field("verify_token"), lease < LongestLease ? lease : LongestLease);
        if (Field("verify") == "sync") return await AskAsync(wish).ConfigureAwait(false) ? EmulatorAnswer.Empty(204) : EmulatorAnswer.Text(409, "Subscription verification failed", "text/plain");
        lock (_gate)
        {
            _questions.RemoveAll(q => q.IsCompleted);
            _questions.Add(Task.Run(() => AskAsync(wish)));
        }

        return EmulatorAnswer.Empty(202);
    }

    /// <summary>Asks the address whether it means it, and does what was wished if it does.</summary>
    private async Task<bool> AskAsync(Wish wish)
    {
        if (!wish.Callback.IsLoopback) return false;
        var challenge = RandomNumberGenerator.GetString("0123456789", 19);
        var query = $"hub.topic={Uri.EscapeDataString(wish.Topic)}&hub.challenge={challenge}&hub.mode={wish.Mode}"
            + (wish.Mode == "subscribe" ? string.Create(CultureInfo.InvariantCulture, $"&hub.lease_seconds={(long)wish.Lease.TotalSeconds}") : "")
            + (wish.VerifyToken is { } token ? "&hub.verify_token=" + Uri.EscapeDataString(token) : "");
        var address = new UriBuilder(wish.Callback) { Query = wish.Callback.Query.Length > 1 ? $"{wish.Callback.Query[1..]}&{query}" : query }.Uri;
        try
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, address);
            using var response = await _client.SendAsync(request, _stopping.Token).ConfigureAwait(false);
            if (!response.IsSuccessStatusCode || await response.Content.ReadAsStringAsync(_stopping.Token).ConfigureAwait(false) != challenge) return false;
        }
        catch (Exception e) when (e is HttpRequestException or OperationCanceledException)
        {
            return false;
        }

        var key = (wish.Callback.AbsoluteUri, wish.Channel);
        lock (_gate)
        {
            if (wish.Mode == "subscribe") _held[key] = new EmulatedHubSubscription(wish.Callback, wish.Channel, wish.Topic, wish.Secret, emulator.Clock.GetUtcNow() + wish.Lease);
            else _held.Remove(key);
        }

        return true;
    }

    private static string? ChannelOf(string topic) =>
        Uri.TryCreate(topic, UriKind.Absolute, out var feed) && feed is { Scheme: "https", Host: "www.youtube.com", AbsolutePath: "/xml/feeds/videos.xml" or "/feeds/videos.xml" }
        && FormPairs.Parse(feed.Query.TrimStart('?')) is [{ Key: "channel_id", Value: ['U', 'C', ..] and var id }] ? id : null;

    private XElement WriteFeed(EmulatedVideo video, string topic) => new(
        Atom + "feed",
        new XAttribute(XNamespace.Xmlns + "yt", Tube),
        new XElement(Atom + "link", new XAttribute("rel", "hub"), new XAttribute("href", "https://pubsubhubbub.appspot.com")),
        new XElement(Atom + "link", new XAttribute("rel", "self"), new XAttribute("href", topic)),
        new XElement(Atom + "title", "YouTube video feed"),
        new XElement(Atom + "updated", Time(emulator.Clock.GetUtcNow())),
        new XElement(
            Atom + "entry",
            new XElement(Atom + "id", "yt:video:" + video.Id),
            new XElement(Tube + "videoId", video.Id),
            new XElement(Tube + "channelId", video.Channel.Id),
            new XElement(Atom + "title", video.Title),
            new XElement(Atom + "link", new XAttribute("rel", "alternate"), new XAttribute("href", "https://www.youtube.com/watch?v=" + video.Id)),
            new XElement(Atom + "author", new XElement(Atom + "name", video.Channel.Title), new XElement(Atom + "uri", "https://www.youtube.com/channel/" + video.Channel.Id)),
            new XElement(Atom + "published", video.PublishedAt.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'+00:00'", CultureInfo.InvariantCulture)),
            new XElement(Atom + "updated", Time(emulator.Clock.GetUtcNow()))));

    private XElement WriteStone(EmulatedVideo video) => new(
        Atom + "feed",
        new XAttribute(XNamespace.Xmlns + "at", Stone),
        new XElement(
            Stone + "deleted-entry",
            new XAttribute("ref", "yt:video:" + video.Id),
            new XAttribute("when", emulator.Clock.GetUtcNow().UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'+00:00'", CultureInfo.InvariantCulture)),
            new XElement(Atom + "link", new XAttribute("href", "https://www.youtube.com/watch?v=" + video.Id)),
            new XElement(Stone + "by", new XElement(Atom + "name", video.Channel.Title), new XElement(Atom + "uri", "https://www.youtube.com/channel/" + video.Channel.Id))));

    // Nine digits, as the hub writes.
    private static string Time(DateTimeOffset time) => time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fffffff'00+00:00'", CultureInfo.InvariantCulture);

    private static EmulatorAnswer Refuse(string why) => EmulatorAnswer.Text(400, why, "text/plain; charset=utf-8");

    private sealed record Wish(string Mode, Uri Callback, string Channel, string Topic, string? Secret, string? VerifyToken, TimeSpan Lease);
}
