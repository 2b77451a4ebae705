using Social.Media;
using Social.Pipeline;

namespace Social.YouTube;

/// <summary>Live broadcasts, which are events, and streams, which are what an encoder sends to.</summary>
/// <remarks>
/// Thread-safe. The order: create a broadcast and a stream, bind them, let the encoder send, wait until the stream is active, then test, go live, complete. With auto-start and
/// auto-stop no transition is needed. Creating goes through the publish journal. Follows the Live Streaming API.
/// </remarks>
public sealed class YouTubeLive
{
    private const string BroadcastParts = "id,snippet,status,contentDetails";
    private const string StreamParts = "id,snippet,cdn,status,contentDetails";

    private static readonly string[] Transitions = ["testing", "live", "complete"];
    private static readonly PollOptions Pace = new() { MinDelay = TimeSpan.FromSeconds(2), MaxDelay = TimeSpan.FromSeconds(15) };

    private readonly YouTubeCreator _creator;

    internal YouTubeLive(YouTubeCreator creator) => _creator = creator;

    private PlatformClient Client => _creator.Client;

    /// <summary>Lists the account's broadcasts: <c>GET /liveBroadcasts</c>.</summary>
    /// <param name="account">The account.</param>
    /// <param name="status"><c>all</c>, <c>active</c>, <c>upcoming</c> or <c>completed</c>.</param>
    public SocialPageable<YouTubeBroadcast> ListBroadcasts(AccountKey account, string status = "all") =>
        Broadcasts(account, p => p.Add("broadcastStatus", status).Add("broadcastType", "all"), true).ToPageable();

    /// <summary>Reads a broadcast; null when there is none.</summary>
    /// <param name="account">The account.</param>
    /// <param name="broadcastId">The broadcast's id.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="SocialException">YouTube refused or could not be reached.</exception>
    public async Task<YouTubeBroadcast?> GetBroadcastAsync(AccountKey account, string broadcastId, CancellationToken cancellationToken = default)
    {
        YouTubeInput.Id(broadcastId, nameof(broadcastId));
        return (await Broadcasts(account, p => p.Add("id", broadcastId), false).ReadAsync(cancellationToken).ConfigureAwait(false)).FirstOrDefault();
    }

    /// <summary>Creates a broadcast: <c>POST /liveBroadcasts</c>.</summary>
    /// <param name="account">The account.</param>
    /// <param name="broadcast">The broadcast; it needs a title, a start in the future and who may see it.</param>
    /// <param name="options">How, or null for the default.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="SocialException">YouTube refused, or could not be reached before the broadcast was made.</exception>
    public Task<PublishResult> CreateBroadcastAsync(AccountKey account, YouTubeBroadcast broadcast, PublishOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(broadcast);
        string title = YouTubeInput.Text(broadcast.Snippet?.Title, "Title", YouTubeRules.MaxTitle);
        DateTimeOffset now = Client.Time.GetUtcNow();
        if (broadcast.Snippet?.ScheduledStartTime is not { } start || start <= now)
        {
            throw YouTubeInput.Invalid("ScheduledStartTime", "ScheduledStartTime is missing or has passed; YouTube requires one in the future.", $"after {YouTubeTime.Format(now)}", YouTubeTime.Format(broadcast.Snippet?.ScheduledStartTime) ?? "null");
        }

        YouTubeInput.Text(broadcast.Status?.PrivacyStatus, "PrivacyStatus", YouTubeRules.MaxTitle);
        RoutePath path = RoutePath.Of(LiveRoutes.CreateBroadcast).Add("part", broadcast.ContentDetails is null ? "snippet,status" : "snippet,status,contentDetails");
        return _creator.CreateAsync(
            account, LiveRoutes.CreateBroadcast, path, broadcast with { Id = null, ETag = null }, YouTubeJsonContext.Default.YouTubeBroadcast,
            async ct => [.. (await Broadcasts(account, p => p.Add("mine", "true"), true).ReadAsync(ct).ConfigureAwait(false)).Select(b => new CreateResource.Candidate(b.Id, b.Snippet?.PublishedAt, b.Snippet?.Title == title))],
            _creator.WatchUrl, options, cancellationToken);
    }

    /// <summary>Changes a broadcast: <c>PUT /liveBroadcasts</c>. YouTube replaces the parts that are given.</summary>
    /// <param name="account">The account.</param>
    /// <param name="broadcast">The broadcast as it should be, with its id.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="SocialException">YouTube refused or could not be reached.</exception>
    public Task<YouTubeBroadcast> UpdateBroadcastAsync(AccountKey account, YouTubeBroadcast broadcast, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(broadcast);
        YouTubeInput.Id(broadcast.Id!, "Id");
        string parts = string.Join(',', new[] { broadcast.Snippet is null ? null : "snippet", broadcast.Status is null ? null : "status", broadcast.ContentDetails is null ? null : "contentDetails" }.OfType<string>());
        return _creator.PutAsync(account, LiveRoutes.UpdateBroadcast, RoutePath.Of(LiveRoutes.UpdateBroadcast).Add("part", parts), broadcast with { ETag = null }, YouTubeJsonContext.Default.YouTubeBroadcast, cancellationToken);
    }

    /// <summary>Deletes a broadcast: <c>DELETE /liveBroadcasts</c>.</summary>
    /// <param name="account">The account.</param>
    /// <param name="broadcastId">The broadcast's id.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="SocialException">YouTube refused or could not be reached.</exception>
    public Task DeleteBroadcastAsync(AccountKey account, string broadcastId, CancellationToken cancellationToken = default) =>
        _creator.ActAsync(account, LiveRoutes.DeleteBroadcast, RoutePath.Of(LiveRoutes.DeleteBroadcast).Add("id", YouTubeInput.Id(broadcastId, nameof(broadcastId))), cancellationToken);

    /// <summary>Binds a broadcast to a stream, or takes it off: <c>POST /liveBroadcasts/bind</c>. One stream can serve several broadcasts.</summary>
    /// <param name="account">The account.</param>
    /// <param name="broadcastId">The broadcast's id.</param>
    /// <param name="streamId">The stream's id, or null to take the broadcast off its stream.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="SocialException">YouTube refused or could not be reached.</exception>
    public Task<YouTubeBroadcast> BindAsync(AccountKey account, string broadcastId, string? streamId, CancellationToken cancellationToken = default) => PostAsync(
        account, LiveRoutes.Bind, RoutePath.Of(LiveRoutes.Bind).Add("id", YouTubeInput.Id(broadcastId, nameof(broadcastId))).Add("streamId", streamId).Add("part", "id,contentDetails"), cancellationToken);

    /// <summary>Moves a broadcast on: <c>POST /liveBroadcasts/transition</c>. Testing needs the monitor stream, going live an active stream.</summary>
    /// <param name="account">The account.</param>
    /// <param name="broadcastId">The broadcast's id.</param>
    /// <param name="status"><c>testing</c>, <c>live</c> or <c>complete</c>.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>The broadcast; it may still be on its way (<c>liveStarting</c>): <see cref="WaitForAsync"/> waits.</returns>
    /// <exception cref="SocialException">The stream is not active (<see cref="SocialErrorCode.NotReady"/>), the move is not possible (<see cref="SocialErrorCode.Conflict"/>), or YouTube could not be reached.</exception>
    public Task<YouTubeBroadcast> TransitionAsync(AccountKey account, string broadcastId, string status, CancellationToken cancellationToken = default) => Transitions.Contains(status, StringComparer.Ordinal)
        ? PostAsync(account, LiveRoutes.Transition, RoutePath.Of(LiveRoutes.Transition).Add("broadcastStatus", status).Add("id", YouTubeInput.Id(broadcastId, nameof(broadcastId))).Add("part", "id,status"), cancellationToken)
        : throw YouTubeInput.Invalid("Status", $"Status is '{status}'; a broadcast can be moved to {string.Join(", ", Transitions)}.", string.Join(", ", Transitions), status ?? "null");

    /// <summary>Waits until a broadcast is at a step of its life, at most so long.</summary>
    /// <param name="account">The account.</param>
    /// <param name="broadcastId">The broadcast's id.</param>
    /// <param name="lifeCycleStatus">The step, such as <c>live</c>.</param>
    /// <param name="longest">The longest wait.</param>
    /// <param name="cancellationToken">Cancels the wait.</param>
    /// <returns>Whether it is there.</returns>
    /// <exception cref="SocialException">YouTube refused or could not be reached.</exception>
    public async Task<bool> WaitForAsync(AccountKey account, string broadcastId, string lifeCycleStatus, TimeSpan longest, CancellationToken cancellationToken = default)
    {
        PollAnswer<string?> last = await ProcessingPoll.WaitAsync(LookAsync, Pace with { Longest = longest }, Client.Time, cancellationToken).ConfigureAwait(false);
        return last.HasCompleted;

        async ValueTask<PollAnswer<string?>> LookAsync(CancellationToken ct)
        {
            string? status = (await GetBroadcastAsync(account, broadcastId, ct).ConfigureAwait(false))?.Status?.LifeCycleStatus;
            return new PollAnswer<string?>(status, status == lifeCycleStatus);
        }
    }

    /// <summary>Lists the account's streams: <c>GET /liveStreams</c>.</summary>
    /// <param name="account">The account.</param>
    public SocialPageable<YouTubeLiveStream> ListStreams(AccountKey account) => Streams(account, null).ToPageable();

    /// <summary>Reads a stream; null when there is none.</summary>
    /// <param name="account">The account.</param>
    /// <param name="streamId">The stream's id.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="SocialException">YouTube refused or could not be reached.</exception>
    public async Task<YouTubeLiveStream?> GetStreamAsync(AccountKey account, string streamId, CancellationToken cancellationToken = default) =>
        (await Streams(account, YouTubeInput.Id(streamId, nameof(streamId))).ReadAsync(cancellationToken).ConfigureAwait(false)).FirstOrDefault();

    /// <summary>Creates a stream: <c>POST /liveStreams</c>. Read it afterwards for its address and key.</summary>
    /// <param name="account">The account.</param>
    /// <param name="stream">The stream; it needs a title and how the encoder sends.</param>
    /// <param name="options">How, or null for the default.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="SocialException">YouTube refused, or could not be reached before the stream was made.</exception>
    public Task<PublishResult> CreateStreamAsync(AccountKey account, YouTubeLiveStream stream, PublishOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(stream);
        string title = YouTubeInput.Text(stream.Snippet?.Title, "Title", 128);
        YouTubeInput.Text(stream.Cdn?.IngestionType, "IngestionType", 32);
        RoutePath path = RoutePath.Of(LiveRoutes.CreateStream).Add("part", stream.ContentDetails is null ? "snippet,cdn,status" : "snippet,cdn,contentDetails,status");
        return HideRawAsync(_creator.CreateAsync(
            account, LiveRoutes.CreateStream, path, stream with { Id = null, ETag = null, Status = null, Cdn = stream.Cdn! with { IngestionInfo = null } }, YouTubeJsonContext.Default.YouTubeLiveStream,
            async ct => [.. (await Streams(account, null).ReadAsync(ct).ConfigureAwait(false)).Select(s => new CreateResource.Candidate(s.Id, s.Snippet?.PublishedAt, s.Snippet?.Title == title))],
            null, options, cancellationToken));
    }

    /// <summary>Changes a stream: <c>PUT /liveStreams</c>. YouTube replaces the parts that are given.</summary>
    /// <param name="account">The account.</param>
    /// <param name="stream">The stream as it should be, with its id.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="SocialException">YouTube refused or could not be reached.</exception>
    public Task<YouTubeLiveStream> UpdateStreamAsync(AccountKey account, YouTubeLiveStream stream, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(stream);
        YouTubeInput.Id(stream.Id!, "Id");
        YouTubeLiveStream sent = stream with { ETag = null, Status = null, Cdn = stream.Cdn is { } cdn ? cdn with { IngestionInfo = null } : null };
        string parts = string.Join(',', new[] { sent.Snippet is null ? null : "snippet", sent.Cdn is null ? null : "cdn", sent.ContentDetails is null ? null : "contentDetails" }.OfType<string>());
        return _creator.PutAsync(account, LiveRoutes.UpdateStream, RoutePath.Of(LiveRoutes.UpdateStream).Add("part", parts), sent, YouTubeJsonContext.Default.YouTubeLiveStream, cancellationToken);
    }

    /// <summary>Deletes a stream: <c>DELETE /liveStreams</c>.</summary>
    /// <param name="account">The account.</param>
    /// <param name="streamId">The stream's id.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="SocialException">YouTube refused or could not be reached.</exception>
    public Task DeleteStreamAsync(AccountKey account, string streamId, CancellationToken cancellationToken = default) =>
        _creator.ActAsync(account, LiveRoutes.DeleteStream, RoutePath.Of(LiveRoutes.DeleteStream).Add("id", YouTubeInput.Id(streamId, nameof(streamId))), cancellationToken);

    // YouTube answers with the stream's key, which is a secret.
    private static async Task<PublishResult> HideRawAsync(Task<PublishResult> result) => await result.ConfigureAwait(false) with { RawAnswer = default };

    private async Task<YouTubeBroadcast> PostAsync(AccountKey account, SocialRoute route, RoutePath path, CancellationToken cancellationToken) =>
        (await Client.SendAsync(new SocialCall(route, account) { Path = path.ToString() }, YouTubeJsonContext.Default.YouTubeBroadcast, cancellationToken).ConfigureAwait(false)).Value;

    private YouTubeListing<YouTubeBroadcast> Broadcasts(AccountKey account, Func<RoutePath, RoutePath> filter, bool isPaged) =>
        new(Client, LiveRoutes.Broadcasts, account, YouTubeJsonContext.Default.YouTubePageYouTubeBroadcast)
        {
            Path = () => filter(RoutePath.Of(LiveRoutes.Broadcasts).Add("part", BroadcastParts)), IsPaged = isPaged,
        };

    private YouTubeListing<YouTubeLiveStream> Streams(AccountKey account, string? id) =>
        new(Client, LiveRoutes.Streams, account, YouTubeJsonContext.Default.YouTubePageYouTubeLiveStream)
        {
            Path = () => RoutePath.Of(LiveRoutes.Streams).Add("part", StreamParts).Add("id", id).Add("mine", id is null ? "true" : null), IsPaged = id is null,
        };
}
