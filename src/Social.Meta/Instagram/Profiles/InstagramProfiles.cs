using Social.Pipeline;

namespace Social.Meta;

/// <summary>Reads profiles: the own one, and with a Page those of other professional accounts by their name. An account without a Page finds nobody else.</summary>
internal sealed class InstagramProfiles(PlatformClient client, string version) : IProfileReader
{
    private const string Fields = "id,username,name,biography,website,profile_picture_url,followers_count,follows_count,media_count";

    public static readonly SocialRoute Own = InstagramRoutes.Route("instagram.profile", HttpMethod.Get, "/{}/{}", InstagramScopes.Basic, InstagramPageScopes.Basic, cache: ReadKind.Profile);

    /// <summary>Asks whose a token of Instagram Login is.</summary>
    public static readonly SocialRoute Me = new("instagram.me", HttpMethod.Get, "/{}/me") { Credentials = [CredentialKind.OAuth2], Limits = InstagramLimits.Usage };

    /// <summary>Asks whose a Page's token is, and which account is linked to the Page.</summary>
    public static readonly SocialRoute MyPage = new("instagram.page", HttpMethod.Get, "/{}/me") { Host = InstagramOptions.FacebookHostName, Credentials = [CredentialKind.Page], Limits = InstagramLimits.Usage };

    private static readonly SocialRoute Discover = InstagramRoutes.OfPages("instagram.profile.discover", HttpMethod.Get, "/{}/{}", InstagramPageScopes.Basic);

    /// <inheritdoc/>
    public async Task<SocialProfile> GetProfileAsync(AccountKey account, CancellationToken cancellationToken = default)
    {
        string path = RoutePath.Of(Own, version, account.Id).Add("fields", Fields).ToString();
        InstagramProfileData data = (await client.SendAsync(new SocialCall(Own, account) { Path = path }, InstagramJsonContext.Default.InstagramProfileData, cancellationToken).ConfigureAwait(false)).Value;
        return Read(data, account.Id);
    }

    /// <inheritdoc/>
    public async Task<SocialProfile?> FindProfileAsync(AccountKey account, string handleOrId, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(handleOrId);
        string handle = handleOrId.TrimStart('@');
        SocialProfile own = await GetProfileAsync(account, cancellationToken).ConfigureAwait(false);
        if (handleOrId == own.Id || string.Equals(handle, own.Handle, StringComparison.OrdinalIgnoreCase))
        {
            return own;
        }

        // The name stands inside a field: what no name has would be another field, and nobody is called so.
        if (!handle.All(c => char.IsAsciiLetterOrDigit(c) || c is '.' or '_'))
        {
            return null;
        }

        string path = RoutePath.Of(Discover, version, account.Id).Add("fields", $"business_discovery.username({handle}){{{Fields}}}").ToString();
        try
        {
            InstagramProfileData data = (await client.SendAsync(new SocialCall(Discover, account) { Path = path }, InstagramJsonContext.Default.InstagramProfileData, cancellationToken).ConfigureAwait(false)).Value;
            return data.BusinessDiscovery is { } found ? Read(found, found.Id ?? handle) : null;
        }
        catch (SocialApiException e) when (e.Code == SocialErrorCode.NotFound || e.Code == SocialErrorCode.PlatformNotConnected || e.PlatformSubcode == NotFoundSubcode)
        {
            return null;
        }
    }

    // "Cannot find User: The user with username: … cannot be found."
    private const string NotFoundSubcode = "2207013";

    private SocialProfile Read(InstagramProfileData profile, string id) => new()
    {
        Platform = client.Name,
        Id = id,
        Handle = profile.Username,
        DisplayName = profile.Name,
        Description = profile.Biography,
        Url = profile.Username is { } name ? new Uri($"https://www.instagram.com/{Uri.EscapeDataString(name)}/") : null,
        PictureUrl = GraphValues.Address(profile.ProfilePictureUrl),
        Website = GraphValues.Address(profile.Website),
        Counters = [.. Counters(profile)],
    };

    private static IEnumerable<MetricValue> Counters(InstagramProfileData profile)
    {
        if (profile.FollowersCount is { } followers)
        {
            yield return MetricValue.Exact(MetricName.Followers, followers, "followers_count");
        }

        if (profile.FollowsCount is { } follows)
        {
            yield return MetricValue.Exact(MetricName.Following, follows, "follows_count");
        }

        if (profile.MediaCount is { } media)
        {
            yield return MetricValue.Exact(MetricName.Posts, media, "media_count");
        }
    }

}
