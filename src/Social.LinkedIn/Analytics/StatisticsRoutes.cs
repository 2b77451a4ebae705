using Social.Pipeline;

namespace Social.LinkedIn;

/// <summary>The routes of statistics. Those of pages name their organization differently from the others.</summary>
internal static class StatisticsRoutes
{
    private static readonly string[] Administer = [LinkedInScopes.AdministerOrganization, "r_organization_admin"];
    private static readonly string[] PostAnalytics = [LinkedInScopes.MemberPostAnalytics];
    private static readonly string[] ProfileAnalytics = [LinkedInScopes.MemberProfileAnalytics];

    public static readonly LinkedInRoute Shares = Organization("organizationalEntityShareStatistics", "organizationalEntity", Administer);

    public static readonly LinkedInRoute Followers = Organization("organizationalEntityFollowerStatistics", "organizationalEntity", Administer);

    public static readonly LinkedInRoute Pages = Organization("organizationPageStatistics", "organization", Administer);

    public static readonly LinkedInRoute Videos = Organization("videoAnalytics", "entity", [LinkedInScopes.ReadOrganization]);

    public static readonly LinkedInRoute MemberPosts = Member("memberCreatorPostAnalytics.me", "/rest/memberCreatorPostAnalytics", "me", PostAnalytics);

    public static readonly LinkedInRoute MemberPost = Member("memberCreatorPostAnalytics.entity", "/rest/memberCreatorPostAnalytics", "entity", PostAnalytics);

    public static readonly LinkedInRoute MemberVideos = Member("memberCreatorVideoAnalytics.me", "/rest/memberCreatorVideoAnalytics", "me", PostAnalytics);

    public static readonly LinkedInRoute MemberVideo = Member("memberCreatorVideoAnalytics.entity", "/rest/memberCreatorVideoAnalytics", "entity", PostAnalytics);

    public static readonly LinkedInRoute MemberFollowers = Member("memberFollowersCount.me", "/rest/memberFollowersCount", "me", ProfileAnalytics);

    public static readonly LinkedInRoute MemberFollowerGains = Member("memberFollowersCount.dateRange", "/rest/memberFollowersCount", "dateRange", ProfileAnalytics);

    private static LinkedInRoute Organization(string name, string finder, string[] scopes) => new(name, RestLiMethod.Finder, $"/rest/{name}")
    {
        Finder = finder,
        Cache = ReadKind.Metrics,
        MemberScopes = scopes,
        OrganizationScopes = scopes,
    };

    private static LinkedInRoute Member(string name, string path, string finder, string[] scopes) => new(name, RestLiMethod.Finder, path)
    {
        Finder = finder,
        Cache = ReadKind.Metrics,
        MemberScopes = scopes,
        OrganizationScopes = scopes,
    };
}
