using Social.Pipeline;

namespace Social.LinkedIn;

/// <summary>The routes of media. Bytes go to addresses that LinkedIn gives, images and documents with the token, all else without.</summary>
internal static class MediaRoutes
{
    private const string Uploads = "/dms-uploads";

    private static readonly string[] WriteMember = [LinkedInScopes.WriteMember];
    private static readonly string[] WriteOrganization = [LinkedInScopes.WriteOrganization];

    // A member's token that writes may not look: LinkedIn answers 403 for images and documents, though not for videos.
    private static readonly string[] ReadMember = [LinkedInScopes.ReadMember];

    public static readonly LinkedInRoute InitializeImage = Begin("images.initializeUpload", "/rest/images", "initializeUpload");

    public static readonly LinkedInRoute InitializeVideo = Begin("videos.initializeUpload", "/rest/videos", "initializeUpload");

    public static readonly LinkedInRoute FinalizeVideo = Begin("videos.finalizeUpload", "/rest/videos", "finalizeUpload");

    public static readonly LinkedInRoute InitializeDocument = Begin("documents.initializeUpload", "/rest/documents", "initializeUpload");

    public static readonly LinkedInRoute GetImage = new("images.get", RestLiMethod.Get, "/rest/images/{}") { MemberScopes = ReadMember };

    public static readonly LinkedInRoute GetVideo = new("videos.get", RestLiMethod.Get, "/rest/videos/{}");

    public static readonly LinkedInRoute GetDocument = new("documents.get", RestLiMethod.Get, "/rest/documents/{}") { MemberScopes = ReadMember };

    public static readonly SocialRoute PutWhole = new("media.upload", HttpMethod.Put, Uploads)
    {
        Kind = RouteKind.Upload,
        Host = HostNames.Upload,
        Credentials = [CredentialKind.OAuth2],
    };

    public static readonly SocialRoute PutPart = new("media.uploadPart", HttpMethod.Put, Uploads) { Kind = RouteKind.Upload, Host = HostNames.Upload };

    public static readonly SocialRoute PostCaptions = new("media.captions", HttpMethod.Post, Uploads) { Kind = RouteKind.Upload, Host = HostNames.Upload };

    private static LinkedInRoute Begin(string name, string path, string action) => new(name, RestLiMethod.Action, path)
    {
        Action = action,
        MemberScopes = WriteMember,
        OrganizationScopes = WriteOrganization,
    };
}
