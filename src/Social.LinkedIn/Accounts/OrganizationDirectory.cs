namespace Social.LinkedIn;

/// <summary>Makes accounts of the organizations that a member may post for.</summary>
internal sealed class OrganizationDirectory(LinkedInOrganizations organizations)
{
    private const string RolesFact = "roles";

    /// <summary>Lists the organizations behind a credential.</summary>
    public SocialPageable<ConnectedAccount> List(CredentialKey credential)
    {
        AccountKey member = new(credential.App.Platform, credential.Subject, credential.App.Tenant, credential.App.Name);
        return new SocialPageable<ConnectedAccount>(async (token, size, cancellationToken) =>
        {
            SocialPage<LinkedInOrganizationRole> page = await organizations.Roles(default, credential, null, "APPROVED").FirstPageAsync(token, size, cancellationToken).ConfigureAwait(false);
            return new SocialPage<ConnectedAccount>
            {
                Items = await AccountsAsync(page.Items, member, credential, null, cancellationToken).ConfigureAwait(false),
                ContinuationToken = page.ContinuationToken,
                RateLimits = page.RateLimits,
            };
        });
    }

    /// <summary>Lists the organizations behind tokens that are not saved yet.</summary>
    public async Task<IReadOnlyList<ConnectedAccount>> FindAsync(Credential presented, AccountKey member, CancellationToken cancellationToken)
    {
        List<LinkedInOrganizationRole> roles = [];
        await foreach (LinkedInOrganizationRole role in organizations.Roles(default, null, null, "APPROVED", presented).WithCancellation(cancellationToken).ConfigureAwait(false))
        {
            roles.Add(role);
        }

        return await AccountsAsync(roles, member, null, presented, cancellationToken).ConfigureAwait(false);
    }

    private async Task<IReadOnlyList<ConnectedAccount>> AccountsAsync(
        IReadOnlyList<LinkedInOrganizationRole> roles, AccountKey member, CredentialKey? credential, Credential? presented, CancellationToken cancellationToken)
    {
        IGrouping<string, LinkedInOrganizationRole>[] groups = [.. roles.Where(r => r.MayPost && IsOrganization(r.OrganizationUrn)).GroupBy(r => r.OrganizationUrn, StringComparer.Ordinal)];
        if (groups.Length == 0)
        {
            return [];
        }

        LinkedInLookup<LinkedInOrganization> known = await organizations.LookupAsync(default, [.. groups.Select(g => g.Key)], presented, credential, cancellationToken).ConfigureAwait(false);
        Dictionary<string, LinkedInOrganization> byId = known.Found.ToDictionary(o => IdOf(o.Urn), StringComparer.Ordinal);
        return [.. groups.Select(g => Account(g, byId.GetValueOrDefault(IdOf(g.Key)), member, credential))];
    }

    // The look-up answers by number, which organizations and their brands share.
    private static string IdOf(string urn) => urn[(urn.LastIndexOf(':') + 1)..];

    // A kind of organization that this version does not know must not keep the member from the others.
    private static bool IsOrganization(string urn) => LinkedInUrn.TryParse(urn, out LinkedInUrn organization) && organization.IsOneOf(LinkedInInput.OrganizationTypes);

    private static ConnectedAccount Account(IGrouping<string, LinkedInOrganizationRole> roles, LinkedInOrganization? organization, AccountKey member, CredentialKey? credential) => new()
    {
        Key = new AccountKey(member.Platform, roles.Key, member.Tenant, member.App),
        Parent = member,
        Handle = organization?.VanityName,
        DisplayName = organization?.Name,
        LoginKind = CredentialKind.OAuth2.Value,
        Facts = new Dictionary<string, string> { [RolesFact] = string.Join(',', roles.Select(r => r.Role).Distinct().Order(StringComparer.Ordinal)) },
        Credentials = credential is { } key ? [key] : [],
    };
}
