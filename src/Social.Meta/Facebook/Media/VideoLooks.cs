using Social.Media;

namespace Social.Meta;

/// <summary>Looks at videos while Facebook works on them; never from a cache.</summary>
internal sealed class VideoLooks(FacebookApi api)
{
    public static PollOptions Pace { get; } = new() { Longest = TimeSpan.FromMinutes(5), MinDelay = TimeSpan.FromSeconds(2), MaxDelay = TimeSpan.FromSeconds(30), Growth = 1.5 };

    public async Task<VideoState> LookAsync(AccountKey account, string video, CancellationToken cancellationToken) => new(await api.ReadAsync(
        FacebookRoutes.VideoGet, account, api.Path(FacebookRoutes.VideoGet, video).Add("fields", FacebookRoutes.VideoStatusFields), FacebookJsonContext.Default.FacebookVideoData, cancellationToken, fresh: true).ConfigureAwait(false));

    /// <summary>Returns how many bytes Facebook has of a video.</summary>
    public async ValueTask<long?> OffsetAsync(AccountKey account, string video, long length, CancellationToken cancellationToken)
    {
        VideoState state;
        try
        {
            state = await LookAsync(account, video, cancellationToken).ConfigureAwait(false);
        }
        catch (SocialApiException e) when (e.Code == SocialErrorCode.NotFound)
        {
            throw Gone(account, "Facebook no longer knows the upload: begin a new one.", e);
        }

        return state.HasFailed ? throw Gone(account, $"Facebook gave the upload up ({state.Word}): begin a new one.", null)
            : state.HasArrived ? length
            : state.Bytes is { } bytes ? Math.Clamp(bytes, 0, length)
            : null;
    }

    /// <summary>Waits until every byte of a video is there.</summary>
    /// <exception cref="SocialMediaException">Nothing will come of it, or it takes too long.</exception>
    public async ValueTask ArriveAsync(AccountKey account, string video, TimeSpan? longest, CancellationToken cancellationToken)
    {
        PollAnswer<VideoState> last = await ProcessingPoll.WaitAsync(
            async ct =>
            {
                VideoState state = await LookAsync(account, video, ct).ConfigureAwait(false);
                return state.HasFailed ? throw Failed(account, video, state) : new PollAnswer<VideoState>(state, state.HasArrived);
            },
            Pace with { Longest = longest ?? Pace.Longest },
            api.Time,
            cancellationToken).ConfigureAwait(false);
        if (!last.HasCompleted)
        {
            throw new SocialMediaException(SocialErrorCode.NotReady, Remedy.Wait, $"Facebook has not taken the video whole yet ({last.Value.Word}); the same key goes on.") { Platform = api.Client.Name, Account = account, IsTransient = true };
        }
    }

    public SocialMediaException Failed(AccountKey account, string video, VideoState state) =>
        new(SocialErrorCode.ProcessingFailed, Remedy.FixContent, $"Video {video} came to nothing ({state.Word}): {state.Reason ?? "Facebook gives no reason"}.")
        {
            Platform = api.Client.Name, Account = account, PlatformCode = state.Word,
        };

    private SocialMediaException Gone(AccountKey account, string message, Exception? cause) =>
        new(SocialErrorCode.CheckpointInvalid, Remedy.Retry, message, cause) { Platform = api.Client.Name, Account = account };
}
