using System.Text.Json.Serialization;

namespace Social.LinkedIn;

/// <summary>Whom a comment mentions: one member, named as the version of the API names it.</summary>
internal sealed class CommentAttributeValueData
{
    public CommentPersonData? Person { get; set; }

    public CommentOrganizationData? Organization { get; set; }

    [JsonPropertyName("com.linkedin.common.MemberAttributedEntity")]
    public CommentMemberEntityData? Member { get; set; }

    [JsonPropertyName("com.linkedin.common.CompanyAttributedEntity")]
    public CommentCompanyEntityData? Company { get; set; }

    public static CommentAttributeValueData Of(string urn, bool isVersioned) => (LinkedInUrn.IsOrganization(urn), isVersioned) switch
    {
        (true, true) => new CommentAttributeValueData { Organization = new CommentOrganizationData { Organization = urn } },
        (true, false) => new CommentAttributeValueData { Company = new CommentCompanyEntityData { Company = urn } },
        (false, true) => new CommentAttributeValueData { Person = new CommentPersonData { Person = urn } },
        (false, false) => new CommentAttributeValueData { Member = new CommentMemberEntityData { Member = urn } },
    };
}
