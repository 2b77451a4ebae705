using System.Text.Json;
using System.Text.Json.Nodes;

namespace Social.Testing;

/// <summary>Checks the form that captions come in.</summary>
internal static class LinkedInCaptions
{
    public static void Check(Dictionary<string, string> parts)
    {
        if (parts.Count != 2 || !parts.TryGetValue("metadata", out var metadata) || !parts.TryGetValue("file", out var file)) throw Refuse("the parts metadata and file are needed");
        JsonObject? json;
        try
        {
            json = JsonNode.Parse(metadata) as JsonObject;
        }
        catch (JsonException)
        {
            json = null;
        }

        if (json is null) throw Refuse("the metadata is no JSON");
        if (json["format"]?.ToString() != "SRT") throw Refuse("the format must be SRT");
        if (json["locale"] is not JsonObject locale || locale["language"] is null || locale["country"] is null) throw Refuse("the locale needs a language and a country");
        if (!file.Contains(" --> ", StringComparison.Ordinal)) throw Refuse("the file is no SRT");
    }

    private static LinkedInRefusal Refuse(string message) => LinkedInErrors.Refuse(400, null, $"The captions cannot be taken: {message}");
}
