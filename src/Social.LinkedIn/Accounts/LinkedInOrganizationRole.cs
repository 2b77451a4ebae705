namespace Social.LinkedIn;

/// <summary>A member's role in an organization.</summary>
/// <param name="OrganizationUrn">The organization.</param>
/// <param name="MemberUrn">The member, or null where LinkedIn does not say.</param>
/// <param name="Role">LinkedIn's word: <c>ADMINISTRATOR</c>, <c>CONTENT_ADMINISTRATOR</c>, <c>ANALYST</c> and more; an open set.</param>
/// <param name="State">LinkedIn's word: <c>APPROVED</c>, <c>REQUESTED</c>, <c>REJECTED</c>, <c>REVOKED</c>; an open set.</param>
public sealed record LinkedInOrganizationRole(string OrganizationUrn, string? MemberUrn, string Role, string State)
{
    /// <summary>Gets whether it lets the member post for the organization: approved, and administrator, content administrator or poster of sponsored content.</summary>
    public bool MayPost => State == "APPROVED" && Role is ("ADMINISTRATOR" or "CONTENT_ADMINISTRATOR" or "CONTENT_ADMIN" or "DIRECT_SPONSORED_CONTENT_POSTER");
}
