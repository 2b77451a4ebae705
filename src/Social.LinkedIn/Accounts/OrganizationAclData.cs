using System.Text.Json.Serialization;

namespace Social.LinkedIn;

/// <summary>A member's role in an organization. The organization has had three names.</summary>
internal sealed class OrganizationAclData
{
    public string? RoleAssignee { get; set; }

    public string? Role { get; set; }

    public string? State { get; set; }

    public string? Organization { get; set; }

    public string? OrganizationTarget { get; set; }

    public string? OrganizationalTarget { get; set; }

    [JsonIgnore]
    public string? Target => Organization ?? OrganizationTarget ?? OrganizationalTarget;
}
