using Social.Pipeline;

namespace Social.Reddit;

/// <summary>Reads profiles in common words. Reddit finds others by name only.</summary>
internal sealed class RedditProfileReader(PlatformClient client, RedditUsers users) : IProfileReader
{
    /// <inheritdoc/>
    public async Task<SocialProfile> GetProfileAsync(AccountKey account, CancellationToken cancellationToken = default) =>
        Read(await users.GetMeAsync(account, cancellationToken).ConfigureAwait(false));

    /// <inheritdoc/>
    public async Task<SocialProfile?> FindProfileAsync(AccountKey account, string handleOrId, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(handleOrId);
        return handleOrId == account.Id ? await GetProfileAsync(account, cancellationToken).ConfigureAwait(false)
            : await users.FindAsync(account, handleOrId, cancellationToken).ConfigureAwait(false) is { } user ? Read(user)
            : null;
    }

    private SocialProfile Read(RedditUser user) => new()
    {
        Platform = client.Name,
        Id = user.Fullname,
        Handle = user.Name,
        DisplayName = user.Title ?? user.Name,
        Description = user.Description,
        Url = new Uri(client.HostOf(RedditOptions.PermalinkHostName), $"/user/{user.Name}/"),
        PictureUrl = user.IconUrl,
        CreatedAt = user.CreatedAt,
        IsVerified = user.IsVerified,
        Counters = RedditMetricNames.Of(user),
    };
}
