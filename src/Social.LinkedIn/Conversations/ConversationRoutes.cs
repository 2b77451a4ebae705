using Social.Pipeline;

namespace Social.LinkedIn;

/// <summary>The routes of comments, reactions and what is counted of them. Their scopes have an older and a newer name.</summary>
internal static class ConversationRoutes
{
    private static readonly string[] WriteMember = [LinkedInScopes.WriteMember, "w_member_social_feed"];
    private static readonly string[] WriteOrganization = [LinkedInScopes.WriteOrganization, "w_organization_social_feed"];
    private static readonly string[] ReadMember = [LinkedInScopes.ReadMember, "r_member_social_feed"];
    private static readonly string[] ReadOrganization = [LinkedInScopes.ReadOrganization, "r_organization_social_feed"];

    public static readonly LinkedInRoute Comments = Read("comments.list", RestLiMethod.GetAll, "/rest/socialActions/{}/comments", ReadKind.List);

    public static readonly LinkedInRoute Comment = Read("comments.get", RestLiMethod.Get, "/rest/socialActions/{}/comments/{}", ReadKind.Post);

    public static readonly LinkedInRoute CreateComment = new("comments.create", RestLiMethod.Create, "/rest/socialActions/{}/comments") { IsCommit = true, MemberScopes = WriteMember, OrganizationScopes = WriteOrganization };

    public static readonly LinkedInRoute CreateUnversionedComment = new("comments.create", RestLiMethod.Create, "/v2/socialActions/{}/comments") { IsCommit = true, MemberScopes = WriteMember, OrganizationScopes = WriteOrganization };

    public static readonly LinkedInRoute UpdateComment = Write("comments.update", RestLiMethod.PartialUpdate, "/rest/socialActions/{}/comments/{}");

    public static readonly LinkedInRoute DeleteComment = Write("comments.delete", RestLiMethod.Delete, "/rest/socialActions/{}/comments/{}");

    public static readonly LinkedInRoute Metadata = Read("socialMetadata.get", RestLiMethod.Get, "/rest/socialMetadata/{}", ReadKind.Metrics);

    public static readonly LinkedInRoute UpdateMetadata = Write("socialMetadata.update", RestLiMethod.PartialUpdate, "/rest/socialMetadata/{}");

    // A reaction that is there already is refused with 409: however often it is sent, there is one.
    public static readonly LinkedInRoute React = Write("reactions.create", RestLiMethod.Create, "/rest/reactions");

    public static readonly LinkedInRoute Unreact = Write("reactions.delete", RestLiMethod.Delete, "/rest/reactions/{}");

    public static readonly LinkedInRoute Reactions = new("reactions.entity", RestLiMethod.Finder, "/rest/reactions/{}")
    {
        Finder = "entity",
        Cache = ReadKind.List,
        MemberScopes = ReadMember,
        OrganizationScopes = ReadOrganization,
    };

    private static LinkedInRoute Read(string name, RestLiMethod method, string path, ReadKind cache) => new(name, method, path) { Cache = cache, MemberScopes = ReadMember, OrganizationScopes = ReadOrganization };

    private static LinkedInRoute Write(string name, RestLiMethod method, string path) => new(name, method, path) { MemberScopes = WriteMember, OrganizationScopes = WriteOrganization };
}
