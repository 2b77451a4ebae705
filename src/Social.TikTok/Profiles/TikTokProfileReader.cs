using Social.Pipeline;

namespace Social.TikTok;

/// <summary>Reads the own profile in common words. TikTok shows an app nobody else's.</summary>
internal sealed class TikTokProfileReader(PlatformClient client, TikTokUsers users) : IProfileReader
{
    /// <inheritdoc/>
    public async Task<SocialProfile> GetProfileAsync(AccountKey account, CancellationToken cancellationToken = default)
    {
        TikTokUser user = await users.GetMeAsync(account, null, cancellationToken).ConfigureAwait(false);
        return new SocialProfile
        {
            Platform = client.Name,
            Id = user.OpenId,
            Handle = user.Username,
            DisplayName = user.DisplayName,
            Description = user.BioDescription,
            Url = user.ProfileDeepLink ?? (user.Username is { } name ? new Uri(client.HostOf(TikTokOptions.PermalinkHostName), "/@" + Uri.EscapeDataString(name)) : null),
            PictureUrl = user.AvatarLargeUrl ?? user.AvatarUrl,
            IsVerified = user.IsVerified,
            Counters = [.. TikTokMetricsReader.Counters(user).Where(c => c.Availability == MetricAvailability.Exact)],
        };
    }

    /// <summary>Returns the own profile if it is meant, else null: TikTok has no look-up of others.</summary>
    /// <inheritdoc/>
    public async Task<SocialProfile?> FindProfileAsync(AccountKey account, string handleOrId, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(handleOrId);
        SocialProfile own = await GetProfileAsync(account, cancellationToken).ConfigureAwait(false);
        return own.Id == handleOrId || string.Equals(own.Handle, handleOrId.TrimStart('@'), StringComparison.OrdinalIgnoreCase) ? own : null;
    }
}
