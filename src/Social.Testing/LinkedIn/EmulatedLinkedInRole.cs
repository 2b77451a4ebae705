namespace Social.Testing;

/// <summary>A role that a member holds in an organization.</summary>
/// <param name="Member">The member.</param>
/// <param name="Role">The role, such as <c>ADMINISTRATOR</c> or <c>CONTENT_ADMINISTRATOR</c>.</param>
/// <param name="State">The state: <c>APPROVED</c>, <c>REQUESTED</c>, <c>REJECTED</c> or <c>REVOKED</c>.</param>
public sealed record EmulatedLinkedInRole(EmulatedLinkedInMember Member, string Role, string State = "APPROVED");
