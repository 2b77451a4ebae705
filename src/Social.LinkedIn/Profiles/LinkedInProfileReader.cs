using Social.Pipeline;

namespace Social.LinkedIn;

/// <summary>Reads profiles in common words: the member's own, and organizations'. LinkedIn shows apps no other members.</summary>
internal sealed class LinkedInProfileReader(LinkedInApi api, LinkedInOrganizations organizations) : IProfileReader
{
    /// <inheritdoc/>
    public async Task<SocialProfile> GetProfileAsync(AccountKey account, CancellationToken cancellationToken = default)
    {
        if (LinkedInUrn.IsOrganization(account.Id))
        {
            return await FindProfileAsync(account, account.Id, cancellationToken).ConfigureAwait(false) ?? throw new SocialApiException(SocialErrorCode.NotFound, Remedy.None, "LinkedIn does not know the organization.")
            {
                Platform = api.Client.Name, Account = account, Operation = OrganizationRoutes.Get.Name,
            };
        }

        SocialAnswer<UserInfoData> answer = await api.SendAsync(new LinkedInRequest(OrganizationRoutes.UserInfo, account), LinkedInSnakeJsonContext.Default.UserInfoData, cancellationToken).ConfigureAwait(false);
        UserInfoData me = answer.Value;
        return new SocialProfile
        {
            Platform = api.Client.Name,
            Id = me.Sub is { } sub ? LinkedInUrn.Person(sub).ToString() : account.Id,
            DisplayName = me.Name ?? $"{me.GivenName} {me.FamilyName}".Trim(),
            PictureUrl = Uri.TryCreate(me.Picture, UriKind.Absolute, out Uri? picture) ? picture : null,
        };
    }

    /// <inheritdoc/>
    /// <remarks>It finds organizations: by URN, by number, or by the name in their page's address.</remarks>
    public async Task<SocialProfile?> FindProfileAsync(AccountKey account, string handleOrId, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(handleOrId);
        if (LinkedInUrn.IsPerson(handleOrId))
        {
            return handleOrId == account.Id ? await GetProfileAsync(account, cancellationToken).ConfigureAwait(false) : null;
        }

        string? urn = LinkedInUrn.IsOrganization(handleOrId) ? handleOrId : handleOrId.All(char.IsAsciiDigit) ? LinkedInUrn.Organization(handleOrId).ToString() : null;
        LinkedInOrganization? found = urn is null
            ? await organizations.FindByVanityNameAsync(account, handleOrId.TrimStart('@'), cancellationToken).ConfigureAwait(false)
            : urn == account.Id ? await organizations.GetAsync(account, urn, cancellationToken).ConfigureAwait(false)
            : await organizations.LookupAsync(account, [urn], cancellationToken).ConfigureAwait(false) is { Found: [{ } there, ..] } ? there
            : null;
        return found is null ? null : await ReadAsync(account, found, cancellationToken).ConfigureAwait(false);
    }

    private async Task<SocialProfile> ReadAsync(AccountKey account, LinkedInOrganization organization, CancellationToken cancellationToken)
    {
        long? followers = await organizations.GetFollowerCountAsync(account, organization.Urn, cancellationToken).ConfigureAwait(false);
        return new SocialProfile
        {
            Platform = api.Client.Name,
            Id = organization.Urn,
            Handle = organization.VanityName,
            DisplayName = organization.Name,
            Description = organization.Description,
            Url = organization.VanityName is { } name ? new Uri(api.Client.HostOf(LinkedInOptions.PermalinkHostName), $"/company/{Uri.EscapeDataString(name)}") : null,
            Website = Uri.TryCreate(organization.Website, UriKind.Absolute, out Uri? website) ? website : null,
            Counters = followers is { } count ? [MetricValue.Exact(MetricName.Followers, count, "firstDegreeSize")] : [],
        };
    }
}
