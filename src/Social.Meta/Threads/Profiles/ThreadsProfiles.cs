using Social.Pipeline;

namespace Social.Meta;

/// <summary>Reads profiles of Threads: the own one, and public ones by their name where the app may.</summary>
internal sealed class ThreadsProfiles(PlatformClient client) : IProfileReader
{
    public const string OwnFields = "id,username,name,threads_profile_picture_url,threads_biography,is_verified";

    public static readonly SocialRoute Me = new("threads.profile", HttpMethod.Get, "/{}/me") { Credentials = [CredentialKind.OAuth2], Limits = [GraphLimits.App], Cache = ReadKind.Profile };

    private static readonly SocialRoute LookUp = new("threads.profile.lookup", HttpMethod.Get, "/{}/profile_lookup")
    {
        Credentials = [CredentialKind.OAuth2], Scopes = ["threads_profile_discovery"], Limits = [GraphLimits.App, ThreadsLimits.LookUps], Cache = ReadKind.Profile,
    };

    /// <inheritdoc/>
    public async Task<SocialProfile> GetProfileAsync(AccountKey account, CancellationToken cancellationToken = default)
    {
        string path = RoutePath.Of(Me, ThreadsOptions.Version).Add("fields", OwnFields).ToString();
        return Read((await client.SendAsync(new SocialCall(Me, account) { Path = path }, ThreadsJsonContext.Default.ThreadsProfileData, cancellationToken).ConfigureAwait(false)).Value, account.Id);
    }

    /// <inheritdoc/>
    public async Task<SocialProfile?> FindProfileAsync(AccountKey account, string handleOrId, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(handleOrId);
        string handle = handleOrId.TrimStart('@');

        // Looking others up needs a permission of its own and a public profile; the own one is there without either.
        SocialProfile own = await GetProfileAsync(account, cancellationToken).ConfigureAwait(false);
        if (handleOrId == own.Id || string.Equals(handle, own.Handle, StringComparison.OrdinalIgnoreCase))
        {
            return own;
        }

        string path = RoutePath.Of(LookUp, ThreadsOptions.Version).Add("username", handle).ToString();
        try
        {
            return Read((await client.SendAsync(new SocialCall(LookUp, account) { Path = path }, ThreadsJsonContext.Default.ThreadsProfileData, cancellationToken).ConfigureAwait(false)).Value, null);
        }
        catch (SocialApiException e) when (e.Code == SocialErrorCode.NotFound)
        {
            return null;
        }
    }

    private SocialProfile Read(ThreadsProfileData profile, string? id) => new()
    {
        Platform = client.Name,
        Id = profile.Id ?? id ?? profile.Username ?? string.Empty,
        Handle = profile.Username,
        DisplayName = profile.Name,
        Description = profile.ThreadsBiography ?? profile.Biography,
        Url = profile.Username is { } name ? new Uri($"https://www.threads.net/@{Uri.EscapeDataString(name)}") : null,
        PictureUrl = Uri.TryCreate(profile.ThreadsProfilePictureUrl ?? profile.ProfilePictureUrl, UriKind.Absolute, out Uri? picture) ? picture : null,
        IsVerified = profile.IsVerified,
        Counters = profile.FollowerCount is { } followers ? [MetricValue.Exact(MetricName.Followers, followers, "follower_count")] : [],
    };
}
