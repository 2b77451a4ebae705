using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;

namespace Social.Testing;

/// <summary>YouTube on loopback: Google's sign-in, uploads, videos, playlists, comments, captions, live, analytics, bulk reports, the hub of notifications and quotas.</summary>
/// <remarks>Thread-safe. Strict: it refuses what YouTube refuses, with YouTube's own error bodies.</remarks>
public sealed partial class YouTubeEmulator : GoogleEmulator
{
    private readonly YouTubeQuota _quota;

    internal YouTubeEmulator(YouTubeEmulatorOptions options, TimeProvider time)
        : base(options, time)
    {
        Options = options;
        State = new YouTubeState(Clock);
        Uploads = new YouTubeUploadProtocol(this);
        Hub = new YouTubeHub(this);
        _quota = new YouTubeQuota(options, Clock);
        DefaultChannel = AddChannel(DefaultUser, "Jane's Channel", "@janedoe");

        new YouTubeVideoUploadEndpoints(this).Map(Routes);
        new YouTubeVideoEndpoints(this).Map(Routes);
        new YouTubeRatingEndpoints(this).Map(Routes);
        new YouTubeThumbnailEndpoints(this).Map(Routes);
        new YouTubeCaptionEndpoints(this).Map(Routes);
        new YouTubePlaylistEndpoints(this).Map(Routes);
        new YouTubePlaylistItemEndpoints(this).Map(Routes);
        new YouTubeChannelEndpoints(this).Map(Routes);
        new YouTubeSearchEndpoints(this).Map(Routes);
        new YouTubeCommentThreadEndpoints(this).Map(Routes);
        new YouTubeCommentEndpoints(this).Map(Routes);
        YouTubeCategoryEndpoints.Map(Routes);
        new YouTubeBroadcastEndpoints(this).Map(Routes);
        new YouTubeLiveStreamEndpoints(this).Map(Routes);
        new YouTubeAnalyticsEndpoints(this).Map(Routes);
        new YouTubeReportingEndpoints(this).Map(Routes);
        Hub.Map(Routes);
        YouTubeControlEndpoints.Map(Control, this);
    }

    /// <summary>Gets the switches; they take effect at once.</summary>
    public YouTubeEmulatorOptions Options { get; }

    /// <summary>Gets the channel that exists from the start; it belongs to the default user.</summary>
    public EmulatedChannel DefaultChannel { get; private set; }

    /// <summary>Gets or sets the channel that is chosen on the consent page; null takes the first one of the user who consents.</summary>
    public EmulatedChannel? ConsentChannel { get; set; }

    /// <summary>Gets the channels.</summary>
    public IReadOnlyList<EmulatedChannel> Channels
    {
        get
        {
            lock (State.Gate) return [.. State.Channels.Values];
        }
    }

    /// <summary>Gets the videos that exist, oldest first.</summary>
    public IReadOnlyList<EmulatedVideo> Videos
    {
        get
        {
            lock (State.Gate) return [.. State.Videos.Keys.ToList().Select(State.Video).OfType<EmulatedVideo>()];
        }
    }

    /// <summary>Gets the playlists.</summary>
    public IReadOnlyList<EmulatedPlaylist> Playlists
    {
        get
        {
            lock (State.Gate) return [.. State.Playlists.Values];
        }
    }

    /// <summary>Gets the comments, replies included, oldest first.</summary>
    public IReadOnlyList<EmulatedComment> Comments
    {
        get
        {
            lock (State.Gate) return [.. State.Comments.Values];
        }
    }

    /// <summary>Gets the caption tracks.</summary>
    public IReadOnlyList<EmulatedCaption> Captions
    {
        get
        {
            lock (State.Gate) return [.. State.Captions.Values];
        }
    }

    /// <summary>Gets the live broadcasts.</summary>
    public IReadOnlyList<EmulatedBroadcast> Broadcasts
    {
        get
        {
            lock (State.Gate) return [.. State.Broadcasts.Values];
        }
    }

    /// <summary>Gets the live streams.</summary>
    public IReadOnlyList<EmulatedLiveStream> LiveStreams
    {
        get
        {
            lock (State.Gate) return [.. State.LiveStreams.Values];
        }
    }

    /// <summary>Gets the upload sessions, finished ones included.</summary>
    public IReadOnlyList<EmulatedUploadSession> UploadSessions => Uploads.Sessions;

    /// <summary>Gets the jobs of the Reporting API.</summary>
    public IReadOnlyList<EmulatedReportJob> ReportJobs
    {
        get
        {
            lock (State.Gate) return [.. State.ReportJobs.Values];
        }
    }

    /// <summary>Gets the subscriptions that hold: their addresses have consented, and their leases have not ended.</summary>
    public IReadOnlyList<EmulatedHubSubscription> HubSubscriptions => Hub.Held;

    internal YouTubeState State { get; }

    internal YouTubeHub Hub { get; }

    internal YouTubeUploadProtocol Uploads { get; }

    private protected override IReadOnlyList<string> ProductScopes => GoogleScopes.YouTube;

    /// <inheritdoc />
    public override void Reset()
    {
        base.Reset();
        State.Clear();
        Uploads.Clear();
        Hub.Clear();
        _quota.Clear();
        ConsentChannel = null;
        DefaultChannel = AddChannel(DefaultUser, "Jane's Channel", "@janedoe");
    }

    internal override JsonObject Summarise()
    {
        lock (State.Gate)
        {
            return new JsonObject
            {
                ["network"] = "youtube",
                ["base_address"] = BaseAddress.AbsoluteUri,
                ["now"] = GoogleJson.Time(State.Now),
                ["users"] = DescribeUsers(),
                ["channels"] = new JsonArray([.. State.Channels.Values.Select(c => new JsonObject { ["id"] = c.Id, ["title"] = c.Title, ["handle"] = c.Handle })]),
                ["videos"] = State.Videos.Count,
                ["upload_sessions"] = UploadSessions.Count,
                ["quota_used"] = QuotaUsed(),
                ["requests"] = Requests.Count,
            };
        }
    }

    internal override string? SubjectOf(EmulatedGoogleUser user)
    {
        lock (State.Gate) return ConsentChannel?.Owner == user ? ConsentChannel.Id : State.Channels.Values.FirstOrDefault(c => c.Owner == user)?.Id;
    }

    internal override void Point(ISocialBuilder builder) => builder.Services.PostConfigureAll<global::Social.YouTube.YouTubeOptions>(options =>
    {
        string host = BaseAddress.ToString().TrimEnd('/');
        options.ApiHost = host;
        options.UploadHost = null;
        options.TokenHost = host;
        options.AuthorizationHost = host;
        options.UserInfoHost = host;
        options.AnalyticsHost = host;
        options.ReportingHost = host;
        options.HubHost = host;
        options.ClientId = DefaultClient.ClientId;
        options.ClientSecret = DefaultClient.ClientSecret;
        options.RedirectUri = DefaultClient.RedirectUris[0];
        options.QuotaProject = null;
        options.ServiceAccountKey = null;
    });

    /// <summary>Tells the channel that a token acts for; null for an API key and for an account without a channel.</summary>
    internal EmulatedChannel? CallerChannel(EmulatorExchange exchange)
    {
        if (exchange.Caller is not GoogleCaller { Subject: { } id }) return null;
        lock (State.Gate) return State.Channels.GetValueOrDefault(id);
    }

    internal EmulatedChannel RequireChannel(EmulatorExchange exchange) => CallerChannel(exchange) ?? throw YouTubeProblems.SignupRequired();

    /// <summary>Reads the one filter that a list call must name.</summary>
    internal static string OneFilter(EmulatorExchange exchange, params IReadOnlyList<string> names)
    {
        var named = names.Where(n => exchange[n] is not null).ToList();
        if (named.Count == 0) throw YouTubeProblems.Parameter("parameter", "missingRequiredParameter", "parameters.", $"No filter selected. Expected one of: {string.Join(", ", names)}");
        if (named.Count > 1) throw YouTubeProblems.Parameter("parameter", "incompatibleParameters", "parameters.", $"Incompatible parameters specified in the request: {string.Join(", ", named)}");
        if (named[0] is "mine" or "myRating" or "myRecentSubscribers" or "mySubscribers" && exchange.Caller is GoogleCaller { Token: null })
            throw new GoogleProblem(401, "The request uses the <code>mine</code> parameter but is not properly authorized.") { Reason = "authorizationRequired", Domain = "youtube.parameter", Location = named[0], LocationType = "parameter" }.Refuse();
        if (named[0] == "mine" && !GoogleQuery.Flag(exchange, "mine")) throw YouTubeProblems.Parameter("parameter", "invalidMine", "mine", "The mine parameter can only be true.");
        return named[0];
    }

    internal static IReadOnlyList<string> Ids(EmulatorExchange exchange)
    {
        var ids = GoogleQuery.List(exchange, "id") ?? throw GoogleQuery.Missing("id");
        return ids.Count > 50 ? throw YouTubeProblems.Parameter("parameter", "invalidParameter", "id", "The id parameter may hold at most 50 ids.") : [.. ids.Distinct()];
    }

    internal JsonObject WriteVideo(EmulatedVideo video, EmulatedChannel? viewer)
    {
        var comments = State.Comments.Values.Count(c => c.Video == video && c.ModerationStatus == "published");
        var body = YouTubeVideoWriter.Write(video, video.Channel == viewer, State.Now, comments);
        if (State.Captions.Values.Any(c => c.Video == video && !c.IsDraft)) body["contentDetails"]!["caption"] = "true";
        return body;
    }

    private protected override void Charge(EmulatorExchange exchange, GooglePolicy policy, GoogleCaller caller)
    {
        if (!Options.ApiEnabled && policy.Service == "youtube.googleapis.com") throw YouTubeProblems.Disabled(caller.ProjectNumber, policy.Service, "YouTube Data API v3");
        if (caller.User is { } user && !_quota.TryTake(caller.ProjectNumber, "user:" + (exchange["quotaUser"] ?? user.Id), 1))
            throw new GoogleProblem(403, "User Rate Limit Exceeded") { Reason = "userRateLimitExceeded", Domain = "usageLimits" }.Refuse();
        if (_quota.TryTake(caller.ProjectNumber, policy.Bucket, policy.Cost)) return;
        throw policy.Bucket == YouTubePolicy.Analytics ? new GoogleRefusal(RateLimited(policy, new EmulatorFault { Kind = EmulatorFaultKind.RateLimited }).ToAnswer()) : YouTubeProblems.QuotaExceeded();
    }

    private protected override void Settle(GooglePolicy policy, GoogleCaller caller, EmulatorAnswer answer)
    {
        // A call that is refused still costs a unit, but not the price of what it did not do.
        if (answer.Status >= 400 && policy.Cost > 1) _quota.Use(caller.ProjectNumber, policy.Bucket, 1 - policy.Cost);
    }

    private protected override GoogleProblem RateLimited(GooglePolicy policy, EmulatorFault fault) => fault.LegacyShape
        ? new GoogleProblem(403, "Rate Limit Exceeded") { Reason = "rateLimitExceeded", Domain = "usageLimits" }
        : base.RateLimited(policy, fault);

    private protected override void AddCommonHeaders(EmulatorExchange exchange, EmulatorAnswer answer)
    {
        base.AddCommonHeaders(exchange, answer);
        if (!Options.ETagHeaders || answer.Status != 200 || exchange.Method != "GET" || answer.ContentType?.StartsWith("application/json", StringComparison.Ordinal) != true) return;
        if (JsonNode.Parse(answer.Body.Span)?["etag"]?.GetValue<string>() is { } etag) answer.With("ETag", $"\"{etag}\"");
    }

    private protected override async ValueTask DisposeCoreAsync()
    {
        await base.DisposeCoreAsync().ConfigureAwait(false);
        Uploads.Clear();
        Hub.Dispose();
    }
}
