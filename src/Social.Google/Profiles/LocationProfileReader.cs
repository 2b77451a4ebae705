namespace Social.Google;

/// <summary>Reads a location as a profile. Other businesses' profiles are not this API's.</summary>
internal sealed class LocationProfileReader(BusinessApi api, GoogleBusinessLocations locations) : IProfileReader
{
    /// <inheritdoc/>
    public async Task<SocialProfile> GetProfileAsync(AccountKey account, CancellationToken cancellationToken = default) =>
        await locations.GetAsync(account, default, cancellationToken).ConfigureAwait(false) is { } location ? Read(location) : throw new SocialApiException(
            SocialErrorCode.NotFound, Remedy.None, $"Google does not know the location '{account.Id}', or does not show it to this user.")
        {
            Platform = api.Client.Name, Account = account, Operation = LocationRoutes.Get.Name,
        };

    /// <summary>Finds a location that the account's user manages, by its id (<c>locations/L</c>), or the account's own by its store code.</summary>
    /// <inheritdoc/>
    public async Task<SocialProfile?> FindProfileAsync(AccountKey account, string handleOrId, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(handleOrId);
        if (BusinessLocationName.LocationIdOf(handleOrId) is not null)
        {
            BusinessLocation? found = await locations.GetAsync(account, handleOrId, default, cancellationToken).ConfigureAwait(false);
            return found is null ? null : Read(found);
        }

        BusinessLocation? own = await locations.GetAsync(account, default, cancellationToken).ConfigureAwait(false);
        return own is not null && string.Equals(own.StoreCode, handleOrId, StringComparison.OrdinalIgnoreCase) ? Read(own) : null;
    }

    private SocialProfile Read(BusinessLocation location) => new()
    {
        Platform = api.Client.Name,
        Id = location.Name,
        Handle = location.StoreCode,
        DisplayName = location.Title,
        Description = location.Description,
        Url = location.MapsUrl,
        Website = location.Website,
        Location = location.Address,
        IsVerified = location.HasVoiceOfMerchant,
    };
}
