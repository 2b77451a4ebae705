using System.Text;
using System.Xml;
using System.Xml.Linq;

namespace Social.YouTube;

/// <summary>Reads what the hub delivers: an Atom feed of any number of entries, or of stones where entries were (RFC 6721).</summary>
internal static class VideoFeedReader
{
    private const string VideoPrefix = "yt:video:";
    private const string ChannelPath = "/channel/";
    private static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";
    private static readonly XNamespace Tube = "http://www.youtube.com/xml/schemas/2015";
    private static readonly XNamespace Stone = "http://purl.org/atompub/tombstones/1.0";

    // Nobody's document type is read, and nothing is fetched for it.
    private static readonly XmlReaderSettings Settings = new() { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, MaxCharactersInDocument = 4 * 1024 * 1024 };

    public static IReadOnlyList<WebhookEvent> Read(PlatformName platform, ReadOnlyMemory<byte> body)
    {
        using MemoryStream stream = new(body.ToArray(), false);
        using XmlReader reader = XmlReader.Create(stream, Settings);
        XElement? root = XDocument.Load(reader).Root;
        return [.. (root?.DescendantsAndSelf() ?? []).Select(e => e.Name == Atom + YouTubeVideoEvent.Entry ? ReadEntry(platform, e) : e.Name == Stone + YouTubeVideoEvent.DeletedEntry ? ReadStone(platform, e) : null).OfType<YouTubeVideoEvent>()];
    }

    private static YouTubeVideoEvent? ReadEntry(PlatformName platform, XElement entry)
    {
        string? updated = entry.Element(Atom + "updated")?.Value;
        XElement? author = entry.Element(Atom + "author");
        string? channel = Known(entry.Element(Tube + "channelId")?.Value) ?? ChannelOf(author?.Element(Atom + "uri")?.Value);
        return (entry.Element(Tube + "videoId")?.Value ?? IdOf(entry.Element(Atom + "id")?.Value)) is not { Length: > 0 } id ? null : new YouTubeVideoEvent
        {
            Type = YouTubeVideoEvent.Entry,
            DeliveryId = $"{id}:{updated}",
            Account = AccountOf(platform, channel),
            OccurredAt = YouTubeTime.Parse(updated),
            Raw = RawOf(entry),
            VideoId = id,
            ChannelId = channel,
            ChannelTitle = author?.Element(Atom + "name")?.Value,
            Title = entry.Element(Atom + "title")?.Value,
            Url = LinkOf(entry.Elements(Atom + "link").FirstOrDefault(l => l.Attribute("rel")?.Value is null or "alternate")),
            PublishedAt = YouTubeTime.Parse(entry.Element(Atom + "published")?.Value),
        };
    }

    private static YouTubeVideoEvent? ReadStone(PlatformName platform, XElement stone)
    {
        string? when = stone.Attribute("when")?.Value;
        XElement? author = stone.Element(Stone + "by");
        string? channel = ChannelOf((author?.Element(Atom + "uri") ?? author?.Element(Stone + "uri"))?.Value);
        return IdOf(stone.Attribute("ref")?.Value) is not { Length: > 0 } id ? null : new YouTubeVideoEvent
        {
            Type = YouTubeVideoEvent.DeletedEntry,
            DeliveryId = $"{id}:deleted:{when}",
            Account = AccountOf(platform, channel),
            OccurredAt = YouTubeTime.Parse(when),
            Raw = RawOf(stone),
            VideoId = id,
            IsDeleted = true,
            ChannelId = channel,
            ChannelTitle = (author?.Element(Atom + "name") ?? author?.Element(Stone + "name"))?.Value,
            Url = LinkOf(stone.Element(Atom + "link") ?? stone.Element(Stone + "link")),
        };
    }

    private static string? IdOf(string? reference) => reference?.StartsWith(VideoPrefix, StringComparison.Ordinal) == true ? reference[VideoPrefix.Length..] : null;

    private static string? ChannelOf(string? address) =>
        Uri.TryCreate(address, UriKind.Absolute, out Uri? url) && url.AbsolutePath.StartsWith(ChannelPath, StringComparison.Ordinal) ? Known(url.AbsolutePath[ChannelPath.Length..].TrimEnd('/')) : null;

    private static string? Known(string? channel) => string.IsNullOrWhiteSpace(channel) ? null : channel.Trim();

    private static AccountKey AccountOf(PlatformName platform, string? channel) => channel is not null && YouTubeInput.IsChannelId(channel) ? new AccountKey(platform, channel) : default;

    private static Uri? LinkOf(XElement? link) => Uri.TryCreate(link?.Attribute("href")?.Value, UriKind.Absolute, out Uri? url) ? url : null;

    private static byte[] RawOf(XElement element) => Encoding.UTF8.GetBytes(element.ToString(SaveOptions.DisableFormatting));
}
