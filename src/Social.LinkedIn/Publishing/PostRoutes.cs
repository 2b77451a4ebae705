using Social.Pipeline;

namespace Social.LinkedIn;

/// <summary>The routes of posts.</summary>
internal static class PostRoutes
{
    private static readonly string[] WriteMember = [LinkedInScopes.WriteMember];
    private static readonly string[] WriteOrganization = [LinkedInScopes.WriteOrganization];
    private static readonly string[] ReadMember = [LinkedInScopes.ReadMember];
    private static readonly string[] ReadOrganization = [LinkedInScopes.ReadOrganization];

    public static readonly LinkedInRoute Create = new("posts.create", RestLiMethod.Create, "/rest/posts")
    {
        IsCommit = true,
        MemberScopes = WriteMember,
        OrganizationScopes = WriteOrganization,
        MemberPerDay = 150,
        AppPerDay = 100_000,
    };

    public static readonly LinkedInRoute CreateLegacy = new("ugcPosts.create", RestLiMethod.Create, "/v2/ugcPosts") { IsCommit = true, MemberScopes = WriteMember, OrganizationScopes = WriteOrganization };

    public static readonly LinkedInRoute Update = new("posts.update", RestLiMethod.PartialUpdate, "/rest/posts/{}") { MemberScopes = WriteMember, OrganizationScopes = WriteOrganization };

    public static readonly LinkedInRoute Delete = new("posts.delete", RestLiMethod.Delete, "/rest/posts/{}") { MemberScopes = WriteMember, OrganizationScopes = WriteOrganization };

    public static readonly LinkedInRoute Get = new("posts.get", RestLiMethod.Get, "/rest/posts/{}") { Cache = ReadKind.Post, MemberScopes = ReadMember, OrganizationScopes = ReadOrganization };

    public static readonly LinkedInRoute Lookup = new("posts.lookup", RestLiMethod.BatchGet, "/rest/posts") { Cache = ReadKind.Post, MemberScopes = ReadMember, OrganizationScopes = ReadOrganization };

    public static readonly LinkedInRoute ByAuthor = new("posts.author", RestLiMethod.Finder, "/rest/posts")
    {
        Finder = "author",
        Cache = ReadKind.List,
        MemberScopes = ReadMember,
        OrganizationScopes = ReadOrganization,
    };
}
