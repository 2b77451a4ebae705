using System.Text.Json.Nodes;

namespace Social.Testing;

/// <summary>Reads and writes who a comment mentions.</summary>
internal static class LinkedInCommentMentions
{
    public static readonly string[] Kinds = ["person", "organization"];

    public static string Read(LinkedInBody value)
    {
        var kinds = value.Names.ToList();
        if (kinds.Count != 1) throw value.Refuse("person", "exactly one of person and organization is needed");
        return value.Object(kinds[0], true, kinds[0])!.Urn(kinds[0], true, kinds[0])!.Value.ToString();
    }

    public static JsonObject Write(string urn)
    {
        var kind = LinkedInPermissions.IsPerson(urn) ? "person" : "organization";
        return new JsonObject { [kind] = new JsonObject { [kind] = urn } };
    }
}
