using Social.Pipeline;

namespace Social.YouTube;

/// <summary>Channels.</summary>
/// <remarks>Thread-safe. Follows the Data API, "Channels".</remarks>
public sealed class YouTubeChannels : IProfileReader, IAccountDirectory
{
    private const string Parts = "snippet,statistics,contentDetails,status";

    private readonly YouTubeCreator _creator;

    internal YouTubeChannels(YouTubeCreator creator) => _creator = creator;

    private PlatformClient Client => _creator.Client;

    /// <summary>Reads the account's own channel: <c>GET /channels?mine=true</c>, 1 unit.</summary>
    /// <param name="account">The account.</param>
    /// <param name="read">What to read of it, or null for snippet, statistics, content details and status.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="SocialException">The Google account has no channel (<see cref="SocialErrorCode.AccountRestricted"/>), or YouTube refused or could not be reached.</exception>
    public async Task<YouTubeChannel> GetMineAsync(AccountKey account, YouTubeRead? read = null, CancellationToken cancellationToken = default) =>
        await FindAsync(account, "mine", "true", read, cancellationToken).ConfigureAwait(false) ?? throw NoChannel(Client.Name, account);

    /// <summary>Reads a channel by its id: 1 unit; null when there is none.</summary>
    /// <param name="account">The account that reads.</param>
    /// <param name="channelId">The channel's id, <c>UC…</c>.</param>
    /// <param name="read">What to read of it, or null for the default.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="SocialException">YouTube refused or could not be reached.</exception>
    public Task<YouTubeChannel?> GetAsync(AccountKey account, string channelId, YouTubeRead? read = null, CancellationToken cancellationToken = default) =>
        FindAsync(account, "id", YouTubeInput.Id(channelId, nameof(channelId)), read, cancellationToken);

    /// <summary>Reads a channel by its handle: 1 unit; null when there is none.</summary>
    /// <param name="account">The account that reads.</param>
    /// <param name="handle">The handle, with or without its sign.</param>
    /// <param name="read">What to read of it, or null for the default.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="SocialException">YouTube refused or could not be reached.</exception>
    public Task<YouTubeChannel?> GetByHandleAsync(AccountKey account, string handle, YouTubeRead? read = null, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(handle);
        return FindAsync(account, "forHandle", "@" + handle.TrimStart('@'), read, cancellationToken);
    }

    /// <summary>Changes the channel's texts, banner or status: <c>PUT /channels</c>, 50 units. YouTube replaces the part whole, and refuses another title.</summary>
    /// <param name="account">The account.</param>
    /// <param name="channel">The one part to change: branding settings or status, as it should be.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="SocialException">YouTube refused or could not be reached.</exception>
    public Task<YouTubeChannel> UpdateAsync(AccountKey account, YouTubeChannel channel, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(channel);
        if (channel.BrandingSettings is null == channel.Status is null)
        {
            throw YouTubeInput.Invalid("Channel", "Give either BrandingSettings or Status: YouTube takes one part at a time.", "1 part", channel.Status is null ? "0" : "2");
        }

        YouTubeChannel sent = new() { Id = account.Id, BrandingSettings = channel.BrandingSettings, Status = channel.Status };
        RoutePath path = RoutePath.Of(ChannelRoutes.Update).Add("part", channel.Status is null ? "brandingSettings" : "status");
        return _creator.PutAsync(account, ChannelRoutes.Update, path, sent, YouTubeJsonContext.Default.YouTubeChannel, cancellationToken);
    }

    /// <inheritdoc/>
    public async Task<SocialProfile> GetProfileAsync(AccountKey account, CancellationToken cancellationToken = default) => Read(await GetMineAsync(account, null, cancellationToken).ConfigureAwait(false));

    /// <inheritdoc/>
    public async Task<SocialProfile?> FindProfileAsync(AccountKey account, string handleOrId, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(handleOrId);
        YouTubeChannel? channel = YouTubeInput.IsChannelId(handleOrId)
            ? await GetAsync(account, handleOrId, null, cancellationToken).ConfigureAwait(false)
            : await GetByHandleAsync(account, handleOrId, null, cancellationToken).ConfigureAwait(false);
        return channel is null ? null : Read(channel);
    }

    /// <inheritdoc/>
    public SocialPageable<ConnectedAccount> ListAccounts(CredentialKey credential) =>
        new YouTubeListing<YouTubeChannel>(Client, ChannelRoutes.List, default, YouTubeJsonContext.Default.YouTubePageYouTubeChannel)
        {
            Path = () => RoutePath.Of(ChannelRoutes.List).Add("part", "snippet,status").Add("mine", "true"), Credential = credential,
        }.ToPageable().Select(c => Connected(Client.Name, c, credential));

    /// <summary>Makes the account of a channel.</summary>
    internal static ConnectedAccount Connected(PlatformName name, YouTubeChannel channel, CredentialKey credential) => new()
    {
        Key = new AccountKey(name, channel.Id!, credential.App.Tenant, credential.App.Name),
        Handle = channel.Snippet?.CustomUrl?.TrimStart('@'),
        DisplayName = channel.Snippet?.Title,
        LoginKind = credential.Kind.Value,
        Tier = channel.Status?.LongUploadsStatus,
        Credentials = [credential],
    };

    /// <summary>The error of a Google account behind which there is no channel.</summary>
    internal static SocialPermissionException NoChannel(PlatformName platform, AccountKey? account) =>
        new(SocialErrorCode.AccountRestricted, Remedy.Human, "The Google account has no YouTube channel: create one on youtube.com, or connect with an account that has one.")
        {
            Platform = platform, Account = account, Operation = ChannelRoutes.List.Name, PlatformCode = YouTubeReasons.NoChannel,
        };

    private async Task<YouTubeChannel?> FindAsync(AccountKey account, string filter, string value, YouTubeRead? read, CancellationToken cancellationToken)
    {
        try
        {
            return (await new YouTubeListing<YouTubeChannel>(Client, ChannelRoutes.List, account, YouTubeJsonContext.Default.YouTubePageYouTubeChannel)
            {
                Path = () => YouTubeRead.AddTo(RoutePath.Of(ChannelRoutes.List), read, Parts).Add(filter, value), IsPaged = false,
            }.ReadAsync(cancellationToken).ConfigureAwait(false)).FirstOrDefault();
        }
        catch (SocialApiException e) when (e.Code == SocialErrorCode.NotFound)
        {
            return null;
        }
    }

    private SocialProfile Read(YouTubeChannel channel) => new()
    {
        Platform = Client.Name,
        Id = channel.Id ?? string.Empty,
        Handle = channel.Snippet?.CustomUrl?.TrimStart('@'),
        DisplayName = channel.Snippet?.Title,
        Description = channel.Snippet?.Description,
        Url = _creator.SiteUrl("/channel/" + channel.Id),
        PictureUrl = Uri.TryCreate(channel.Snippet?.Thumbnails?.Values.MaxBy(t => t.Width ?? 0)?.Url, UriKind.Absolute, out Uri? picture) ? picture : null,
        Location = channel.Snippet?.Country,
        CreatedAt = channel.Snippet?.PublishedAt,
        Counters = YouTubeMetricNames.Counters(channel.Statistics),
    };
}
