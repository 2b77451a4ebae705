namespace Social.Testing;

/// <summary>A link of a post: what the author wrote, and the t.co address that stands for it.</summary>
internal sealed record TwitterLink(string Short, string Expanded, string Display, string? MediaKey = null);
