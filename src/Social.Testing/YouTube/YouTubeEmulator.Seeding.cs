using System.Text.Json.Nodes;

namespace Social.Testing;

public sealed partial class YouTubeEmulator
{
    /// <summary>Adds a channel.</summary>
    /// <param name="owner">The account it belongs to.</param>
    /// <param name="title">The title.</param>
    /// <param name="handle">The handle with the at sign; null makes one.</param>
    /// <returns>The channel.</returns>
    public EmulatedChannel AddChannel(EmulatedGoogleUser owner, string title, string? handle = null)
    {
        ArgumentNullException.ThrowIfNull(owner);
        ArgumentException.ThrowIfNullOrEmpty(title);
        lock (State.Gate)
        {
            var channel = new EmulatedChannel("UC" + YouTubeState.NewId(22), owner, title, handle ?? "@" + YouTubeState.NewId(8).ToLowerInvariant(), State.Now);
            State.Channels[channel.Id] = channel;
            return channel;
        }
    }

    /// <summary>Issues a token for a channel without the consent page.</summary>
    /// <param name="channel">The channel.</param>
    /// <param name="scopes">The scopes; null grants all of YouTube's.</param>
    /// <param name="client">The client; null takes the default one.</param>
    /// <returns>The token.</returns>
    public EmulatedGoogleToken IssueToken(EmulatedChannel channel, IReadOnlyList<string>? scopes = null, EmulatedGoogleClient? client = null)
    {
        ArgumentNullException.ThrowIfNull(channel);
        return IssueToken(channel.Owner, channel.Id, scopes, client);
    }

    /// <summary>Adds a processed video without an upload.</summary>
    /// <param name="channel">The channel; null takes <see cref="DefaultChannel"/>.</param>
    /// <param name="title">The title.</param>
    /// <param name="privacyStatus">The privacy.</param>
    /// <returns>The video.</returns>
    public EmulatedVideo AddVideo(EmulatedChannel? channel = null, string title = "A video", string privacyStatus = "public")
    {
        lock (State.Gate)
        {
            var video = new EmulatedVideo(YouTubeState.NewId(11), channel ?? DefaultChannel, State.Now);
            video.Parts["snippet"] = new JsonObject { ["title"] = title, ["description"] = "", ["categoryId"] = "22" };
            video.Parts["status"] = new JsonObject { ["privacyStatus"] = privacyStatus };
            State.Videos[video.Id] = video;
            video.Advance(State.Now);
            return video;
        }
    }

    /// <summary>Changes the description of a video without a request.</summary>
    /// <param name="video">The video.</param>
    /// <param name="description">The description.</param>
    public void Describe(EmulatedVideo video, string description)
    {
        ArgumentNullException.ThrowIfNull(video);
        lock (State.Gate) video.Part("snippet")["description"] = description;
    }

    /// <summary>Adds a comment without a request.</summary>
    /// <param name="video">The video.</param>
    /// <param name="author">The channel that writes it.</param>
    /// <param name="text">The text.</param>
    /// <param name="parent">The comment that it answers; null starts a thread.</param>
    /// <returns>The comment.</returns>
    public EmulatedComment AddComment(EmulatedVideo video, EmulatedChannel author, string text, EmulatedComment? parent = null)
    {
        ArgumentNullException.ThrowIfNull(video);
        ArgumentNullException.ThrowIfNull(author);
        lock (State.Gate)
        {
            var id = parent is null ? "Ug" + YouTubeState.NewId(20) + "4AaABAg" : $"{parent.Id}.{YouTubeState.NewId(22)}";
            return State.Comments[id] = new EmulatedComment(id, video, author, parent, text, State.Now);
        }
    }

    /// <summary>Adds a number to the Analytics of a channel.</summary>
    /// <param name="day">The day, Pacific time.</param>
    /// <param name="metric">The metric, such as <c>views</c>.</param>
    /// <param name="value">The number.</param>
    /// <param name="video">The video it belongs to; null for the channel as such.</param>
    /// <param name="channel">The channel; null takes the video's, or <see cref="DefaultChannel"/>.</param>
    /// <param name="dimensions">The values of further dimensions, such as <c>country</c>.</param>
    public void AddAnalytics(
        DateOnly day, string metric, double value, EmulatedVideo? video = null, EmulatedChannel? channel = null, params IReadOnlyList<(string Dimension, string Value)> dimensions)
    {
        ArgumentException.ThrowIfNullOrEmpty(metric);
        var values = dimensions.ToDictionary(d => d.Dimension, d => d.Value, StringComparer.Ordinal);
        if (video is not null) values["video"] = video.Id;
        lock (State.Gate) State.Facts.Add(new YouTubeAnalyticsFact(channel ?? video?.Channel ?? DefaultChannel, day, metric, value, values));
    }

    /// <summary>Adds a job of the Reporting API without a request.</summary>
    /// <param name="reportTypeId">What it makes, such as <c>channel_basic_a3</c>.</param>
    /// <param name="name">The name.</param>
    /// <param name="channel">The channel; null takes <see cref="DefaultChannel"/>.</param>
    /// <returns>The job.</returns>
    public EmulatedReportJob AddReportJob(string reportTypeId, string name = "A job", EmulatedChannel? channel = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(reportTypeId);
        lock (State.Gate)
        {
            var job = new EmulatedReportJob(Guid.NewGuid().ToString(), channel ?? DefaultChannel, reportTypeId, name, State.Now);
            return State.ReportJobs[job.Id] = job;
        }
    }

    /// <summary>Adds a file to a job of the Reporting API.</summary>
    /// <param name="job">The job.</param>
    /// <param name="day">The day that it counts, Pacific time.</param>
    /// <param name="csv">What is in it.</param>
    /// <returns>The file.</returns>
    public EmulatedReport AddReport(EmulatedReportJob job, DateOnly day, string csv)
    {
        ArgumentNullException.ThrowIfNull(job);
        ArgumentNullException.ThrowIfNull(csv);
        lock (State.Gate)
        {
            var id = (4_317_112_913 + State.Reports.Count).ToString(System.Globalization.CultureInfo.InvariantCulture);
            var report = new EmulatedReport(id, job, YouTubeQuota.StartOf(day), YouTubeQuota.StartOf(day.AddDays(1)), State.Now, System.Text.Encoding.UTF8.GetBytes(csv));
            State.Reports.Add(report);
            return report;
        }
    }

    /// <summary>Has the hub tell everybody who subscribed to a channel of a video that is new, changed or gone.</summary>
    /// <param name="video">The video.</param>
    /// <param name="deleted">Whether it is gone.</param>
    /// <param name="cancellationToken">Cancels the deliveries.</param>
    /// <returns>What the addresses answered.</returns>
    public Task<IReadOnlyList<int>> PushAsync(EmulatedVideo video, bool deleted = false, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(video);
        return Hub.PushAsync(video, deleted, cancellationToken);
    }

    /// <summary>Waits until the hub has asked every address that it has to ask.</summary>
    /// <param name="cancellationToken">Cancels the wait.</param>
    public Task SettleHubAsync(CancellationToken cancellationToken = default) => Hub.SettleAsync(cancellationToken);

    /// <summary>Lets an upload session expire now.</summary>
    /// <param name="session">The session.</param>
    public void ExpireUploadSession(EmulatedUploadSession session)
    {
        ArgumentNullException.ThrowIfNull(session);
        session.ExpiresAt = Clock.GetUtcNow();
    }

    /// <summary>Tells how much of today's quota a project used.</summary>
    /// <param name="bucket">The bucket: <c>general</c> (units), <c>uploads</c> or <c>search</c> (calls).</param>
    /// <param name="projectNumber">The project; null takes that of the default client.</param>
    /// <returns>What was used since midnight Pacific time.</returns>
    public long QuotaUsed(string bucket = YouTubePolicy.General, string? projectNumber = null) => _quota.Used(projectNumber ?? DefaultClient.ProjectNumber, bucket);

    /// <summary>Uses up quota without calls.</summary>
    /// <param name="amount">How much.</param>
    /// <param name="bucket">The bucket: <c>general</c> (units), <c>uploads</c> or <c>search</c> (calls).</param>
    /// <param name="projectNumber">The project; null takes that of the default client.</param>
    public void UseQuota(long amount, string bucket = YouTubePolicy.General, string? projectNumber = null) => _quota.Use(projectNumber ?? DefaultClient.ProjectNumber, bucket, amount);
}
