using System.Text.Json.Nodes;

namespace Social.Testing;

/// <summary>The checked content of a post.</summary>
internal sealed record LinkedInContent(string Kind, JsonObject Json, IReadOnlyList<EmulatedLinkedInMedia> Media, bool IsUgc);
