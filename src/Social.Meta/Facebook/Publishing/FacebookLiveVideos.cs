using Social.Publishing;

namespace Social.Meta;

/// <summary>Live videos of a Page: create, start, read, list, end, delete. The stream itself is sent by an encoder.</summary>
/// <remarks>Follows developers.facebook.com, "Live Video API". Thread-safe. It needs <c>publish_video</c>; Facebook asks an account to be 60 days old and to have 100 followers.</remarks>
public sealed class FacebookLiveVideos
{
    private const string Fields = "id,status,title,video,secure_stream_url,live_views,broadcast_start_time,creation_time,permalink_url";

    private static readonly TimeSpan LongestAhead = TimeSpan.FromDays(7);

    private readonly FacebookApi _api;
    private readonly PublishRunner _runner;
    private readonly IPublishJournal _journal;

    internal FacebookLiveVideos(FacebookApi api, PublishRunner runner, IPublishJournal journal)
    {
        _api = api;
        _runner = runner;
        _journal = journal;
    }

    /// <summary>Makes a live video. Where to stream to is told by <see cref="GetAsync"/>.</summary>
    /// <param name="account">The Page.</param>
    /// <param name="request">What it is.</param>
    /// <param name="options">How, or null for the default; the same key never makes a second one.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="SocialValidationException">It begins in the past or more than 7 days ahead; nothing was sent.</exception>
    /// <exception cref="SocialException">Facebook refused, or could not be reached before it was made.</exception>
    public Task<PublishResult> CreateAsync(AccountKey account, FacebookLiveRequest request, PublishOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        if (request.StartsAt is { } time && (time - _api.Time.GetUtcNow() is var ahead) && (ahead <= TimeSpan.Zero || ahead > LongestAhead))
        {
            ProblemList problems = new();
            problems.Error(SocialErrorCode.ContentInvalid, "StartsAt", $"StartsAt is {ahead} ahead; a live video of Facebook begins within {LongestAhead}.", LongestAhead, ahead);
            problems.ToReport().ThrowIfInvalid();
        }

        return _runner.RunAsync(new CreateLiveVideo(_api, _journal, account, request), options ?? PublishOptions.Default, cancellationToken);
    }

    /// <summary>Reads a live video, its stream's address included; null when it does not exist.</summary>
    /// <param name="account">The Page.</param>
    /// <param name="liveId">The live video.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    public async Task<FacebookLiveVideo?> GetAsync(AccountKey account, string liveId, CancellationToken cancellationToken = default)
    {
        try
        {
            return Read(await _api.ReadAsync(FacebookRoutes.LiveGet, account, _api.Path(FacebookRoutes.LiveGet, GraphValues.Require(liveId)).Add("fields", Fields), FacebookJsonContext.Default.FacebookLiveData, cancellationToken).ConfigureAwait(false));
        }
        catch (SocialApiException e) when (e.Code == SocialErrorCode.NotFound)
        {
            return null;
        }
    }

    /// <summary>Lists a Page's live videos, newest first.</summary>
    /// <param name="account">The Page.</param>
    public SocialPageable<FacebookLiveVideo> List(AccountKey account) =>
        new GraphListing<FacebookLiveData, FacebookLiveVideo>(_api.Client, FacebookRoutes.LiveList, account, FacebookJsonContext.Default.GraphPageFacebookLiveData)
        {
            Path = () => _api.Path(FacebookRoutes.LiveList, account.Id).Add("fields", Fields).Add("source", "owner"),
            Read = Read,
        }.ToPageable();

    /// <summary>Shows a live video that was made unseen.</summary>
    /// <param name="account">The Page.</param>
    /// <param name="liveId">The live video.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    public Task StartAsync(AccountKey account, string liveId, CancellationToken cancellationToken = default) => ChangeAsync(account, liveId, new("status", "LIVE_NOW"), cancellationToken);

    /// <summary>Ends a live video; what was broadcast stays as a video.</summary>
    /// <param name="account">The Page.</param>
    /// <param name="liveId">The live video.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    public Task EndAsync(AccountKey account, string liveId, CancellationToken cancellationToken = default) => ChangeAsync(account, liveId, new("end_live_video", "true"), cancellationToken);

    /// <summary>Deletes a live video.</summary>
    /// <param name="account">The Page.</param>
    /// <param name="liveId">The live video.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    public Task DeleteAsync(AccountKey account, string liveId, CancellationToken cancellationToken = default) =>
        _api.ChangeAsync(FacebookRoutes.Delete, account, _api.Path(FacebookRoutes.Delete, GraphValues.Require(liveId)), null, cancellationToken);

    private Task ChangeAsync(AccountKey account, string liveId, KeyValuePair<string, string> field, CancellationToken cancellationToken) =>
        _api.ChangeAsync(FacebookRoutes.LiveUpdate, account, _api.Path(FacebookRoutes.LiveUpdate, GraphValues.Require(liveId)), [field], cancellationToken);

    private static FacebookLiveVideo Read(FacebookLiveData live) => new()
    {
        Id = live.Id!,
        Status = live.Status,
        Title = live.Title,
        StreamUrl = Secret.FromString(live.SecureStreamUrl ?? live.StreamUrl),
        Url = FacebookApi.Address(live.PermalinkUrl),
        VideoId = live.Video?.Id,
        Viewers = live.LiveViews,
        StartedAt = live.BroadcastStartTime,
    };
}
