using Social.Pipeline;

namespace Social.LinkedIn;

/// <summary>The routes of organizations and of whose a token is.</summary>
internal static class OrganizationRoutes
{
    private static readonly string[] Administer = [LinkedInScopes.AdministerOrganization, "r_organization_admin"];

    public static readonly LinkedInRoute UserInfo = new("userinfo", RestLiMethod.Get, "/v2/userinfo") { Cache = ReadKind.Profile, MemberScopes = [LinkedInScopes.OpenId], OrganizationScopes = [LinkedInScopes.OpenId] };

    public static readonly LinkedInRoute Me = new("me", RestLiMethod.Get, "/v2/me") { Cache = ReadKind.Profile, MemberScopes = ["r_basicprofile"], OrganizationScopes = ["r_basicprofile"] };

    public static readonly LinkedInRoute Roles = Find("organizationAcls.roleAssignee", "/rest/organizationAcls", "roleAssignee", Administer);

    public static readonly LinkedInRoute Members = Find("organizationAcls.organization", "/rest/organizationAcls", "organization", Administer);

    public static readonly LinkedInRoute Get = new("organizations.get", RestLiMethod.Get, "/rest/organizations/{}") { Cache = ReadKind.Profile, MemberScopes = Administer, OrganizationScopes = Administer };

    public static readonly LinkedInRoute ByVanityName = Find("organizations.vanityName", "/rest/organizations", "vanityName", []);

    public static readonly LinkedInRoute Brands = Find("organizations.parentOrganization", "/rest/organizations", "parentOrganization", Administer);

    public static readonly LinkedInRoute Lookup = new("organizationsLookup.get", RestLiMethod.BatchGet, "/rest/organizationsLookup") { Cache = ReadKind.Profile };

    public static readonly LinkedInRoute NetworkSize = new("networkSizes.get", RestLiMethod.Get, "/rest/networkSizes/{}") { Cache = ReadKind.Metrics };

    private static LinkedInRoute Find(string name, string path, string finder, string[] scopes) => new(name, RestLiMethod.Finder, path)
    {
        Finder = finder,
        Cache = ReadKind.List,
        MemberScopes = scopes,
        OrganizationScopes = scopes,
    };
}
