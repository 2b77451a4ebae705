namespace Social.LinkedIn;

/// <summary>LinkedIn's scopes. A sign-in that asks for one that the app was not given is refused as a whole; asking for another set ends the member's earlier tokens.</summary>
/// <remarks>Follows LinkedIn's "Getting access" and "Community Management overview".</remarks>
public static class LinkedInScopes
{
    /// <summary>Signs members in.</summary>
    public const string OpenId = "openid";

    /// <summary>Reads the member's name and picture.</summary>
    public const string Profile = "profile";

    /// <summary>Reads the member's address of mail.</summary>
    public const string Email = "email";

    /// <summary>Writes posts, comments and reactions as the member; it reads nothing.</summary>
    public const string WriteMember = "w_member_social";

    /// <summary>Reads the member's posts; closed to new apps.</summary>
    public const string ReadMember = "r_member_social";

    /// <summary>Writes posts, comments and reactions as an organization.</summary>
    public const string WriteOrganization = "w_organization_social";

    /// <summary>Reads an organization's posts, comments and reactions.</summary>
    public const string ReadOrganization = "r_organization_social";

    /// <summary>Reads organizations, roles and statistics as their administrator.</summary>
    public const string AdministerOrganization = "rw_organization_admin";

    /// <summary>Reads the analytics of the member's posts.</summary>
    public const string MemberPostAnalytics = "r_member_postAnalytics";

    /// <summary>Reads the member's follower counts.</summary>
    public const string MemberProfileAnalytics = "r_member_profileAnalytics";

    /// <summary>Gets what every app may ask for: sign-in and posting as the member.</summary>
    public static IReadOnlyList<string> Default { get; } = [OpenId, Profile, WriteMember];

    /// <summary>Gets what apps with access to Community Management may ask for besides: organizations' posts, comments, roles and statistics.</summary>
    public static IReadOnlyList<string> Organizations { get; } = [WriteOrganization, ReadOrganization, AdministerOrganization];

    /// <summary>Gets what approved apps may ask for besides: the member's own analytics.</summary>
    public static IReadOnlyList<string> MemberAnalytics { get; } = [MemberPostAnalytics, MemberProfileAnalytics];
}
