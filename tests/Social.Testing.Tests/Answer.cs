using System.Text.Json.Nodes;

namespace Social.Testing.Tests;

public sealed record Answer(int Status, string Body, HttpResponseMessage Response)
{
    public JsonNode Json => JsonNode.Parse(Body)!;

    public string? Header(string name) =>
        Response.Headers.TryGetValues(name, out var values) || Response.Content.Headers.TryGetValues(name, out values) ? string.Join(",", values) : null;
}
