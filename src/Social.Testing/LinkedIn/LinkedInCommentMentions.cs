using System.Text.Json.Nodes;

namespace Social.Testing;

/// <summary>Reads and writes who a comment mentions. The unversioned API has names of its own for it.</summary>
internal static class LinkedInCommentMentions
{
    private static readonly (string Kind, string Member, string Type)[] Versioned = [("person", "person", "person"), ("organization", "organization", "organization")];

    private static readonly (string Kind, string Member, string Type)[] Unversioned =
        [("com.linkedin.common.MemberAttributedEntity", "member", "person"), ("com.linkedin.common.CompanyAttributedEntity", "company", "organization")];

    public static string Read(LinkedInBody attribute, bool isVersioned)
    {
        var kinds = isVersioned ? Versioned : Unversioned;
        var value = attribute.Object("value", true, [.. kinds.Select(k => k.Kind)])!;
        if (value.Names.ToList() is not [var name]) throw value.Refuse(kinds[0].Kind, $"exactly one of {kinds[0].Kind} and {kinds[1].Kind} is needed");
        var (_, member, type) = kinds.Single(k => k.Kind == name);
        return value.Object(name, true, member)!.Urn(member, true, type)!.Value.ToString();
    }

    public static JsonObject Write(string urn)
    {
        var kind = LinkedInPermissions.IsPerson(urn) ? "person" : "organization";
        return new JsonObject { [kind] = new JsonObject { [kind] = urn } };
    }
}
