using Social.Pipeline;

namespace Social.LinkedIn;

/// <summary>Organizations on LinkedIn: who has which role in them, what they are, who follows them.</summary>
/// <remarks>Thread-safe. Follows LinkedIn's "Organization Access Control" and "Organization Lookup".</remarks>
public sealed class LinkedInOrganizations
{
    private readonly LinkedInApi _api;

    internal LinkedInOrganizations(LinkedInApi api) => _api = api;

    /// <summary>Lists the roles that the account's member has in organizations: <c>GET /rest/organizationAcls?q=roleAssignee</c>.</summary>
    /// <param name="account">An account of the member's.</param>
    /// <param name="role">Only this role, or null for all.</param>
    /// <param name="state">Only this state; approved ones by default, null for all.</param>
    public SocialPageable<LinkedInOrganizationRole> ListRoles(AccountKey account, string? role = null, string? state = "APPROVED") =>
        Roles(account, null, role, state);

    /// <summary>Lists the members who have roles in an organization: <c>GET /rest/organizationAcls?q=organization</c>.</summary>
    /// <param name="account">The account that reads.</param>
    /// <param name="organizationUrn">The organization's URN.</param>
    /// <exception cref="SocialValidationException">The URN is none of an organization.</exception>
    public SocialPageable<LinkedInOrganizationRole> ListMembers(AccountKey account, string organizationUrn)
    {
        LinkedInInput.Urn(organizationUrn, nameof(organizationUrn), LinkedInInput.OrganizationTypes);
        return new LinkedInListing<OrganizationAclData, LinkedInOrganizationRole>(_api, OrganizationRoutes.Members, account, LinkedInJsonContext.Default.ElementsDataOrganizationAclData)
        {
            Path = () => RestLiPath.Of(OrganizationRoutes.Members).Add("organization", organizationUrn),
            Read = ReadRoles,
        }.ToPageable();
    }

    /// <summary>Reads an organization as its administrator: <c>GET /rest/organizations/{id}</c>; null when it does not exist.</summary>
    /// <param name="account">The account that reads.</param>
    /// <param name="organizationUrn">The organization's URN.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="SocialException">LinkedIn refused or could not be reached.</exception>
    public async Task<LinkedInOrganization?> GetAsync(AccountKey account, string organizationUrn, CancellationToken cancellationToken = default)
    {
        try
        {
            LinkedInRequest request = new(OrganizationRoutes.Get, account) { Path = RestLiPath.Of(OrganizationRoutes.Get, NumberOf(organizationUrn)) };
            SocialAnswer<OrganizationData> answer = await _api.SendAsync(request, LinkedInJsonContext.Default.OrganizationData, cancellationToken).ConfigureAwait(false);
            return LinkedInOrganization.Of(organizationUrn, answer.Value);
        }
        catch (SocialApiException e) when (e.Code == SocialErrorCode.NotFound)
        {
            return null;
        }
    }

    /// <summary>Finds an organization by the name in its page's address: <c>GET /rest/organizations?q=vanityName</c>; null when there is none.</summary>
    /// <param name="account">The account that reads.</param>
    /// <param name="vanityName">The name.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="SocialException">LinkedIn refused or could not be reached.</exception>
    public async Task<LinkedInOrganization?> FindByVanityNameAsync(AccountKey account, string vanityName, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(vanityName);
        LinkedInRequest request = new(OrganizationRoutes.ByVanityName, account) { Path = RestLiPath.Of(OrganizationRoutes.ByVanityName).Add("vanityName", vanityName) };
        SocialAnswer<ElementsData<OrganizationData>> answer = await _api.SendAsync(request, LinkedInJsonContext.Default.ElementsDataOrganizationData, cancellationToken).ConfigureAwait(false);
        return answer.Value.Elements is [{ Id: { } id } found, ..] ? LinkedInOrganization.Of(LinkedInUrn.Organization($"{id}").ToString(), found) : null;
    }

    /// <summary>Lists the brand pages of an organization: <c>GET /rest/organizations?q=parentOrganization</c>.</summary>
    /// <param name="account">The account that reads.</param>
    /// <param name="organizationUrn">The organization's URN.</param>
    /// <exception cref="SocialValidationException">The URN is none of an organization.</exception>
    public SocialPageable<LinkedInOrganization> ListBrands(AccountKey account, string organizationUrn)
    {
        LinkedInInput.Urn(organizationUrn, nameof(organizationUrn), LinkedInInput.OrganizationTypes);
        return new LinkedInListing<OrganizationData, LinkedInOrganization>(_api, OrganizationRoutes.Brands, account, LinkedInJsonContext.Default.ElementsDataOrganizationData)
        {
            Path = () => RestLiPath.Of(OrganizationRoutes.Brands).Add("parent", organizationUrn),
            Read = items => [.. items.Where(o => o.Id is not null).Select(o => LinkedInOrganization.Of($"{o.Id}", o))],
        }.ToPageable();
    }

    /// <summary>Reads what everyone may see of organizations: <c>GET /rest/organizationsLookup</c>, 100 a call.</summary>
    /// <param name="account">The account that reads.</param>
    /// <param name="organizationUrns">The organizations' URNs.</param>
    /// <param name="cancellationToken">Cancels the calls.</param>
    /// <exception cref="SocialException">LinkedIn refused or could not be reached.</exception>
    public Task<LinkedInLookup<LinkedInOrganization>> LookupAsync(AccountKey account, IReadOnlyList<string> organizationUrns, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(organizationUrns);
        return LookupAsync(account, organizationUrns, null, null, cancellationToken);
    }

    /// <summary>Counts who follows an organization: <c>GET /rest/networkSizes/{urn}</c>.</summary>
    /// <param name="account">The account that reads.</param>
    /// <param name="organizationUrn">The organization's URN.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="SocialException">LinkedIn refused or could not be reached.</exception>
    public async Task<long?> GetFollowerCountAsync(AccountKey account, string organizationUrn, CancellationToken cancellationToken = default)
    {
        RestLiPath path = RestLiPath.Of(OrganizationRoutes.NetworkSize, LinkedInInput.Urn(organizationUrn, nameof(organizationUrn), LinkedInInput.OrganizationTypes))
            .Add("edgeType", "COMPANY_FOLLOWED_BY_MEMBER");
        SocialAnswer<NetworkSizeData> answer = await _api.SendAsync(new LinkedInRequest(OrganizationRoutes.NetworkSize, account) { Path = path }, LinkedInJsonContext.Default.NetworkSizeData, cancellationToken).ConfigureAwait(false);
        return answer.Value.FirstDegreeSize;
    }

    internal SocialPageable<LinkedInOrganizationRole> Roles(AccountKey account, CredentialKey? credential, string? role, string? state, Credential? presented = null) =>
        new LinkedInListing<OrganizationAclData, LinkedInOrganizationRole>(_api, OrganizationRoutes.Roles, account, LinkedInJsonContext.Default.ElementsDataOrganizationAclData)
        {
            Path = () => RestLiPath.Of(OrganizationRoutes.Roles).Add("role", role is null ? null : (RestLiValue)role).Add("state", state is null ? null : (RestLiValue)state),
            Read = ReadRoles,
            Credential = credential,
            Presented = presented,
        }.ToPageable();

    private static IReadOnlyList<LinkedInOrganizationRole> ReadRoles(IReadOnlyList<OrganizationAclData> items) =>
        [.. items.Where(a => a.Target is not null).Select(a => new LinkedInOrganizationRole(a.Target!, a.RoleAssignee, a.Role ?? string.Empty, a.State ?? string.Empty))];

    internal Task<LinkedInLookup<LinkedInOrganization>> LookupAsync(AccountKey account, IReadOnlyList<string> urns, Credential? presented, CredentialKey? credential, CancellationToken cancellationToken) =>
        new BatchLookup<OrganizationData, LinkedInOrganization>(_api, OrganizationRoutes.Lookup, LinkedInJsonContext.Default.BatchDataOrganizationData, LinkedInOrganization.Of) { Presented = presented, Credential = credential }
            .RunAsync(account, [.. urns.Select(NumberOf)], cancellationToken);

    private static string NumberOf(string urn) =>
        LinkedInUrn.TryParse(LinkedInInput.Urn(urn, "OrganizationUrn", LinkedInInput.OrganizationTypes), out LinkedInUrn organization) ? organization.Id : urn;
}
