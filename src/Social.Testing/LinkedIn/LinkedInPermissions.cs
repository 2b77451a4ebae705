namespace Social.Testing;

/// <summary>Decides on behalf of whom a member may act.</summary>
internal static class LinkedInPermissions
{
    private static readonly string[] PostingRoles = ["ADMINISTRATOR", "CONTENT_ADMINISTRATOR", "CONTENT_ADMIN"];

    /// <summary>Checks that the caller may write as a person or an organization.</summary>
    public static void Write(this LinkedInState state, LinkedInCall call, string actor, string what, bool feed = false, bool sponsored = false)
    {
        var allowed = IsPerson(actor)
            ? IsCaller(call, actor) && (call.Caller.Has("w_member_social") || (feed && call.Caller.Has("w_member_social_feed")))
            : (call.Caller.Has("w_organization_social") || (feed && call.Caller.Has("w_organization_social_feed")))
                && state.Organization(actor) is { } organization
                && organization.HasRole(call.Caller.Member, sponsored ? [.. PostingRoles, "DIRECT_SPONSORED_CONTENT_POSTER"] : PostingRoles);
        if (!allowed) throw LinkedInErrors.NotPermitted($"{what} as {actor}");
    }

    /// <summary>Checks that the caller may read what a person or an organization made.</summary>
    public static void Read(this LinkedInState state, LinkedInCall call, string author, string what, bool feed = false)
    {
        var allowed = IsPerson(author)
            ? IsCaller(call, author) && (call.Caller.Has("r_member_social") || (feed && call.Caller.Has("r_member_social_feed")))
            : (call.Caller.Has("r_organization_social") || (feed && call.Caller.Has("r_organization_social_feed")))
                && state.Organization(author)?.HasRole(call.Caller.Member) == true;
        if (!allowed) throw LinkedInErrors.NotPermitted($"{what} of {author}");
    }

    public static bool IsPerson(string urn) => urn.StartsWith("urn:li:person:", StringComparison.Ordinal);

    public static bool IsCaller(LinkedInCall call, string urn) => call.Caller.Member?.Urn == urn;
}
