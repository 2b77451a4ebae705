using System.Security.Cryptography;

namespace Social.Testing;

/// <summary>What exists on the emulated YouTube. Every access holds <see cref="Gate"/>.</summary>
internal sealed class YouTubeState(TimeProvider clock)
{
    private const string Letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

    public Lock Gate { get; } = new();

    public DateTimeOffset Now => clock.GetUtcNow();

    public Dictionary<string, EmulatedChannel> Channels { get; } = new(StringComparer.Ordinal);

    public OrderedDictionary<string, EmulatedVideo> Videos { get; } = new(StringComparer.Ordinal);

    public OrderedDictionary<string, EmulatedPlaylist> Playlists { get; } = new(StringComparer.Ordinal);

    public OrderedDictionary<string, EmulatedComment> Comments { get; } = new(StringComparer.Ordinal);

    public OrderedDictionary<string, EmulatedCaption> Captions { get; } = new(StringComparer.Ordinal);

    public OrderedDictionary<string, EmulatedBroadcast> Broadcasts { get; } = new(StringComparer.Ordinal);

    public OrderedDictionary<string, EmulatedLiveStream> LiveStreams { get; } = new(StringComparer.Ordinal);

    public List<YouTubeAnalyticsFact> Facts { get; } = [];

    public OrderedDictionary<string, EmulatedReportJob> ReportJobs { get; } = new(StringComparer.Ordinal);

    public List<EmulatedReport> Reports { get; } = [];

    public static string NewId(int length) => RandomNumberGenerator.GetString(Letters, length);

    /// <summary>Finds a video, published if its time has come.</summary>
    public EmulatedVideo? Video(string? id)
    {
        if (id is null || !Videos.TryGetValue(id, out var video)) return null;
        video.Advance(Now);
        return video;
    }

    /// <summary>Tells whether a channel, or a passer-by, may see a video of which it knows the id.</summary>
    public bool CanSee(EmulatedVideo video, EmulatedChannel? viewer) => video.VisibleFrom <= Now && (video.Channel == viewer || video.PrivacyStatus != "private");

    public void Clear()
    {
        lock (Gate)
        {
            Channels.Clear();
            Videos.Clear();
            Playlists.Clear();
            Comments.Clear();
            Captions.Clear();
            Broadcasts.Clear();
            LiveStreams.Clear();
            Facts.Clear();
            ReportJobs.Clear();
            Reports.Clear();
        }
    }
}
