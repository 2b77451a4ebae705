namespace Social.Meta;

/// <summary>Reads Pages: the own one, and others by name or id where the app may see them.</summary>
internal sealed class FacebookProfiles(FacebookApi api) : IProfileReader
{
    private const string Fields = "id,name,username,about,category,fan_count,followers_count,link,picture.width(720).height(720){url,width,height},verification_status,website";

    /// <inheritdoc/>
    public async Task<SocialProfile> GetProfileAsync(AccountKey account, CancellationToken cancellationToken = default) => Read(await ReadAsync(account, account.Id, cancellationToken).ConfigureAwait(false));

    /// <summary>Finds a Page. Others than the own need Meta's Page Public Metadata Access, without which they are not found.</summary>
    /// <inheritdoc/>
    public async Task<SocialProfile?> FindProfileAsync(AccountKey account, string handleOrId, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(handleOrId);
        try
        {
            return Read(await ReadAsync(account, handleOrId.TrimStart('@'), cancellationToken).ConfigureAwait(false));
        }
        catch (SocialApiException e) when (e.Code == SocialErrorCode.NotFound || e.PlatformCode is "100" or "803" or "10")
        {
            return null;
        }
    }

    private Task<FacebookPageData> ReadAsync(AccountKey account, string page, CancellationToken cancellationToken) =>
        api.ReadAsync(FacebookRoutes.PageGet, account, api.Path(FacebookRoutes.PageGet, page).Add("fields", Fields), FacebookJsonContext.Default.FacebookPageData, cancellationToken);

    private SocialProfile Read(FacebookPageData page) => new()
    {
        Platform = api.Client.Name,
        Id = page.Id!,
        Handle = page.Username,
        DisplayName = page.Name,
        Description = page.About,
        Url = FacebookApi.Address(page.Link) ?? FacebookApi.Address("/" + page.Id),
        PictureUrl = FacebookApi.Address(page.Picture?.Data?.Url),
        Website = Uri.TryCreate(page.Website, UriKind.Absolute, out Uri? website) ? website : null,
        IsVerified = page.VerificationStatus is { } status ? status is "blue_verified" or "gray_verified" : null,
        Counters =
        [
            .. Counter(MetricName.Followers, page.FollowersCount, "followers_count"),
            .. Counter(MetricName.Likes, page.FanCount, "fan_count"),
        ],
    };

    private static IEnumerable<MetricValue> Counter(MetricName name, long? value, string native)
    {
        if (value is { } count)
        {
            yield return MetricValue.Exact(name, count, native);
        }
    }
}
