using System.Globalization;

namespace Social.Testing;

/// <summary>What exists on the emulated TikTok. Every access holds <see cref="Gate"/>.</summary>
internal sealed class TikTokState(TikTokEmulatorOptions options, TimeProvider clock)
{
    private long _lastId = 7_602_997_070_760_331_285;

    public Lock Gate { get; } = new();

    public Dictionary<string, EmulatedTikTokUser> Users { get; } = new(StringComparer.OrdinalIgnoreCase);

    public Dictionary<string, EmulatedTikTokPublish> Publishes { get; } = new(StringComparer.Ordinal);

    /// <summary>Gets the posts, oldest first.</summary>
    public List<EmulatedTikTokVideo> Videos { get; } = [];

    public List<EmulatedTikTokComment> Comments { get; } = [];

    public DateTimeOffset Now => clock.GetUtcNow();

    public long NextId()
    {
        lock (Gate) return _lastId += 130_381;
    }

    public EmulatedTikTokVideo? Video(string? id) =>
        long.TryParse(id, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? Videos.Find(v => v.Id == number) : null;

    public EmulatedTikTokComment? Comment(string? id) =>
        long.TryParse(id, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? Comments.Find(c => c.Id == number) : null;

    /// <summary>Finds a millisecond in which nothing was posted yet, because lists page by it.</summary>
    public DateTimeOffset Distinct(DateTimeOffset at)
    {
        var time = DateTimeOffset.FromUnixTimeMilliseconds(at.ToUnixTimeMilliseconds());
        while (Videos.Exists(v => v.CreatedAt == time)) time = time.AddMilliseconds(1);
        return time;
    }

    /// <summary>Turns the direct posts whose processing is over into posts that can be read.</summary>
    public void Settle()
    {
        foreach (var publish in Publishes.Values)
        {
            if (publish.Video is null && !publish.IsDraft && publish.StatusAt(Now) == "PUBLISH_COMPLETE") Post(publish, publish.PrivacyLevel!, publish.ProcessedAt!.Value);
        }
    }

    public EmulatedTikTokVideo Post(EmulatedTikTokPublish publish, string privacyLevel, DateTimeOffset at)
    {
        var video = new EmulatedTikTokVideo(NextId(), publish.User, publish.Title, Distinct(at))
        {
            Description = publish.IsPhotos ? publish.Description : publish.Title,
            PrivacyLevel = privacyLevel,
            IsPhotos = publish.IsPhotos,
            PublicAt = at + options.Moderation,
            CommentDisabled = publish.CommentDisabled || publish.User.CommentDisabled,
            DuetDisabled = publish.DuetDisabled || publish.User.DuetDisabled,
            StitchDisabled = publish.StitchDisabled || publish.User.StitchDisabled,
            DurationSeconds = publish.IsPhotos ? 0 : publish.DurationSeconds ?? 10,
        };
        Videos.Add(video);
        return publish.Video = video;
    }

    public void Clear()
    {
        lock (Gate)
        {
            Users.Clear();
            foreach (var publish in Publishes.Values) publish.Dispose();
            Publishes.Clear();
            Videos.Clear();
            Comments.Clear();
        }
    }
}
