using System.Net;
using Social.Pipeline;

namespace Social.Twitter;

/// <summary>Reads profiles in common words.</summary>
internal sealed class TwitterProfileReader(PlatformClient client, TwitterUsers users) : IProfileReader
{
    /// <inheritdoc/>
    public async Task<SocialProfile> GetProfileAsync(AccountKey account, CancellationToken cancellationToken = default) =>
        Read(await users.GetMeAsync(account, cancellationToken).ConfigureAwait(false));

    /// <inheritdoc/>
    public async Task<SocialProfile?> FindProfileAsync(AccountKey account, string handleOrId, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(handleOrId);
        TwitterUser? user = null;
        if (TwitterId.IsValid(handleOrId))
        {
            user = await users.GetAsync(account, handleOrId, cancellationToken).ConfigureAwait(false);
        }

        // A handle may be all digits too; an id is the likelier meaning.
        if (user is null && (!TwitterId.IsValid(handleOrId) || TwitterInput.IsUsername(handleOrId)))
        {
            user = await users.GetByUsernameAsync(account, handleOrId, cancellationToken).ConfigureAwait(false);
        }

        return user is null ? null : Read(user);
    }

    private SocialProfile Read(TwitterUser user) => new()
    {
        Platform = client.Name,
        Id = user.Id,
        Handle = user.Username,
        DisplayName = user.Name,
        Description = WebUtility.HtmlDecode(user.Description),
        Url = user.Username is { } name ? new Uri(client.HostOf(TwitterOptions.PermalinkHostName), "/" + name) : null,
        PictureUrl = Picture(user.ProfileImageUrl),
        Website = Uri.TryCreate(user.Url, UriKind.Absolute, out Uri? website) ? website : null,
        Location = user.Location,
        CreatedAt = user.CreatedAt,
        IsVerified = user.IsVerified,
        IsProtected = user.IsProtected,
        Counters = TwitterMetricNames.Values(user.PublicMetrics?.Values),
    };

    /// <summary>X names the 48-pixel variant of a picture; without that suffix it is the full size.</summary>
    private static Uri? Picture(string? url)
    {
        const string Small = "_normal";
        int at = url?.LastIndexOf(Small, StringComparison.Ordinal) ?? -1;
        string? full = url is not null && at > url.LastIndexOf('/') ? url.Remove(at, Small.Length) : url;
        return Uri.TryCreate(full, UriKind.Absolute, out Uri? picture) ? picture : null;
    }
}
